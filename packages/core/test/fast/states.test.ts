import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtinDetectors } from '../../src/detect/builtin/index.js'
import { pattern } from '../../src/index.js'
import { engines } from './engines.js'

/** What the other differential test does not reach: lines one after the other, and values across the kernel's borders. */
const ownPatterns = [
  pattern({ kind: 'order', source: 'ORD-[0-9]{4}', mask: 'label' }),
  pattern({ kind: 'ticket', source: '(?:ab|CD)[0-9]?', ignoreCase: true, mask: 'label' }),
]
const policies = [
  engines({}),
  engines({ presets: ['default', 'pci-dss', 'gdpr', 'hipaa', 'secrets'] }),
  engines({ presets: [], detectors: ownPatterns }),
]
const runs = fc.readConfigureGlobal().numRuns ?? 1000
let cases = 0

const found = builtinDetectors.flatMap(({ examples }) => examples.found)
const oddities = [
  ...['\n', '\t', '"', '\\', '\\"', '\\u0040', '%40', '&#64;', '\0', '\u001b[31m', 'é', '確', '\ud800', '{', ']', "('"],
  ...[
    'token$',
    '56~~',
    '----BEGIN',
    '4111+1111+1111+1111',
    'password=',
    'pwd 22:4x7y',
    '--password x',
    '[1,2]',
    '12:30',
  ],
]
const fragment = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...found) },
  { weight: 3, arbitrary: fc.constantFrom(...oddities) },
  { weight: 3, arbitrary: fc.string({ maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom('ORD-1234', 'xORD-12345', 'Ab', 'cd7', 'ORD-', '%4fRD-1234') },
)
const text = fc.array(fragment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const name = fc.constantFrom(
  ...'msg email password name key value user id card n time level traceId durationMs phone x headers Value'.split(' '),
  ...[
    'ключ',
    'a b',
    'k"q',
    'k\nq',
    '4111111111111111',
    'k'.repeat(65),
    `${'p'.repeat(17)}password`,
    'john@example.com',
  ],
)

/** The lines of one logger: always the same members first, but for the time, and now and then another level. */
const logger = fc
  .record({
    host: fc.oneof(fc.constantFrom('api-1', 'x"y', 'host-4111111111111111'), fc.string({ maxLength: 30 })),
    level: fc.constantFrom(30, 50, 'info'),
    start: fc.constantFrom(1748736000000, 999999999990, 99),
    bindings: fc.dictionary(name, fc.oneof(text, fc.nat(), fc.boolean(), fc.constant('password')), { maxKeys: 3 }),
    msgFirst: fc.boolean(),
  })
  .map(({ host, level, start, bindings, msgFirst }) => (i: number, more: object, msg: string) => {
    const head = { level: i % 9 === 8 ? 40 : level, time: start + i * 7, pid: 4242, hostname: host, ...bindings }
    return msgFirst ? { msg: 'starting the service', ...head, ...more, note: msg } : { ...head, ...more, msg }
  })

const more = fc.dictionary(
  name,
  fc.oneof(text, fc.nat(), fc.dictionary(name, text, { maxKeys: 2 }), fc.array(text, { maxLength: 2 })),
  { maxKeys: 3 },
)
const change = fc.constantFrom(...'"\\{}[]:, 01e.-tx@\u0000é'.split(''), '')

type Logger = (i: number, more: object, msg: string) => object
type Step = (from: Logger, i: number) => { readonly line: string; readonly isTrusted: boolean }

/** A line, and whether it comes from a logger; others may be broken, and some grow the memory or fill the table of names. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.record({ more, msg: fc.oneof(fc.constant('request completed'), text) }).map(
      ({ more, msg }): Step =>
        (from, i) => ({ line: JSON.stringify(from(i, more, msg)), isTrusted: true }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record({ more, msg: text, at: fc.nat(), change }).map(
      ({ more, msg, at, change }): Step =>
        (from, i) => {
          const whole = JSON.stringify(from(i, more, msg))
          const cut = at % (whole.length + 1)
          return { line: whole.slice(0, cut) + change + whole.slice(cut + 1), isTrusted: false }
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ count: fc.integer({ min: 1, max: 700 }), first: fc.nat(3000) }).map(
      ({ count, first }): Step =>
        () => {
          const members = Array.from({ length: count }, (_, k) => [
            `name${first + k}`,
            k % 50 === 9 ? 'john@example.com' : k,
          ])
          return { line: JSON.stringify(Object.fromEntries(members)), isTrusted: true }
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ words: fc.nat(30_000), msg: text }).map(
      ({ words, msg }): Step =>
        () => ({ line: JSON.stringify({ pad: 'ab '.repeat(words), msg }), isTrusted: true }),
    ),
  },
)

/** A string's literal without its quotes, and blanks before it so that it starts at `offset` of a line. */
const inner = (value: string) => JSON.stringify(value).slice(1, -1)
const filler = fc.constantFrom(' ', 'x', 'ab ', '12 ', '\\n', 'a.b ', '- ')
function lineAround(start: number, unit: string, literal: string, form: number): string {
  const head = ['{"msg":"', '{"a":["', '{"n":{"x":"', '{"level":30,"time":1748736000000,"msg":"'][form] as string
  const room = Math.max(0, start - head.length)
  const pad = unit.repeat(Math.floor(room / unit.length))
  return `${head}${pad}${' '.repeat(room - pad.length)}${literal} x${['"}', '"]}', '"}}', '"}'][form]}`
}

const border = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(64, 128, 192, 256) },
  { weight: 1, arbitrary: fc.constantFrom(16_320, 16_384, 16_448, 32_704) },
)

describe('the fast engine', { timeout: 3_600_000 }, () => {
  it('masks lines one after the other as the plain one does', () => {
    const property = fc.property(
      fc.constantFrom(...policies),
      fc.array(logger, { minLength: 1, maxLength: 2 }),
      fc.array(fc.tuple(step, fc.nat()), { minLength: 12, maxLength: 40 }),
      ({ another, plain }, loggers, steps) => {
        const fast = another()
        steps.forEach(([next, which], i) => {
          const { line, isTrusted } = next(loggers[which % loggers.length] as Logger, i)
          cases++
          if (isTrusted) expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
          else expect(fast.maskLine(line)).toBe(plain.maskLine(line))
        })
      },
    )
    fc.assert(property, { numRuns: Math.ceil(runs / 60) })
  })

  it('sees values across the borders of what it reads at once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...policies),
        border,
        text,
        fc.nat(),
        filler,
        fc.nat(3),
        (pair, at, value, back, unit, form) => {
          const literal = inner(value)
          const line = lineAround(at - (back % (literal.length + 2)), unit, literal, form)
          cases++
          expect(pair.fast.maskLoggerLine(line)).toBe(pair.plain.maskLoggerLine(line))
        },
      ),
    )
  })

  it('sees every example wherever it stands in what is read at once', () => {
    for (const [i, example] of found.entries()) {
      for (let offset = (i * 7) % 8; offset < 64; offset += 8) {
        const line = JSON.stringify({ msg: `${' '.repeat(offset)}${example} x` })
        cases++
        expect(policies[1]?.fast.maskLoggerLine(line)).toBe(policies[1]?.plain.maskLoggerLine(line))
      }
    }
    console.log(`${cases} lines in sequences and at borders, both engines alike`)
  })
})
