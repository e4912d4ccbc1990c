import { describe, expect, it } from 'vitest'
import { createMasker, detector, pattern } from '../../src/index.js'

const refusal = (make: () => unknown) => {
  try {
    make()
    return undefined
  } catch (error) {
    return { code: (error as { code: string }).code, message: (error as Error).message }
  }
}

const ticket = (text: string) =>
  [...text.matchAll(/T-[0-9]{6}/g)].map(({ index }) => ({ start: index, end: index + 8 }))

describe('a detector of the user’s own', () => {
  it('masks what a function finds', () => {
    const masker = createMasker({ detectors: [detector({ kind: 'ticket', find: ticket, mask: 'label' })] })
    expect(masker.maskText('T-123456 closed')).toBe('[ticket] closed')
    expect(masker.inspect({ note: 'see T-123456' })).toEqual([
      { path: 'note', kind: 'ticket', rule: 'detector:ticket', start: 4, end: 12 },
    ])
  })

  it('gets its context words from keys as well', () => {
    const masker = createMasker({
      detectors: [pattern({ kind: 'badge', source: '[A-Z]{2}[0-9]{4}', context: ['badge'] })],
    })
    expect(masker.mask({ badgeNo: 'AB1234', shelf: 'AB1234', badge: { code: 'CD5678' } })).toEqual({
      badgeNo: '*****',
      shelf: 'AB1234',
      badge: { code: '*****' },
    })
  })

  it('withholds a record for which it throws or returns no range', () => {
    const broken = (find: () => { start: number; end: number }[]) =>
      createMasker({ detectors: [detector({ kind: 'ticket', find })] }).maskText('hunter2')
    const failing = () => {
      throw new Error('hunter2')
    }
    expect(broken(failing)).not.toContain('hunter2')
    expect(broken(() => [{ start: 3, end: 99 }])).not.toContain('hunter2')
  })

  it.each([
    ['luhn', '49927398716', '49927398717'],
    ['mod97', '3214282912345698765432161182', '3214282912345698765432161183'],
    ['mod11_2', '0000-0002-1825-0097', '0000-0002-1825-0098'],
    ['mod11_10', '07945', '07946'],
    ['verhoeff', '2363', '2364'],
    ['card', ['4111', '1111', '1111', '1111'].join(''), '4111111111111112'],
    ['iban', 'GB82 WEST 1234 5698 7654 32', 'GB83 WEST 1234 5698 7654 32'],
  ] as const)('checks %s by name', (validate, right, wrong) => {
    const find = (text: string) => [{ start: 0, end: text.length }]
    expect(() => detector({ kind: 'x', find, validate, examples: { found: [right], ignored: [wrong] } })).not.toThrow()
  })

  it('refuses an unknown check and suggests a known one', () => {
    expect(refusal(() => pattern({ kind: 'x', source: 'a', validate: 'verhoef' as 'verhoeff' }))).toEqual({
      code: 'LOGVEIL_INVALID_DETECTOR',
      message: 'detector "x" is not usable: there is no validator "verhoef"; did you mean "verhoeff"?',
    })
  })

  it.each([
    ['a kind with capitals', { kind: 'X', source: 'a' }, 'LOGVEIL_INVALID_PATTERN'],
    ['context that is no list', { kind: 'x', source: 'a', context: 'card' }, 'LOGVEIL_INVALID_DETECTOR'],
    ['empty context', { kind: 'x', source: 'a', context: [] }, 'LOGVEIL_INVALID_DETECTOR'],
    ['examples that are no texts', { kind: 'x', source: 'a', examples: { found: [1] } }, 'LOGVEIL_INVALID_DETECTOR'],
    ['a misspelt option', { kind: 'x', source: 'a', ignorecase: true }, 'LOGVEIL_UNKNOWN_OPTION'],
    ['lookaround', { kind: 'x', source: '(?=a)' }, 'LOGVEIL_INVALID_PATTERN'],
    ['a source that matches nothing', { kind: 'x', source: 'a*' }, 'LOGVEIL_INVALID_PATTERN'],
  ])('refuses %s', (_what, options, code) => {
    expect(refusal(() => pattern(options as never))?.code).toBe(code)
  })

  it('refuses a finder that is no function', () => {
    expect(refusal(() => detector({ kind: 'x' } as never))?.code).toBe('LOGVEIL_INVALID_DETECTOR')
  })

  it('names the example that it does not keep, never its text', () => {
    const found = refusal(() => pattern({ kind: 'x', source: 'b', examples: { found: ['b', 'hunter2'] } }))
    expect(found).toEqual({
      code: 'LOGVEIL_FAILED_EXAMPLE',
      message: 'detector "x" does not keep examples.found[1]: nothing is found in it',
    })
    const ignored = refusal(() => pattern({ kind: 'x', source: 'b', examples: { ignored: ['b'] } }))
    expect(ignored?.message).toContain('examples.ignored[0]')
  })
})
