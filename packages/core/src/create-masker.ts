import { compilePolicy } from './compile/compile-policy.js'
import { builtinDetectors } from './detect/builtin/index.js'
import { explainPolicy } from './explain/explain-policy.js'
import { fieldGroups } from './fields/index.js'
import { namedMasks } from './mask/masks.js'
import { CompiledMasker } from './masker.js'
import { presetNames } from './policy/presets.js'
import { validatePolicy } from './policy/validate-policy.js'
import type { Masker, Policy } from './types.js'

/**
 * Compiles a policy into a masker. All checking happens here; the masker's methods never throw.
 *
 * @throws LogveilError when the policy cannot mean what it says; its `code` tells why.
 * @example
 * ```ts
 * const masker = createMasker()
 * masker.mask({ userId: 12345, email: 'john@example.com' }) // { userId: '*****', email: 'j***@example.com' }
 * ```
 */
export function createMasker(policy: Policy = {}): Masker {
  const library = { detectors: builtinDetectors, fields: fieldGroups, masks: namedMasks }
  const resolved = validatePolicy(policy, {
    presets: presetNames,
    masks: namedMasks,
    detectors: builtinDetectors.map(({ kind }) => kind),
  })
  const masker = new CompiledMasker(compilePolicy(resolved, library))
  // Bound, so that a method can be handed on: `lines.map(masker.maskLine)`.
  const bound: Masker = Object.freeze({
    mask: <T>(value: T): T => masker.mask(value),
    maskLine: (line: string) => masker.maskLine(line),
    maskText: (text: string) => masker.maskText(text),
    inspect: (value: unknown) => masker.inspect(value),
    stats: () => masker.stats(),
    explain: () => explainPolicy(resolved, library),
  })
  compiled.set(bound, masker)
  return bound
}

const compiled = new WeakMap<Masker, CompiledMasker>()

/**
 * The `maskLine` of a masker for the lines that a logger itself has just written: that they are JSON is taken for
 * granted where they look like it, which saves reading them twice. For adapters; lines from elsewhere go to `maskLine`.
 *
 * @example
 * ```ts
 * pino({ hooks: { streamWrite: loggerLineMasker(createMasker()) } })
 * ```
 */
export function loggerLineMasker(masker: Masker): (line: string) => string {
  const own = compiled.get(masker)
  return own === undefined ? masker.maskLine : (line) => own.maskLoggerLine(line)
}

/**
 * The same for adapters that have the record at hand, too. `changes`, an empty array, is given four numbers for each part
 * of the line that is replaced, in order: where it starts and ends in the line, and where what stands there now starts
 * and ends in the masked line: 11, 14, 11, 14 when `{"email":"john@example.com"}` becomes `{"email":"j***@example.com"}`.
 * It stays empty where that is not known, as when a name comes up for the first time.
 */
export function recordLineMasker(masker: Masker): (line: string, changes: number[]) => string {
  const own = compiled.get(masker)
  return own === undefined ? masker.maskLine : (line, changes) => own.maskLoggerLine(line, changes)
}

/**
 * The same for drafts: lines whose names and texts have been put between quotes as they are, in the hope that there is
 * nothing to escape in them. `quotes` is how many quotes the draft then has. `undefined` when it has more, a backslash, a
 * control character or one beyond ASCII, or that is not known: then the line has to be written as JSON.
 */
export function draftLineMasker(
  masker: Masker,
): (draft: string, quotes: number, changes: number[]) => string | undefined {
  const own = compiled.get(masker)
  return (draft, quotes, changes) => own?.maskDraft(draft, quotes, changes)
}
