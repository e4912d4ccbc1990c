import { describe, expect, it, test } from 'vitest'
import { lookalikes } from '../../src/names/plain-letters.js'
import { engines } from '../fast/engines.js'

const { fast, plain } = engines({
  fields: [{ keys: ['ﬁeld', 'ｎｏｔｅ'], mask: 'label' }],
  allow: [{ keys: ['secret note'] }],
})

/** Letters that stand in names of other scripts and in texts of any: `1ª`, `nº`, `ℹ`. */
const left = ['ª', 'º', 'ℹ']

test('letters that are ASCII ones in another form are all known', () => {
  const letters = Array.from({ length: 0xff00 - 0x80 }, (_, i) => String.fromCharCode(0x80 + i))
  const found = letters.filter((char) => /\p{L}/u.test(char) && /[a-z]/i.test(char.normalize('NFKC')))
  const isKnown = (code: number) => lookalikes.some(([first, last]) => code >= first && code <= last)
  expect(found.filter((char) => !isKnown(char.charCodeAt(0)))).toEqual(left)
})

describe('a property is known by the letters that its name says', () => {
  it.each(['ſecret', 'ｐａｓｓｗｏｒｄ', 'contrasen\u0303a', 'dbPaſſword', 'ａｐｉ＿ｋｅｙ', 'ﬁeld', 'ｎｏｔｅ'])(
    '%j',
    (key) => {
      const record = { a: 1, [key]: 'hunter22' }
      const masked = plain.mask(record) as Record<string, unknown>
      expect(masked[key]).not.toBe('hunter22')
      expect(fast.maskLine(JSON.stringify(record))).toBe(JSON.stringify(masked))
      expect(plain.maskLine(JSON.stringify(record))).toBe(JSON.stringify(masked))
    },
  )

  it('where the object it is in has a say as well', () => {
    const line = '{"user":{"ﬁrst":"Ann"},"x":{"ﬁrst":"come"}}'
    for (const masker of [fast, plain])
      expect(masker.maskLine(line)).toBe('{"user":{"ﬁrst":"*****"},"x":{"ﬁrst":"come"}}')
  })

  it('but is not allowed by them', () => {
    const { fast, plain } = engines({ mode: 'allow', allow: [{ keys: ['state'] }] })
    for (const masker of [fast, plain])
      expect(masker.maskLine('{"state":"on","ſtate":"on"}')).toBe('{"state":"on","ſtate":"*****"}')
  })
})
