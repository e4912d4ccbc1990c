import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtinDetectors } from '../../src/detect/builtin/index.js'
import { pattern } from '../../src/index.js'
import { engines, outcome } from './engines.js'

const policies = [
  engines({}),
  engines({ presets: ['secrets'], fields: [{ keys: ['note'], mask: 'last4' }] }),
  engines({ detectors: [pattern({ kind: 'order_ref', source: 'ORD-[0-9]{8}' })] }),
  engines({ detectors: [pattern({ kind: 'word', source: 'мир|ключ-[0-9]+' })] }),
]

const examples = builtinDetectors.flatMap(({ examples }) => [...examples.found, ...examples.ignored])

/** Full-width forms, and other characters that are read as ASCII ones. */
const another: Readonly<Record<string, string>> = {
  ' ': '\u00a0\u3000\u2009',
  '-': '\u2010\u2013\u2212\ufe63',
  k: '\u212a',
  s: '\u017f',
}
const asWide = (char: string) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)

const strange = fc.oneof(
  fc.constantFrom(...'äößéñçøЖдояжלא中确認済み한글ไทย✓“”‘’…€£№•„«»–—\u00a0\u3000，。：；（）！？＠．／'),
  fc.constantFrom(
    '\u00ad',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u2028',
    '\u0085',
    '😀',
    '\ud800',
    '\udc00',
    'ſ',
    'K',
    '＂',
    '＼',
    '｛',
    '％',
    '１',
    '٤',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
)
const words = fc.constantFrom(
  ...'téléphone|Führerschein|контакт|карта|мир|ключ-12|ORD-12345678|номер|contraseña=|пароль: geheim1|password=hunter22|to ann@example.com|ann@exämple.com|ñ@b.org|203.0.113.7|+14155550123|4111 1111 1111 1111|seit 12.05.2024|12–14|10\u00a0000 €|1,234.56|Größe: 12|– geprüft|確認済み|token|key: |ſecret=hunter22|user paﬂword: x1|ᵖassword=hunter22|to\u212aen=abcdef1234|Иван'.split(
    '|',
  ),
)

/** An example in which characters are replaced, or some strange ones put in. */
const mutated = fc
  .tuple(
    fc.oneof(fc.constantFrom(...examples), words),
    fc.array(fc.tuple(fc.nat(400), fc.constantFrom('put', 'wide', 'other'), strange), { maxLength: 3 }),
  )
  .map(([text, changes]) =>
    changes.reduce((before, [place, how, char]) => {
      const at = before.length === 0 ? 0 : place % before.length
      const there = before[at] ?? ''
      const others = another[there.toLowerCase()] ?? ''
      const isWide = how === 'wide' && there > ' ' && there <= '~'
      const by = isWide
        ? asWide(there)
        : how === 'other' && others !== ''
          ? (others[place % others.length] as string)
          : char + there
      return before.slice(0, at) + by + before.slice(at + 1)
    }, text),
  )
const text = fc
  .array(fc.oneof(mutated, words, strange), { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.constantFrom('', ' ', ', ', '\n').map((joint) => parts.join(joint)))
const name = fc.constantFrom(
  'msg',
  'note',
  'email',
  'telefon',
  'größe',
  'ｅｍａｉｌ',
  'card',
  'id',
  'имя',
  'ſecret',
  'contrasen\u0303a',
  'ﬁrst',
)
const record = fc.dictionary(
  name,
  fc.oneof(text, fc.array(text, { maxLength: 2 }), fc.constantFrom<unknown>(12, true, 4111111111111111)),
  {
    minKeys: 1,
    maxKeys: 3,
  },
)

describe('characters beyond ASCII', () => {
  test('are to the fast engine what they are to the plain one', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(record, fc.constantFrom(...policies), (fields, { fast, plain }) => {
        const line = `${JSON.stringify({ level: 30, ...fields })}\n`
        const expected = outcome(plain, (masker) => masker.maskLine(line))
        for (let i = 0; i < 2; i++) expect(outcome(fast, (masker) => masker.maskLoggerLine(line))).toEqual(expected)
        expect(outcome(fast, (masker) => masker.maskLine(line))).toEqual(expected)
      }),
    )
  })

  test('are to the fast engine what they are to the plain one, in lines that are no JSON', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        // A plain engine writes halves of characters as escapes, as `JSON.stringify` does.
        text.map((given) => given.replace(/\p{Surrogate}/gu, '')),
        fc.constantFrom('{"a":"', '{', '', '{"a":', '{"é":1,"a":"'),
        fc.constantFrom('"}', '}', '', '"'),
        fc.constantFrom(...policies),
        (given, before, after, { fast, plain }) => {
          const line = before + given + after
          const expected = outcome(plain, (masker) => masker.maskLine(line))
          for (let i = 0; i < 2; i++) expect(outcome(fast, (masker) => masker.maskLine(line))).toEqual(expected)
          expect(outcome(fast, (masker) => masker.maskText(line))).toEqual(
            outcome(plain, (masker) => masker.maskText(line)),
          )
        },
      ),
    )
  })

  test.each([
    ['– geprüft durch Jürgen, 確認済み, подтверждено ✓', '– geprüft durch Jürgen, 確認済み, подтверждено ✓'],
    ['an jürgen@exämple.de – heute', 'an j***@exämple.de – heute'],
    ['card\u3000４１１１１１１１１１１１１１１１', 'card\u3000*****'],
    ['Karte 4111–1111–1111–1111 geprüft', 'Karte ****1111 geprüft'],
    ['john＠example．com', '*****'],
    ['to\u212aen: abcdef1234', 'to\u212aen: *****'],
    ['api\u212aey2=abcdef1234', 'api\u212aey2=*****'],
    ['Ｔo\u212aen=abcdef1234', 'Ｔo\u212aen=*****'],
  ])('in %s', (msg, masked) => {
    const [{ fast, plain }] = policies as [(typeof policies)[number]]
    const line = JSON.stringify({ msg })
    expect(plain.maskLine(line)).toBe(fast.maskLoggerLine(line))
    if (masked !== '*****') expect(fast.maskLoggerLine(line)).not.toContain('1111–1111')
    expect(fast.maskLoggerLine(line) === line).toBe(masked === msg)
  })

  test('may be letters of ASCII to those who do not care about case', () => {
    const [{ fast, plain }] = policies as [(typeof policies)[number]]
    for (const msg of ['my to\u212aen=hunter22', 'pa\u017fsword: hunter22', 'e\u017f 4111 1111 1111 1111']) {
      for (const line of [
        JSON.stringify({ msg }),
        JSON.stringify({ msg: JSON.stringify({ msg }) }),
        msg,
        `{"${msg}":1}`,
      ])
        expect(fast.maskLine(line)).toBe(plain.maskLine(line))
    }
  })

  test('are a letter of a name as a Kelvin sign', () => {
    const [{ fast }] = policies as [(typeof policies)[number]]
    expect(fast.maskText('my to\u212aen=hunter22')).toBe('my to\u212aen=*****')
  })

  test('may be words that speak of a number, far behind others', () => {
    const [{ fast, plain }] = policies as [(typeof policies)[number]]
    for (const digits of [20, 60, 64, 70, 130, 200]) {
      for (const word of ['телефон', '電話番号', 'téléphone', 'Führerschein']) {
        for (const value of ['0612345678', '612 345 678', '12345678901']) {
          const line = JSON.stringify({
            msg: `${'1234, 5'.repeat(digits / 7)} ${word}: ${value}; ${value} ${word} ${'12 '.repeat(digits)}`,
          })
          expect(fast.maskLoggerLine(line)).toBe(plain.maskLine(line))
        }
      }
    }
  })

  test('take a line of any length', () => {
    const [{ another, plain }] = policies as [(typeof policies)[number]]
    const fast = another()
    for (const length of [0, 1, 15, 16, 17, 31, 32, 33, 63, 64, 65, 500_000, 3_000_000]) {
      for (const end of ['é', 'é ann@example.com', '– 4111–1111–1111–1111', 'ж\u200b']) {
        const line = JSON.stringify({ msg: 'x'.repeat(length) + end })
        expect(fast.maskLoggerLine(line)).toBe(plain.maskLine(line))
      }
    }
  })
})
