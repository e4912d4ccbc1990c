import { LogveilError, type Mask, mask, type Policy } from '@logveil/core'
import type { LoggerOptions } from 'pino'

/** What pino's option `redact` takes. */
export type RedactOption = NonNullable<LoggerOptions['redact']>

/** A translated `redact` option. */
export interface TranslatedRedact {
  readonly policy: Policy
  /** What differs from `redact`, in sentences for the person who migrates. */
  readonly notes: readonly string[]
}

type Censor = (value: unknown, path: string[]) => unknown

const WILDCARD = '*'

/** One segment: a bare name or `*`, or in brackets an index, `*` or a quoted name. */
const segment =
  /(?:^|(?<!^)\.)(\*|[^.[\]*'"`\s,]+)|\[(\*|0|[1-9]\d*)\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]|\[`((?:[^`\\]|\\.)*)`\]/y

/** What pino writes itself, outside the reach of `redact`. */
const ownFields = ['level', 'time']

/** What is true of every translation. */
const alwaysDifferent = [
  'The default preset masks well-known fields and detected values as well; `presets: []` keeps to these paths.',
  'null and empty strings stay as they are; redact replaces or removes them too.',
  'Paths count from the record: an object printed into the message with %o, %O or %j is masked by names and detectors only.',
]

/**
 * Translates pino's `redact` option into a policy, one rule for each path and named after it.
 *
 * @throws LogveilError `LOGVEIL_INVALID_PATH` naming a path that has no meaning in pino or none here,
 *   `LOGVEIL_POLICY_TYPE` when the option is not one that pino takes.
 * @example
 * ```ts
 * const { policy, notes } = policyFromRedact({ paths: ['user.password', 'items[*].card'], censor: '***' })
 * const logger = pino(withMasking({}, policy))
 * ```
 */
export function policyFromRedact(redact: RedactOption): TranslatedRedact {
  const { paths, censor = '[Redacted]', remove = false } = Array.isArray(redact) ? { paths: redact } : options(redact)
  if (!Array.isArray(paths)) refuse('redact.paths', 'an array of paths')
  const translated = toMask(censor, remove)
  const segments = paths.map((path) => ({ path, segments: parse(path) }))
  return {
    policy: {
      fields: segments.map(({ path, segments }) => ({
        rule: path,
        paths: toPaths(segments),
        mask: translated.mask,
      })),
    },
    notes: [
      ...alwaysDifferent,
      ...segments.flatMap(({ path, segments }) => notesOn(path, segments)),
      ...translated.notes,
    ],
  }
}

function options(redact: unknown): { paths?: unknown; censor?: unknown; remove?: unknown } {
  if (typeof redact !== 'object' || redact === null) refuse('redact', 'an array of paths or { paths, censor, remove }')
  for (const name of Object.keys(redact)) {
    if (!['paths', 'censor', 'remove'].includes(name)) {
      throw new LogveilError('LOGVEIL_UNKNOWN_OPTION', {
        name,
        where: 'redact',
        hint: '; known are paths, censor, remove',
      })
    }
  }
  return redact
}

function refuse(where: string, expected: string): never {
  throw new LogveilError('LOGVEIL_POLICY_TYPE', { where, expected })
}

function refusePath(path: string, why: string): never {
  throw new LogveilError('LOGVEIL_INVALID_PATH', { path, where: 'redact.paths', why })
}

/** The segments of a path in pino's grammar, unquoted. */
function parse(path: unknown): string[] {
  if (typeof path !== 'string') refuse('redact.paths', 'an array of strings')
  if (path === '') refusePath(path, 'it is empty')
  if (path.includes('**'))
    refusePath(path, 'pino has no "**"; put this path into the policy\'s fields, where it means any depth')
  const segments = split(path)
  if (segments === undefined) refusePath(path, `pino's paths are a.b, a[0], a[*], a.* and a["b-c"]`)
  if (segments.length === 1 && segments[0] === WILDCARD)
    refusePath(path, 'here it would mask level and time as well; name the fields, or use *.* for what is below them')
  return segments
}

function split(path: string): string[] | undefined {
  const segments: string[] = []
  segment.lastIndex = 0
  while (segment.lastIndex < path.length) {
    const found = segment.exec(path)
    if (found === null) return undefined
    const [, bare, index, ...quoted] = found
    segments.push(bare ?? index ?? unquote(quoted.find((name) => name !== undefined) ?? ''))
  }
  return segments
}

function unquote(name: string): string {
  return name.replace(/\\(.)/g, '$1')
}

/** The same place in the policy's grammar: an index is an array's element or a key, so it gives two paths. */
function toPaths(segments: readonly string[]): string[] {
  return segments.reduce<string[]>(
    (paths, name) => {
      const forms = isIndex(name) ? [`[${name}]`, quote(name)] : [name === WILDCARD ? WILDCARD : quote(name)]
      return paths.flatMap((path) =>
        forms.map((form) => (form === WILDCARD && path !== '' ? `${path}.*` : path + form)),
      )
    },
    [''],
  )
}

function isIndex(name: string): boolean {
  return /^(?:0|[1-9]\d{0,9})$/.test(name)
}

function quote(name: string): string {
  return `['${name.replace(/['\\]/g, '\\$&')}']`
}

function notesOn(path: string, segments: readonly string[]): string[] {
  const notes: string[] = []
  const last = segments.at(-1) as string
  if (segments.length === 1 && ownFields.includes(last))
    notes.push(`"${path}": redact leaves the ${path} that pino writes; this rule masks it.`)
  if (segments[0] === WILDCARD && last !== WILDCARD)
    notes.push(
      `"${path}" reaches one depth only, as in pino; { keys: ['${last}'] } reaches any depth and style of the name.`,
    )
  return notes
}

function toMask(censor: unknown, remove: unknown): { mask: Mask; notes: string[] } {
  if (typeof remove !== 'boolean') refuse('redact.remove', 'true or false')
  if (remove) return { mask: 'remove', notes: [] }
  if (typeof censor === 'function') return { mask: fromCensor(censor as Censor), notes: functionNotes }
  if (typeof censor === 'string') return { mask: mask.replace(censor), notes: [] }
  return refuse('redact.censor', 'a string or a function')
}

const functionNotes = [
  'The censor function gets every value as text: 42 arrives as "42".',
  'The censor function is not called for objects and arrays; they become "*****".',
  'When the censor function throws or returns anything but a string, the value becomes "*****".',
]

/** A mask that calls a censor function as pino does: with the path as an array of segments. */
function fromCensor(censor: Censor): Mask {
  return (value, { path }) => censor(value, split(path) ?? [path]) as string
}
