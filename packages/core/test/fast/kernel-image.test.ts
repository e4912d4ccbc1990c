import { expect, it } from 'vitest'
import { compilePolicy } from '../../src/compile/compile-policy.js'
import { defaultImage } from '../../src/default-image.js'
import { builtinDetectors } from '../../src/detect/builtin/index.js'
import { FinderTables } from '../../src/detect/finder-tables.js'
import { fillKernel } from '../../src/fast/fill-kernel.js'
import { Kernel } from '../../src/fast/kernel.js'
import { kernelImage } from '../../src/fast/kernel-image.js'
import { loadTriggers } from '../../src/fast/triggers.js'
import { fieldGroups } from '../../src/fields/index.js'
import { namedMasks } from '../../src/mask/masks.js'
import { presetNames } from '../../src/policy/presets.js'
import { validatePolicy } from '../../src/policy/validate-policy.js'
import type { Policy } from '../../src/types.js'

function planOf(policy: Policy) {
  const known = { presets: presetNames, masks: namedMasks, detectors: builtinDetectors.map(({ kind }) => kind) }
  const library = { detectors: builtinDetectors, fields: fieldGroups, masks: namedMasks }
  return compilePolicy(validatePolicy(policy, known), library)
}

/** A kernel's tables as `fillKernel` leaves them, and whether it has worked them out. */
function filled(policy: Policy) {
  const plan = planOf(policy)
  const kernel = Kernel.create() as Kernel
  let isWorkedOut = false
  fillKernel(kernel, plan, () => {
    isWorkedOut = true
    return new FinderTables(plan.detection)
  })
  return { tables: Buffer.from(kernel.tables()), isWorkedOut }
}

function workedOut(policy: Policy): Buffer {
  const plan = planOf(policy)
  const kernel = Kernel.create() as Kernel
  loadTriggers(kernel, new FinderTables(plan.detection), plan)
  return Buffer.from(kernel.tables())
}

it('the image made by the build is that of the sources: if not, build the package again', () => {
  expect(defaultImage()).toEqual(kernelImage)
})

it.each<Policy>([
  {},
  { presets: ['default', 'secrets'] },
  { detectors: [{ kind: 'email', mask: 'full' }] },
  { mode: 'allow' },
])('policies with the default detectors and names have their tables from the image: %j', (policy) => {
  const { tables, isWorkedOut } = filled(policy)
  expect(isWorkedOut).toBe(false)
  expect(tables.equals(workedOut({}))).toBe(true)
})

it.each<Policy>([
  { presets: ['default', 'hipaa'] },
  { presets: [] },
  { detectors: [{ kind: 'github_token', off: true }] },
])('the tables of others are worked out: %j', (policy) => {
  const { tables, isWorkedOut } = filled(policy)
  expect(isWorkedOut).toBe(true)
  expect(tables.equals(workedOut(policy))).toBe(true)
  expect(tables.equals(workedOut({}))).toBe(false)
})

it('names of the policy come on top of the image', () => {
  const plain = filled({}).tables
  const { tables, isWorkedOut } = filled({ fields: [{ keys: ['loyaltyNumber'] }], allow: [{ keys: ['Größe'] }] })
  expect(isWorkedOut).toBe(false)
  expect(tables.equals(plain)).toBe(false)
  expect(plain.every((byte, i) => (byte & ~(tables[i] as number)) === 0)).toBe(true)
})
