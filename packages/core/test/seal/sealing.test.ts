import { describe, expect, it } from 'vitest'
import { createMasker, type Policy, type SealChecker, type SealFinding } from '../../src/index.js'

function recording(active = 1, copies: readonly string[] = ['copy']) {
  const seen: { line: string; findings: readonly SealFinding[] }[] = []
  const checker = {
    active,
    check: (record: { line: string; findings: readonly SealFinding[] }) => {
      seen.push(record)
      return copies
    },
  }
  return { checker, seen }
}

describe('sealing', () => {
  it('hands over the masked line with what was masked, and adds the copies as the last property', () => {
    const { checker, seen } = recording()
    const masker = createMasker({ seal: { checker } })
    const line = '{"userId":12345,"a/b":{"email":"john@example.com"},"msg":["to jane@example.com and 203.0.113.7"]}\n'
    const masked = '{"userId":"*****","a/b":{"email":"j***@example.com"},"msg":["to j***@example.com and 203.0.113.*"]}'
    expect(masker.maskLine(line)).toBe(`${masked.slice(0, -1)},"_sealed":["copy"]}\n`)
    expect(seen).toEqual([
      {
        line: masked,
        findings: [
          { pointer: '/userId', kind: 'user_id', value: '12345', json: true },
          { pointer: '/a~1b/email', kind: 'email', value: 'john@example.com' },
          { pointer: '/msg/0', kind: 'email', value: 'jane@example.com', range: [3, 19] },
          { pointer: '/msg/0', kind: 'ipv4', value: '203.0.113.7', range: [24, 35] },
        ],
      },
    ])
  })

  it('never hands over passwords, tokens and keys, nor what is in JSON inside strings', () => {
    const { checker, seen } = recording()
    const masker = createMasker({ seal: { checker } })
    const line = JSON.stringify({
      password: 'hunter2',
      cvv: '123',
      body: '{"email":"john@example.com"}',
      msg: 'token=abcdef123',
    })
    expect(masker.maskLine(line)).not.toContain('_sealed')
    expect(seen).toEqual([])
  })

  it('does not make a credential reversible by a rule of one’s own, nor seals objects that are masked whole', () => {
    const { checker, seen } = recording()
    const masker = createMasker({
      presets: [],
      fields: [{ keys: ['password', 'customer'] }, { paths: ['a.apiKey'] }, { keys: ['badge'] }],
      seal: { checker },
    })
    masker.maskLine('{"password":"hunter2","a":{"apiKey":"abc"},"customer":{"password":"hunter2"},"badge":"b1"}')
    expect(seen.flatMap(({ findings }) => findings)).toEqual([{ pointer: '/badge', kind: 'field', value: 'b1' }])
  })

  it('asks nobody while no grant is active, or when nothing was masked', () => {
    const idle = recording(0)
    expect(createMasker({ seal: { checker: idle.checker } }).maskLine('{"email":"john@example.com"}')).toBe(
      '{"email":"j***@example.com"}',
    )
    const { checker, seen } = recording()
    expect(createMasker({ seal: { checker } }).maskLine('{"msg":"ok"}')).toBe('{"msg":"ok"}')
    expect([...idle.seen, ...seen]).toEqual([])
  })

  it('leaves the line masked when the checker fails or has nothing', () => {
    const failing: SealChecker = {
      active: 1,
      check: () => {
        throw new Error('no')
      },
    }
    for (const checker of [failing, recording(1, []).checker]) {
      const masker = createMasker({ seal: { checker } })
      expect(masker.maskLine('{"email":"john@example.com"}')).toBe('{"email":"j***@example.com"}')
      expect(masker.stats().failures).toBe(0)
    }
  })

  it.each([{}, { checker: {} }, { checker: { check: () => [] } }, { chekcer: 1 }])('refuses the option %j', (seal) => {
    expect(() => createMasker({ seal } as Policy)).toThrowError(expect.objectContaining({ name: 'LogveilError' }))
  })
})
