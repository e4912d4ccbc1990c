import { describe, expect, it } from 'vitest'
import { compilePolicy } from '../../src/compile/compile-policy.js'
import { builtinDetectors } from '../../src/detect/builtin/index.js'
import { FinderTables } from '../../src/detect/finder-tables.js'
import { fillKernel } from '../../src/fast/fill-kernel.js'
import { Kernel } from '../../src/fast/kernel.js'
import { answers } from '../../src/fast/kernel-events.js'
import { fieldGroups } from '../../src/fields/index.js'
import { namedMasks } from '../../src/mask/masks.js'
import { presetNames } from '../../src/policy/presets.js'
import { validatePolicy } from '../../src/policy/validate-policy.js'

const plan = compilePolicy(
  validatePolicy(
    { presets: ['default', 'pci-dss', 'gdpr', 'hipaa', 'secrets'] },
    { presets: presetNames, masks: namedMasks, detectors: builtinDetectors.map(({ kind }) => kind) },
  ),
  { detectors: builtinDetectors, fields: fieldGroups, masks: namedMasks },
)
const tables = new FinderTables(plan.detection)
const kernel = Kernel.create() as Kernel
fillKernel(kernel, plan, () => tables)

/** The positions that the kernel tells of in a text. */
function positionsIn(text: string): number[] {
  kernel.load(text)
  const count = kernel.exports.start(text.length, true) & answers.count
  return Array.from({ length: count }, (_, i) => kernel.events[i * 4 + 1] as number)
}

const literals = tables.literals.flatMap((group) => (group ?? []).filter(({ wordStart }) => wordStart))
const names = [...new Set(literals.map(({ literal }) => literal))]

describe('the kernel sees where a detector has to look', () => {
  // What a literal is followed by: as long as any value, and with letters and digits.
  const rest = 'Q7x2'.repeat(30)

  it.each(names)('at the literal %j, wherever the block ends', (literal) => {
    for (let shift = 0; shift < 64; shift += 7) {
      const start = 3 + shift
      // Short words only count near digits.
      const [before, after] = /^\w{2} /.test(literal) ? ['4 ', ''] : ['  ', /^\w{3,4} /.test(literal) ? '42' : '']
      expect(positionsIn(`${' '.repeat(start - 2)}${before}${literal}${after}${rest}`)).toContain(start)
    }
  })

  it.each(tables.marks.map(({ literal, distance }) => [literal, distance] as const))(
    'at a word with %j %i characters into it',
    (literal, distance) => {
      const word = `${'Q7x2'.repeat(30).slice(0, distance)}${literal}${rest}`
      for (let shift = 0; shift < 64; shift += 7) expect(positionsIn(`${' '.repeat(shift)}${word}`)).toContain(shift)
    },
  )

  it.each([...new Set(tables.shapes.texts)])('at the shape %j', (shape) => {
    for (const [digit, letter] of [
      ['7', 'B'],
      ['1', 'Q'],
    ] as const) {
      const value = shape.replace(/[9AXUY]/g, (char) => (char === '9' || char === 'X' ? digit : letter))
      for (let shift = 0; shift < 64; shift += 7)
        expect(positionsIn(`${' '.repeat(shift)}${value} and`)).toContain(shift)
    }
  })
})
