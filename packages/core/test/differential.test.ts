import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePolicy } from '../src/compile/compile-policy.js'
import { builtinDetectors } from '../src/detect/builtin/index.js'
import { fieldGroups } from '../src/fields/index.js'
import { detector, mask, pattern } from '../src/index.js'
import { namedMasks } from '../src/mask/masks.js'
import { CompiledMasker } from '../src/masker.js'
import { presetNames } from '../src/policy/presets.js'
import { validatePolicy } from '../src/policy/validate-policy.js'
import type { Policy, SealChecker } from '../src/types.js'
import { sampledPattern } from './detect/patterns.js'

function maskers(policy: Policy) {
  const options = { presets: presetNames, masks: namedMasks, detectors: builtinDetectors.map(({ kind }) => kind) }
  const library = { detectors: builtinDetectors, fields: fieldGroups, masks: namedMasks }
  const plan = compilePolicy(validatePolicy(policy, options), library)
  return { fast: new CompiledMasker(plan), plain: new CompiledMasker(plan, 'plain') }
}

/** Patterns, other ones with each seed. */
const samples = fc.sample(fc.array(sampledPattern, { minLength: 1, maxLength: 4 }), {
  numRuns: 6,
  seed: fc.readConfigureGlobal().seed ?? 1,
})
const patterned = samples.map((patterns, i) =>
  maskers({
    detectors: patterns.map(({ source, ignoreCase }, k) => {
      const context = (i + k) % 4 === 3 ? ['id', 'born'] : undefined
      return pattern({ kind: `pattern_${k}`, source, ignoreCase, ...(context && { context }) })
    }),
  }),
)
const ownDetectors = [
  ...patterned,
  maskers({
    presets: [],
    remarks: true,
    detectors: [
      pattern({ kind: 'order', source: 'ORD-[0-9]{2,}', mask: 'label' }),
      pattern({ kind: 'loyalty', source: '[0-9]{4} ?[0-9]{2}', mask: 'last4' }),
    ],
  }),
  maskers({
    onFailure: 'drop',
    detectors: [
      detector({
        kind: 'vowels',
        find: (text) => Array.from(text.matchAll(/[aeiou]{2}/g), ({ index }) => ({ start: index, end: index + 2 })),
      }),
      detector({
        kind: 'failing',
        find: (text) => {
          if (text.endsWith('x')) throw new Error('failed')
          return []
        },
      }),
    ],
  }),
]

const everything = maskers({ presets: ['default', 'pci-dss', 'gdpr', 'hipaa', 'secrets'] })
const policies = [
  maskers({}),
  everything,
  maskers({ presets: [], fields: [{ keys: ['msg', 'token2', 'note'], mask: 'label' }] }),
  maskers({
    fields: [
      { keys: ['userId'], mask: (_, { path, kind }) => `<${kind} ${path}>` },
      { keys: ['a'], mask: 'remove' },
    ],
    detectors: [{ kind: 'email', mask: (value, { path }) => `${path}:${value.length}` }],
    allow: [{ values: ['john@example.com'] }, { keys: ['card'] }],
  }),
  maskers({
    fields: [
      { paths: ['user.email', 'items[*].card', 'customer.**.name'] },
      { paths: ['*.number', 'a[0].token', 'items[1].x1'], mask: 'label' },
      { keys: ['id'], mask: 'last4' },
    ],
    allow: [{ paths: ['msg.password', '**.note'] }],
    remarks: true,
  }),
  maskers({
    fields: [
      { paths: ['items[*]', 'address.*', 'level[0][1]'], mask: 'last4' },
      { paths: ['user.*', '**.data.*.*'], mask: (_, { path }) => path },
      { keys: ['note'], mask: 'label' },
    ],
    allow: [{ paths: ['customer.*', 'user.id', 'user.note[*]'] }],
    remarks: true,
  }),
  maskers({ limits: { valueLength: 64, findings: 3, depth: 3 } }),
  ...ownDetectors,
  maskers({ fields: [{ keys: ['x1', 'customer'], mask: mask.hmac({ key: 'k'.repeat(32), length: 12 }) }] }),
]

let cases = 0

const examples = builtinDetectors.flatMap(({ examples: { found, ignored } }) => [...found, ...ignored])

/** Names that rules know, names they do not, and awkward ones. */
const key = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...'userId email password user name id card number address items msg time level data token count pid traceId hostname durationMs iban phone birthDate customer passport a x1 note value dob ssn tax'.split(
        ' ',
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '__proto__',
      'a b',
      'x.y',
      '',
      '_masked',
      'john@example.com',
      '4111111111111111',
      'a_very_long_key_with_password',
      'another-long-key-name',
      'k"q',
      'k\\q',
      'ключ',
      'naïve',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)

const fragment = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...examples) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        'session id: 9f8e7d',
        '%40',
        '%u0040',
        '&#64;',
        '\\u0040',
        '\\n',
        '\n',
        '\t',
        '"',
        "'",
        '*****',
        ' ',
        ',',
        ';',
        '=',
        ':',
        '-',
        '/',
        '.',
        '://',
        '@',
        '$',
        '|',
        '~',
        '(',
        ')',
        '+',
        '_',
        'ssn',
        'tel',
        'born',
        'card',
        'key',
        '１２３',
        '\u200b',
        '\ud800',
        '\0',
        '\u001b[31m',
        'é',
        '確認',
        '{',
        '}',
        '[',
        ']',
        '\\',
        '<password>x</password>',
        '--password hunter2',
        'OLD_',
        'T12:34',
        '2024-05-06',
        '2024-05-06T12:34:56.789Z',
        '5f0c1d2e-7a3b-4c5d-8e9f-0a1b2c3d4e5f',
        '0',
        '12',
        '345',
        '1985',
        'ab',
        'Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0.0.0',
        '    at a (file:///srv/x.js:10:5)',
      ],
    ),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 6 }) },
  { weight: 2, arbitrary: fc.constantFrom('ORD-77', ...samples.flat().map(({ sample }) => sample)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
  { weight: 1, arbitrary: fc.nat(999_999_999).map(String) },
)
const filler = fc.constantFrom('', ' ', 'x', '  ', 'cache warm-up done in 134 ms, ', 'a'.repeat(61), '1-2 ', '. ')
const text = fc.oneof(
  fragment,
  fc.array(fc.tuple(filler, fragment), { maxLength: 5 }).map((parts) => parts.flat().join('')),
  fc.array(fragment, { maxLength: 4 }).map((parts) => parts.join(' ')),
  // One example with a character changed.
  fc
    .tuple(fc.constantFrom(...examples), fc.nat(), fc.constantFrom(...' -._:=/@"1aZ%\\'.split(''), ''))
    .map(([example, at, change]) => {
      const i = at % (example.length + 1)
      return example.slice(0, i) + change + example.slice(i + 1)
    }),
)
const leaf = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.bigInt({ min: 10n ** 8n, max: 10n ** 17n }).map(Number) },
  { weight: 1, arbitrary: fc.constantFrom(4111111111111111, 12345, 1700000000000, 19850312, 415555.0123, -5550123) },
)
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(key, tie('json'), { maxKeys: 5, noNullPrototype: true }),
    text.map((value) => JSON.stringify({ note: value, password: 'x' })),
  ),
}))
const record = fc.dictionary(key, json, { maxKeys: 6, noNullPrototype: true })
/** What JSON has no words for. */
const dated = fc.dictionary(key, fc.oneof(json, fc.date(), fc.constant(undefined)), { maxKeys: 6 })

/** Lines as loggers write them, and what is nearly so: cut, with a byte changed, spaced, duplicated. */
const line = fc.oneof(
  { weight: 6, arbitrary: record.map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: json.map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: record.map((value) => JSON.stringify(value, null, 1)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(record, record)
      .map(([a, b]) => `${JSON.stringify(a).slice(0, -1)},${JSON.stringify(b).slice(1)}`),
  },
  { weight: 1, arbitrary: fc.tuple(record, fc.nat()).map(([value, at]) => JSON.stringify(value).slice(0, at % 200)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(record, fc.nat(), fc.constantFrom(...'"\\{}[]:, 01e.-tx@\u0000é'.split(''), ''))
      .map(([value, at, change]) => {
        const whole = JSON.stringify(value)
        const i = at % (whole.length + 1)
        return whole.slice(0, i) + change + whole.slice(i + 1)
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        record,
        fc.constantFrom(
          '1e400',
          '0.1e-7',
          '1e-4111111111111111',
          '4.111111111111111e15',
          '123456789012345678901234567890',
          '-0',
          '1E5',
        ),
      )
      .map(([value, number]) => `{"n":${number},${JSON.stringify({ ...value, z: 1 }).slice(1)}`),
  },
  { weight: 1, arbitrary: text },
)

const policy = fc.constantFrom(...policies)
const end = fc.constantFrom('', '\n', '\r\n')

/** How often each kind has been counted by a run, and its result. */
function outcome<T>(masker: CompiledMasker, run: (masker: CompiledMasker) => T) {
  const before = masker.stats().kinds
  const result = run(masker)
  const counts = Object.entries(masker.stats().kinds).map(([kind, count]) => [kind, count - (before[kind] ?? 0)])
  return { result, counts: Object.fromEntries(counts.filter(([, count]) => count !== 0)) }
}

/** The paths of the objects and arrays in a masked value that are those of the value itself. */
function sharedParts(masked: unknown, value: unknown, path = ''): string[] {
  if (typeof masked !== 'object' || masked === null || typeof value !== 'object' || value === null) return []
  if (masked === value) return [path]
  return Object.entries(masked).flatMap(([name, part]) =>
    sharedParts(part, Object.hasOwn(value, name) ? value[name as keyof typeof value] : undefined, `${path}/${name}`),
  )
}

function agree<T>(run: (masker: CompiledMasker) => T, { fast, plain }: (typeof policies)[number]): void {
  cases++
  expect(outcome(fast, run)).toEqual(outcome(plain, run))
}

// The plain engine is slow, and a hundred runs of it on a busy machine are slower.
describe('the fast engine', { timeout: 120_000 }, () => {
  it('masks lines as the plain one does', () => {
    fc.assert(
      fc.property(line, end, policy, (body, tail, pair) => agree((masker) => masker.maskLine(body + tail), pair)),
    )
    expect(policies[0]?.fast.stats().engine).toBe('kernel')
    for (const { fast } of [policies[0], ...ownDetectors] as typeof policies)
      expect(fast.stats().fastLines).toBeGreaterThan(0)
  })

  it('masks texts as the plain one does', () => {
    fc.assert(fc.property(text, policy, (value, pair) => agree((masker) => masker.maskText(value), pair)))
  })

  it('masks values as the plain one does', () => {
    fc.assert(
      fc.property(fc.oneof(json, record, dated), policy, (value, pair) =>
        agree((masker) => {
          const masked = masker.mask(value)
          return [JSON.stringify([masked, masker.inspect(value)]), sharedParts(masked, value)]
        }, pair),
      ),
    )
  })

  it('masks a logger’s lines without asking whether they are JSON', () => {
    fc.assert(
      fc.property(record, policy, (value, { fast, plain }) => {
        cases++
        const written = `${JSON.stringify(value)}\n`
        expect(fast.maskLoggerLine(written)).toBe(plain.maskLine(written))
      }),
    )
  })

  it('hands the same originals to a checker', () => {
    const checker: SealChecker = {
      active: 1,
      check: ({ findings }) => findings.map((finding) => JSON.stringify(finding)),
    }
    const sealing = maskers({ seal: { checker } })
    const byPath = maskers({ seal: { checker }, fields: [{ paths: ['items[*]', 'data.*', 'user.**.id'] }] })
    const one = fc.constantFrom(sealing, byPath)
    fc.assert(
      fc.property(record, one, (value, pair) => agree((masker) => masker.maskLine(JSON.stringify(value)), pair)),
    )
    const { fast } = sealing
    expect(fast.maskLine('{"user":{"email":"john@example.com"}}')).toContain('john@example.com')
  })

  it('finds every example of every detector, alone and in the middle of a line', () => {
    for (const example of examples) {
      agree((masker) => masker.maskText(`a ${example}`), everything)
      const line = JSON.stringify({ level: 30, msg: `${'x'.repeat(57)} ${example} and so on`, n: [example] })
      agree((masker) => masker.maskLine(line), everything)
    }
    console.log(`${cases} cases, both engines alike`)
  })
})
