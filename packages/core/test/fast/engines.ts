import { compilePolicy } from '../../src/compile/compile-policy.js'
import { builtinDetectors } from '../../src/detect/builtin/index.js'
import { fieldGroups } from '../../src/fields/index.js'
import { namedMasks } from '../../src/mask/masks.js'
import { CompiledMasker } from '../../src/masker.js'
import { presetNames } from '../../src/policy/presets.js'
import { validatePolicy } from '../../src/policy/validate-policy.js'
import type { Policy } from '../../src/types.js'

/** A policy at work in both engines; `fast` has a state, and so may be had anew. */
export interface Engines {
  readonly fast: CompiledMasker
  readonly plain: CompiledMasker
  readonly another: () => CompiledMasker
}

export function engines(policy: Policy): Engines {
  const options = { presets: presetNames, masks: namedMasks, detectors: builtinDetectors.map(({ kind }) => kind) }
  const library = { detectors: builtinDetectors, fields: fieldGroups, masks: namedMasks }
  const plan = compilePolicy(validatePolicy(policy, options), library)
  const another = () => new CompiledMasker(plan)
  return { fast: another(), plain: new CompiledMasker(plan, 'plain'), another }
}

/** The result of a run, and how often each kind has been counted by it. */
export function outcome<T>(masker: CompiledMasker, run: (masker: CompiledMasker) => T) {
  const before = masker.stats().kinds
  const result = run(masker)
  const counts = Object.entries(masker.stats().kinds).map(([kind, count]) => [kind, count - (before[kind] ?? 0)])
  return { result, counts: Object.fromEntries(counts.filter(([, count]) => count !== 0)) }
}
