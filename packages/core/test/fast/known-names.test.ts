import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePolicy } from '../../src/compile/compile-policy.js'
import { builtinDetectors } from '../../src/detect/builtin/index.js'
import { FinderTables } from '../../src/detect/finder-tables.js'
import { fillKernel } from '../../src/fast/fill-kernel.js'
import { Kernel } from '../../src/fast/kernel.js'
import { answers } from '../../src/fast/kernel-events.js'
import { KeyBook } from '../../src/fast/key-book.js'
import { loadKnownNames } from '../../src/fast/known-names.js'
import { fieldGroups } from '../../src/fields/index.js'
import { namedMasks } from '../../src/mask/masks.js'
import { presetNames } from '../../src/policy/presets.js'
import { validatePolicy } from '../../src/policy/validate-policy.js'
import type { Policy } from '../../src/types.js'
import { engines } from './engines.js'

/** A policy's book of names, and a kernel whose table has room for none. */
function crowded(policy: Policy) {
  const known = { presets: presetNames, masks: namedMasks, detectors: builtinDetectors.map(({ kind }) => kind) }
  const library = { detectors: builtinDetectors, fields: fieldGroups, masks: namedMasks }
  const plan = compilePolicy(validatePolicy(policy, known), library)
  const kernel = Kernel.create() as Kernel
  fillKernel(kernel, plan, () => new FinderTables(plan.detection))
  loadKnownNames(kernel, plan)
  kernel.load('~'.repeat(2000))
  for (let i = 0; i < 1000; i++) kernel.addKey(0, i + 1, 0, 1)
  const isPassed = (name: string) => {
    const line = `{"${name}":1}`
    kernel.load(line)
    return (kernel.exports.start(line.length, false) & answers.unknown) === 0
  }
  const isPassedInText = (text: string) => {
    kernel.load(text)
    return (kernel.exports.start(text.length, true) & answers.count) === 0
  }
  return { plan, book: new KeyBook(plan, (name) => name), isPassed, isPassedInText }
}

const own = ['loyaltyNumber', 'x', 'q7', 'debug token', 'größe', 'pass-phrase2']
const policies = [
  crowded({}),
  crowded({ presets: ['default', 'pci-dss', 'gdpr', 'hipaa', 'secrets'] }),
  crowded({ presets: [], fields: [{ keys: own }, { paths: ['a.b', 'c.fooBar[*]'], mask: 'full' }] }),
]

const words = [
  ...fieldGroups.flatMap(({ names, endings, scalars, under }) => [
    names,
    endings,
    scalars,
    under?.names,
    under?.parents,
  ]),
  ...builtinDetectors.flatMap(({ context, exceptUnder }) => [context, exceptUnder]),
  ['level', 'time', 'req', 'duration', 'ms', 'size', 'name', 'key', 'value', 'b', 'fooBar', ...own],
]
  .flatMap((list) => list ?? [])
  .flatMap((name) => [name, ...name.split(' ')])
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-zA-Z0-9_.-]{1,6}$/) },
  { weight: 1, arbitrary: fc.constantFrom('v2', '22', '2024', 'text', 'Value', 'header', 's', 'the', 'k0001') },
)
const joint = fc.constantFrom('', '_', '-', '.', '__', 'camel', 'CAPITALS')
const name = fc.array(fc.tuple(joint, word), { minLength: 1, maxLength: 4 }).map((parts) =>
  parts
    .flatMap(([joint, phrase]) => phrase.split(' ').map((word) => [joint, word] as const))
    .map(([joint, word], i) => {
      if (joint === 'CAPITALS') return word.toUpperCase()
      if (joint === 'camel') return i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)
      return i === 0 ? word : joint + word
    })
    .join(''),
)

/** The flag of names with many digits, which say nothing of what is under them. */
const DOUBTFUL = 16

describe('names that the kernel passes without asking', () => {
  it('are none that matter for what is under them', () => {
    let count = 0
    const under = [...new Set(fieldGroups.flatMap(({ under }) => under?.names ?? []))]
    const property = fc.property(fc.constantFrom(...policies), name, ({ plan, book, isPassed }, name) => {
      if (!/^[\w.-]+$/.test(name) || !isPassed(name)) return
      count++
      if (book.isFull) book.clear()
      const { flags } = book.add(name) as { flags: number }
      expect(flags & ~DOUBTFUL).toBe(0)
      expect(plan.fieldByKey(name, undefined)).toBe(undefined)
      for (const child of under) expect(plan.fieldByKey(child, name)).toBe(plan.fieldByKey(child, undefined))
    })
    fc.assert(property)
    expect(count).toBeGreaterThan(0)
  })

  it('are none that are assigned a value in text', () => {
    let count = 0
    const quotes = fc.constantFrom('"', "'", '`', String.raw`\"`)
    const property = fc.property(fc.constantFrom(...policies), name, quotes, (policy, name, quote) => {
      if (!policy.isPassedInText(`{${quote}${name}${quote}:x`)) return
      count++
      if (name.length <= 64) expect(policy.plan.detection.assignedName(name, true)).toBe(undefined)
      expect(name.toLowerCase()).not.toBe('value')
    })
    fc.assert(property)
    expect(count).toBeGreaterThan(0)
  })

  it('are passed in texts once one has had many, and no others', () => {
    const { fast, plain } = engines({ fields: [{ keys: own }] })
    const many = '{"a":'.repeat(300)
    expect(fast.maskText(many)).toBe(many)
    const value = fc.constantFrom('hunter22', '1', 'ann@example.com', 'a b', '415-555-0123', '*****')
    const member = fc.tuple(name, fc.constantFrom('"', "'", String.raw`\"`), value)
    fc.assert(
      fc.property(fc.array(member, { maxLength: 4 }), (members) => {
        const text = members
          .map(([name, quote, value]) => `${quote}${name}${quote}: ${quote}${value}${quote}`)
          .join(', ')
        expect(fast.maskText(text)).toBe(plain.maskText(text))
        expect(fast.maskText(`${many}${text}`)).toBe(plain.maskText(`${many}${text}`))
      }),
    )
  })

  it('are many, and lines that have them are masked alike', () => {
    const { plain, another } = engines({ remarks: true })
    const fast = another()
    const members = (first: number) =>
      Array.from({ length: 1200 }, (_, i) => [`field_${first + i}`, `jo${i}@example.org`])
    const odd = ['n4111111111111111', '4111111111111111', 'sk_live_4eC39HqLyjWDarjtT1zdp7dc', 'card4012', 'userId2024']
    for (let i = 0; i < 6; i++) {
      const names = [...members(1000 * i), ...odd.map((name) => [`${name}`, 'x']), ['phone', { x1000: 4155550123 }]]
      const line = JSON.stringify({ time: 1, ...Object.fromEntries(names), last: { user: { k0001: { name: 'Jo' } } } })
      expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
      expect(fast.maskText(line)).toBe(plain.maskText(line))
    }
    expect(fast.stats().fastLines).toBe(6)
  })
})
