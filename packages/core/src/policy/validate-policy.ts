import type { PresetName } from '../detect/detector.js'
import { LogveilError } from '../errors.js'
import { normalizeKey } from '../names/key-name.js'
import { suggest } from '../names/suggest.js'
import type { PathStep } from '../plan/path-step.js'
import type {
  AllowRule,
  CustomDetector,
  DetectorOverride,
  FieldRule,
  Limits,
  MaskSpec,
  Policy,
  SealChecker,
} from '../types.js'
import { parsePath } from './parse-path.js'
import { limitRanges, resolveLimits } from './resolve-limits.js'

/** What the validator must know of what comes later in the pipeline: names only. */
export interface KnownNames {
  readonly presets: readonly PresetName[]
  readonly masks: Readonly<Record<string, MaskSpec>>
  readonly detectors: readonly string[]
}

export type ResolvedMask = MaskSpec | ((value: string, context: { kind: string; path: string }) => unknown)

/** A path as it was written and as it is compiled. */
interface ResolvedPath {
  readonly text: string
  readonly steps: readonly PathStep[]
}

interface ResolvedField {
  readonly rule: string
  readonly mask: ResolvedMask
  readonly keys: readonly string[]
  readonly paths: readonly ResolvedPath[]
}

/** A policy with every option checked, defaulted and copied. */
export interface ResolvedPolicy {
  readonly presets: readonly PresetName[]
  readonly fields: readonly ResolvedField[]
  readonly overrides: ReadonlyMap<string, { readonly off: boolean; readonly mask: ResolvedMask | undefined }>
  readonly patterns: readonly {
    readonly kind: string
    readonly mask: ResolvedMask
    readonly findAll: CustomDetector['findAll']
  }[]
  readonly allow: {
    readonly keys: readonly string[]
    readonly paths: readonly ResolvedPath[]
    readonly values: readonly string[]
  }
  readonly mode: 'deny' | 'allow'
  readonly seal: { readonly checker: SealChecker } | undefined
  readonly remarks: boolean
  readonly onFailure: 'redact' | 'drop'
  readonly limits: Required<Limits>
}

const policyOptions = ['presets', 'mode', 'fields', 'detectors', 'allow', 'remarks', 'onFailure', 'limits', 'seal']

function expected(where: string, what: string): never {
  throw new LogveilError('LOGVEIL_POLICY_TYPE', { where, expected: what })
}

/** The own enumerable entries of an options object; refuses anything that is not one, and unknown names. */
function options(value: unknown, where: string, known: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) expected(where, 'an object')
  const own = Object.assign(Object.create(null) as Record<string, unknown>, value)
  for (const name of Object.keys(own)) {
    if (!known.includes(name))
      throw new LogveilError('LOGVEIL_UNKNOWN_OPTION', { name, where, hint: suggest(name, known) })
  }
  return own
}

function list(value: unknown, where: string): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : expected(where, 'an array')
}

function strings(value: unknown, where: string): readonly string[] {
  return list(value, where).map((item, i) => (typeof item === 'string' ? item : expected(`${where}[${i}]`, 'a string')))
}

function keyList(value: unknown, where: string): readonly string[] {
  return strings(value, where).map((key) => {
    const why = key.includes('*')
      ? 'keys match whole names at any depth; "*" has no meaning here'
      : /[.[\]]/.test(key)
        ? 'this looks like a path; use paths'
        : normalizeKey(key) === ''
          ? 'it has no letters or digits'
          : undefined
    if (why) throw new LogveilError('LOGVEIL_INVALID_KEY', { name: key, where, why })
    return key
  })
}

function resolvePaths(texts: readonly string[], where: string): ResolvedPath[] {
  return texts.map((text) => ({ text, steps: parsePath(text, where) }))
}

function resolveMask(value: unknown, where: string, known: KnownNames): ResolvedMask {
  if (typeof value === 'function') return value as ResolvedMask
  if (typeof value === 'string') {
    if (Object.hasOwn(known.masks, value)) return known.masks[value] as MaskSpec
    throw new LogveilError('LOGVEIL_UNKNOWN_MASK', {
      name: value,
      where,
      hint: suggest(value, Object.keys(known.masks)),
    })
  }
  const spec = value as MaskSpec | null
  if (typeof spec === 'object' && spec !== null && typeof spec.apply === 'function' && typeof spec.name === 'string')
    return spec
  return expected(where, 'a mask name, a mask.*() or a function')
}

function resolveField(rule: unknown, where: string, known: KnownNames): ResolvedField {
  const { rule: name, mask, keys, paths } = options(rule as FieldRule, where, ['rule', 'keys', 'paths', 'mask'])
  if (name !== undefined && (typeof name !== 'string' || name === '')) expected(`${where}.rule`, 'a non-empty string')
  const keyNames = keyList(keys, `${where}.keys`)
  const pathTexts = strings(paths, `${where}.paths`)
  const first = keyNames[0] ?? pathTexts[0]
  if (first === undefined) expected(where, 'given at least one of keys or paths')
  return {
    rule: (name as string | undefined) ?? first,
    mask: resolveMask(mask ?? 'full', `${where}.mask`, known),
    keys: keyNames,
    paths: resolvePaths(pathTexts, `${where}.paths`),
  }
}

function resolveAllow(rules: readonly unknown[]): ResolvedPolicy['allow'] {
  const allow = { keys: [] as string[], paths: [] as ResolvedPath[], values: [] as string[] }
  rules.forEach((rule, i) => {
    const where = `allow[${i}]`
    const given = options(rule as AllowRule, where, ['keys', 'paths', 'values'])
    if (Object.keys(given).length === 0) expected(where, 'given keys, paths or values')
    allow.keys.push(...keyList(given.keys, `${where}.keys`))
    allow.paths.push(...resolvePaths(strings(given.paths, `${where}.paths`), `${where}.paths`))
    allow.values.push(...strings(given.values, `${where}.values`))
  })
  return allow
}

function resolvePresets(value: unknown, known: KnownNames): readonly PresetName[] {
  if (value === undefined) return ['default']
  for (const name of strings(value, 'presets')) {
    if (!known.presets.includes(name as PresetName)) {
      throw new LogveilError('LOGVEIL_UNKNOWN_PRESET', { name, hint: suggest(name, known.presets) })
    }
  }
  return [...(value as PresetName[])]
}

/** The checker stays the caller's own object: it changes as grants come and go. */
function resolveSeal(value: unknown): ResolvedPolicy['seal'] {
  if (value === undefined) return undefined
  const { checker } = options(value, 'seal', ['checker'])
  const { check, active } = (checker ?? {}) as Partial<SealChecker>
  if (typeof check !== 'function' || typeof active !== 'number')
    expected('seal.checker', 'made by createGrantChecker()')
  return { checker: checker as SealChecker }
}

/**
 * Checks a policy as its author wrote it and returns it complete. Nothing of the author's objects is kept, so later
 * changes to them change nothing.
 *
 * @throws LogveilError naming the offending option, and what to write instead.
 */
export function validatePolicy(policy: unknown, known: KnownNames): ResolvedPolicy {
  const given = options(policy as Policy, 'the policy', policyOptions)
  const overrides = new Map<string, { off: boolean; mask: ResolvedMask | undefined }>()
  const patterns = new Map<string, ResolvedPolicy['patterns'][number]>()
  list(given.detectors, 'detectors').forEach((entry, i) => {
    const where = `detectors[${i}]`
    const own = options(entry, where, ['kind', 'off', 'mask', 'findAll'])
    const { kind, off, mask, findAll } = own as unknown as Partial<DetectorOverride & CustomDetector>
    if (typeof kind !== 'string') expected(`${where}.kind`, 'a string')
    if (overrides.has(kind) || patterns.has(kind)) throw new LogveilError('LOGVEIL_DUPLICATE_DETECTOR', { name: kind })
    if (typeof findAll === 'function') {
      if (known.detectors.includes(kind)) throw new LogveilError('LOGVEIL_DUPLICATE_DETECTOR', { name: kind })
      patterns.set(kind, { kind, mask: resolveMask(mask, `${where}.mask`, known), findAll })
      return
    }
    if (!known.detectors.includes(kind))
      throw new LogveilError('LOGVEIL_UNKNOWN_DETECTOR', { name: kind, hint: suggest(kind, known.detectors) })
    if (off !== undefined && typeof off !== 'boolean') expected(`${where}.off`, 'true or false')
    overrides.set(kind, {
      off: off ?? false,
      mask: mask === undefined ? undefined : resolveMask(mask, `${where}.mask`, known),
    })
  })
  const { mode = 'deny', remarks = false, onFailure = 'redact', limits = {} } = given
  if (mode !== 'deny' && mode !== 'allow') expected('mode', "'deny' or 'allow'")
  if (typeof remarks !== 'boolean') expected('remarks', 'true or false')
  if (onFailure !== 'redact' && onFailure !== 'drop') expected('onFailure', "'redact' or 'drop'")
  return {
    presets: resolvePresets(given.presets, known),
    fields: list(given.fields, 'fields').map((rule, i) => resolveField(rule, `fields[${i}]`, known)),
    overrides,
    patterns: [...patterns.values()],
    allow: resolveAllow(list(given.allow, 'allow')),
    mode,
    seal: resolveSeal(given.seal),
    remarks,
    onFailure,
    limits: resolveLimits(options(limits, 'limits', Object.keys(limitRanges)), (name, what) =>
      expected(`limits.${name}`, what),
    ),
  }
}
