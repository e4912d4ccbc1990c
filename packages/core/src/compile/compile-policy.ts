import { queryNames } from '../detect/assigned-name.js'
import type { CustomDetectorAction, DetectorAction } from '../detect/detection-plan.js'
import type { Detector, Range } from '../detect/detector.js'
import { coreOf } from '../detect/pattern.js'
import { coreExpression } from '../detect/pattern-core.js'
import { inStage } from '../failure.js'
import type { FieldGroup } from '../fields/field-group.js'
import type { Action, FieldAction } from '../mask/action.js'
import { FULL } from '../mask/masks.js'
import { normalizeKey } from '../names/key-name.js'
import { compilePaths, type PathRule } from '../plan/path-rules.js'
import type { Plan } from '../plan/plan.js'
import type { ResolvedMask, ResolvedPolicy } from '../policy/validate-policy.js'
import type { MaskSpec } from '../types.js'
import { FieldNames, gluedNames } from './field-names.js'

/** The data a policy is compiled against. */
export interface Library {
  readonly detectors: readonly Detector[]
  readonly fields: readonly FieldGroup[]
  readonly masks: Readonly<Record<string, MaskSpec>>
}

/** What becomes of every value that is not allowed (`mode: 'allow'`). */
const unlisted: FieldAction = {
  rule: 'mode:allow',
  kind: 'unlisted',
  mask: () => FULL,
  readsContext: false,
  opaque: true,
  plain: true,
  // Nobody has said what it is, so it may be a password.
  reversible: false,
  scalarsOnly: true,
  skipsBooleans: false,
  unless: undefined,
  inText: false,
}

/** A mask that cannot fail: a function that throws or returns anything but a string masks in full. */
function resolved(mask: ResolvedMask): Pick<Action, 'mask' | 'opaque' | 'plain' | 'readsContext'> {
  if (typeof mask !== 'function') {
    const { apply, opaque, plain, name } = mask
    return { mask: apply, opaque, plain, readsContext: name === 'label' }
  }
  return {
    opaque: false,
    plain: false,
    readsContext: true,
    mask: (value, context) => {
      try {
        const masked = mask(value, context)
        return typeof masked === 'string' ? masked : FULL
      } catch {
        return FULL
      }
    },
  }
}

/** A rule for a field that the built-in names know as a credential is as little reversible as those, where values are sealed. */
function isReversible({ keys, paths }: ResolvedPolicy['fields'][number], builtin: FieldNames | undefined): boolean {
  if (builtin === undefined) return true
  const lastKeys = paths.flatMap(({ steps }) => steps.findLast(({ step }) => step === 'key') ?? [])
  const names = [...keys, ...lastKeys.map((step) => (step.step === 'key' ? step.name : ''))]
  return names.every((name) => {
    const known = builtin.decide(name, undefined)
    return known === undefined || known === 'allow' || known.reversible
  })
}

function ownFields(
  policy: ResolvedPolicy,
  builtin: FieldNames | undefined,
): { keys: Map<string, FieldAction | 'allow'>; paths: PathRule[] } {
  const keys = new Map<string, FieldAction | 'allow'>()
  const paths: PathRule[] = []
  for (const key of policy.allow.keys) keys.set(normalizeKey(key), 'allow')
  for (const { steps } of policy.allow.paths) paths.push({ steps, target: 'allow' })
  for (const field of policy.fields) {
    const action: FieldAction = {
      rule: field.rule,
      kind: 'field',
      ...resolved(field.mask),
      reversible: isReversible(field, builtin),
      scalarsOnly: false,
      skipsBooleans: false,
      unless: undefined,
      inText: true,
    }
    for (const key of field.keys) if (!keys.has(normalizeKey(key))) keys.set(normalizeKey(key), action)
    for (const { steps } of field.paths) paths.push({ steps, target: action })
  }
  return { keys, paths }
}

function isWanted({ presets }: FieldGroup, policy: ResolvedPolicy): boolean {
  return presets.some((preset) => policy.presets.includes(preset))
}

function fieldActions(policy: ResolvedPolicy, fields: readonly FieldGroup[], library: Library) {
  return fields.map((group) => ({
    group,
    action: {
      rule: `field:${group.kind}`,
      kind: group.kind,
      ...resolved(policy.overrides.get(group.kind)?.mask ?? (library.masks[group.mask] as MaskSpec)),
      reversible: group.reversible ?? true,
      scalarsOnly: group.scalarsOnly ?? false,
      skipsBooleans: true,
      unless: group.unless,
      inText: group.inText ?? false,
    } satisfies FieldAction,
  }))
}

function detectorActions(policy: ResolvedPolicy, library: Library): DetectorAction[] {
  return library.detectors
    .filter(({ kind, presets }) => {
      const override = policy.overrides.get(kind)
      // A policy that names a detector wants it, whatever its presets.
      return override ? !override.off : presets.some((preset) => policy.presets.includes(preset))
    })
    .map((detector) => {
      const spec = policy.overrides.get(detector.kind)?.mask ?? (library.masks[detector.mask] as MaskSpec)
      const { mask, opaque, plain, readsContext } = resolved(spec)
      return {
        rule: `detector:${detector.kind}`,
        kind: detector.kind,
        mask,
        opaque,
        plain,
        readsContext,
        reversible: detector.reversible ?? true,
        detector,
        validate: detector.validate,
        hasExceptions: detector.exceptUnder !== undefined,
        priority: detector.priority ?? 0,
      }
    })
}

/** What a detector of the user's own returned, which nobody has checked: a range that is none fails the record. */
function checkedRanges(ranges: readonly Range[], text: string): readonly Range[] {
  for (const { start, end } of ranges) {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length)
      throw new RangeError('no range of the text')
  }
  return ranges
}

/** One look for the cores of several detectors instead of one each; none where some detector has no core. */
function coresOf(custom: readonly CustomDetectorAction[]): RegExp | undefined {
  const cores = custom.flatMap(({ core }) => (core ? [core] : []))
  return cores.length === custom.length && cores.length > 1 ? coreExpression(...cores) : undefined
}

/** The last property name of each path rule; `undefined` when one has none. */
function lastNames(paths: readonly PathRule[]): ReadonlySet<string> | undefined {
  const names = new Set<string>()
  for (const { steps } of paths) {
    const last = steps.findLast(({ step }) => step === 'key')
    if (last?.step !== 'key') return undefined
    names.add(last.name)
  }
  return names
}

/** Turns a checked policy into what runs: names resolved to actions, paths and keys to tables. */
export function compilePolicy(policy: ResolvedPolicy, library: Library): Plan {
  const wanted = library.fields.filter((group) => isWanted(group, policy))
  const groups = fieldActions(policy, wanted, library)
  // What is never sealed does not depend on the presets.
  const known = policy.seal && new FieldNames(new Map(), fieldActions(policy, library.fields, library), library.fields)
  const { keys, paths } = ownFields(policy, known)
  const names = new FieldNames(keys, groups, library.fields)
  const detectors = detectorActions(policy, library)
  const custom: CustomDetectorAction[] = policy.patterns.map(({ kind, mask, findAll }) => ({
    rule: `detector:${kind}`,
    kind,
    ...resolved(mask),
    reversible: true,
    core: coreOf(findAll),
    findAll: (text, keys) => inStage(`detector:${kind}`, () => checkedRanges(findAll(text, keys), text)),
  }))
  const isAllowList = policy.mode === 'allow'
  const listed = isAllowList ? new FieldNames(keys, [], library.fields) : names
  const own = [...policy.fields.map(({ rule }) => rule), ...custom.map(({ rule }) => rule)]
  return {
    fieldByKey: (key, parent) => listed.decide(key, parent),
    dependsOnParent: (key) => listed.dependsOnParent(key),
    selection: [...wanted.map((group) => library.fields.indexOf(group)), ...detectors.map(({ kind }) => kind)].join(),
    nameEndings: () => [names.endingsInText(), ...queryNames].join('\n'),
    fieldNames: () => names.all(),
    ownNames: [...keys.keys()],
    gluedNames,
    paths: compilePaths(paths),
    pathNames: lastNames(paths),
    detection: {
      detectors,
      custom,
      customCores: coresOf(custom),
      allowedValues: new Set(policy.allow.values),
      assignedName: (name, quoted) => {
        const action = names.decideInText(name)
        return action !== undefined && action !== 'allow' && (quoted || action.inText) ? action : undefined
      },
    },
    seal: policy.seal,
    remarks: policy.remarks,
    onFailure: policy.onFailure,
    limits: policy.limits,
    otherwise: isAllowList ? unlisted : undefined,
    ownRules: [...new Set(own)],
    builtinRules: () =>
      [...groups.map(({ action }) => action), ...detectors, ...(isAllowList ? [unlisted] : [])].map(({ rule }) => rule),
  }
}
