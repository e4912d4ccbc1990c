import { describe, expect, test } from 'vitest'
import type { CompiledMasker } from '../../src/masker.js'
import type { Policy } from '../../src/types.js'
import { engines } from './engines.js'

/** A policy of functions that log through the very masker that calls them, and what another record would be. */
function nesting(inner: (masker: CompiledMasker) => unknown) {
  let masker: CompiledMasker | undefined
  const masking = (by: string) => {
    inner(masker as CompiledMasker)
    return by
  }
  const policy: Policy = {
    fields: [{ keys: ['userId'], mask: (value) => masking(`<${value.length}>`) }],
    detectors: [{ kind: 'email', mask: () => masking('<email>') }],
  }
  const { fast } = engines(policy)
  masker = fast
  return fast
}

const nested =
  '{"level":30,"a":{"note":"call +14155550123 or bob@example.net"},"msg":"jane.roe@example.org","userId":"7"}'
const line =
  '{"level":30,"userId":"12345","first":"mail ann@example.com, 203.0.113.7","b":{"c":"198.51.100.9"},"msg":"bye joe@example.com"}'
const masked =
  '{"level":30,"userId":"<5>","first":"mail <email>, 203.0.113.*","b":{"c":"198.51.100.*"},"msg":"bye <email>"}'

describe('a mask that uses the masker it is part of', () => {
  test.each<[string, (masker: CompiledMasker) => unknown]>([
    ['nothing', () => undefined],
    ['maskLine', once((masker) => masker.maskLine(nested))],
    ['maskLoggerLine', once((masker) => masker.maskLoggerLine(nested))],
    ['maskText', once((masker) => masker.maskText('call +14155550123 or bob@example.net'))],
    ['mask', once((masker) => masker.mask(JSON.parse(nested)))],
    ['inspect', once((masker) => masker.inspect(JSON.parse(nested)))],
  ])('changes nothing in the record at hand: %s', (_, inner) => {
    const masker = nesting(inner)
    for (let i = 0; i < 3; i++) {
      expect(masker.maskLoggerLine(line)).toBe(masked)
      expect(masker.maskLine(line)).toBe(masked)
      expect(masker.mask(JSON.parse(line))).toEqual(JSON.parse(masked))
    }
    expect(masker.stats().failures).toBe(0)
  })

  test('changes nothing in a text with thousands of values', { timeout: 60_000 }, () => {
    let masker: CompiledMasker | undefined
    // What the mask leaves as it is does not count, so that the search goes on after it has been asked.
    const keep = (value: string) => {
      masker?.maskText('to jo@example.org')
      return value
    }
    const { fast, plain } = engines({ limits: { findings: 5_000 }, detectors: [{ kind: 'phone', mask: keep }] })
    const numbers = '+1 415 555 0123, '.repeat(12_000)
    const text = `${numbers}GB33BUKB20201555555555 of jo@example.org`
    masker = plain
    expect(plain.maskText(text)).toBe(`${numbers}****5555 of j***@example.org`)
    masker = fast
    expect(fast.maskText(text)).toBe(plain.maskText(text))
  })

  test('does not take a name for another one', () => {
    // Where one line has a new name, the other has that of a secret in its text.
    const outer = '{"ann@example.com":"a","harmless":"hunter2"}'
    const inner = '{"q@x":"aaaaaaaaaaaaa   password"}'
    expect(inner.indexOf('password')).toBe(outer.indexOf('harmless'))
    const masker = nesting(once((nested) => nested.maskLoggerLine(inner)))
    for (let i = 0; i < 3; i++) {
      expect(masker.maskLoggerLine(outer)).toBe('{"<email>":"a","harmless":"hunter2"}')
      expect(masker.maskLoggerLine('{"password":"hunter2"}')).toBe('{"password":"*****"}')
    }
  })

  test('counts what is in each record once', () => {
    const counted = nesting(once((masker) => masker.maskLine('{"msg":"from 203.0.113.7"}')))
    counted.maskLoggerLine(line)
    // Two addresses of the record, and one of the nested record for each of its three values with a function.
    expect(counted.stats().kinds).toEqual({ field: 1, email: 2, ipv4: 5 })
  })
})

/** Does not nest in itself. */
function once(run: (masker: CompiledMasker) => unknown): (masker: CompiledMasker) => unknown {
  let isRunning = false
  return (masker) => {
    if (isRunning) return
    isRunning = true
    try {
      run(masker)
    } finally {
      isRunning = false
    }
  }
}
