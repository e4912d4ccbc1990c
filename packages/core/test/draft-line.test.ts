import { describe, expect, test } from 'vitest'
import { createMasker, draftLineMasker, type Masker } from '../src/index.js'

describe('a draft', () => {
  const masker = createMasker()
  const mask = draftLineMasker(masker)
  const draft = '{"email":"ann@example.com","msg":"at 203.0.113.7"}'
  const masked = '{"email":"a***@example.com","msg":"at 203.0.113.*"}'

  test('is masked as a line, and what is replaced is told', () => {
    mask(draft, 8, [])
    const changes: number[] = []
    expect(mask(draft, 8, changes)).toBe(masked)
    expect(changes).toEqual([11, 13, 11, 14, 47, 48, 48, 49])
  })

  test.each([
    ['more quotes', '{"msg":"say "hi""}', 4],
    ['fewer quotes', '{"msg":1}', 4],
    ['a backslash', '{"msg":"a\\b"}', 4],
    ['a control character', '{"msg":"a\nb"}', 4],
    ['one at the end', `{"msg":"${'x'.repeat(16)}\t"}`, 4],
    ['letters beyond ASCII', '{"msg":"é"}', 4],
    ['half a character', '{"msg":"\ud800"}', 4],
  ])('with %s is none', (_, text, quotes) => {
    const before = masker.stats().records
    expect(mask(text, quotes, [])).toBeUndefined()
    expect(masker.stats().records).toBe(before)
  })

  test('of any length has what is in its last bytes looked at', () => {
    for (let length = 0; length < 70; length++) {
      const text = 'x'.repeat(length)
      expect(mask(`{"msg":"${text}"}`, 4, [])).toBe(`{"msg":"${text}"}`)
      expect(mask(`{"msg":"${text}"" }`, 4, [])).toBeUndefined()
      expect(mask(`{"msg":"${text}\\"}`, 4, [])).toBeUndefined()
    }
  })

  test('that is too long is withheld, and not taken for another', () => {
    const own = createMasker({ limits: { lineLength: 256 } })
    const maskOwn = draftLineMasker(own)
    const long = `{"msg":"${'x'.repeat(256)}"}`
    expect(maskOwn(long, 4, [])).toContain('"logveil"')
    expect(maskOwn(draft, 8, [])).toBe(masked)
    expect(own.maskLine(draft)).toBe(masked)
    expect(maskOwn(long, 4, [])).toContain('"logveil"')
  })

  test('that a mask logs while it runs is none', () => {
    const inner: unknown[] = []
    const own: Masker = createMasker({
      fields: [{ keys: ['note'], mask: () => String(inner.push(maskOwn(draft, 8, []))) }],
    })
    const maskOwn = draftLineMasker(own)
    for (let i = 1; i < 4; i++)
      expect(maskOwn('{"note":"a","email":"ann@example.com"}', 8, [])).toBe(
        `{"note":"${i}","email":"a***@example.com"}`,
      )
    expect(inner).toEqual([undefined, undefined, undefined])
  })

  test('is none to a masker that was made otherwise', () => {
    expect(draftLineMasker({ ...masker })(draft, 8, [])).toBeUndefined()
  })
})
