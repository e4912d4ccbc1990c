import { z } from 'zod'
import { GrantUsageError } from '../errors.js'
import { parseScopePath } from './path-pattern.js'

/**
 * What a grant covers. The parts given must all hold; within `services`, `kinds` and `paths` one entry is enough.
 * A part that is left out does not narrow. At least one part has to be given.
 *
 * @example
 * ```ts
 * { services: ['checkout'], kinds: ['email'], match: { orderId: 'A-1009' } }
 * ```
 */
export interface Scope {
  /** Services as the emitters name themselves. */
  readonly services?: readonly string[]
  /** Kinds of value, e.g. `email`, as findings and remarks name them. */
  readonly kinds?: readonly string[]
  /** Places in the record, in the notation of the masking policy; what lies below a place is covered too. */
  readonly paths?: readonly string[]
  /** Fields (paths without wildcards) that must have exactly these values, e.g. one order's id. */
  readonly match?: Readonly<Record<string, string | number | boolean>>
}

// No control characters: scopes are shown to approvers, on terminals too.
const printable = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u
const text = z.string().min(1).max(256).regex(printable, 'control characters are not allowed')
const list = (entry: z.ZodType<string>) => z.array(entry).min(1, 'an empty list covers nothing; leave it out').max(64)

const path = text.superRefine((value, context) => {
  try {
    parseScopePath(value)
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message })
  }
})

const matchValue = z.union([text, z.number(), z.boolean()])

const match = z
  .custom<Record<string, string | number | boolean>>(isPlainObject, 'match has to be a plain object')
  .superRefine((fields, context) => {
    const names = Object.keys(fields)
    if (names.length === 0 || names.length > 16)
      context.addIssue({ code: 'custom', message: 'match has to name 1 to 16 fields' })
    for (const name of names) {
      const steps = text.safeParse(name).success ? tryParse(name) : undefined
      // A wildcard would make "this order only" mean "a record that mentions this order anywhere".
      if (steps === undefined || steps.some((step) => typeof step === 'string'))
        context.addIssue({ code: 'custom', message: `match: "${printableName(name)}" is not a path without wildcards` })
      else if (steps.some((step) => typeof step === 'object' && reserved.has(step.name)))
        context.addIssue({ code: 'custom', message: `match: "${name}" is a reserved name` })
      else if (!matchValue.safeParse(fields[name]).success)
        context.addIssue({ code: 'custom', message: `match: "${name}" needs a string, a finite number or a boolean` })
    }
  })

const reserved = new Set(['__proto__', 'constructor', 'prototype'])

export const scopeSchema = z.strictObject({
  services: list(text).optional(),
  kinds: list(text.regex(/^[a-z][a-z0-9_]*$/, 'kinds are snake_case names')).optional(),
  paths: list(path).optional(),
  match: match.optional(),
})

/**
 * Checks a scope and returns a clean, frozen copy of it.
 *
 * @throws GrantUsageError `LOGVEIL_SCOPE_INVALID`
 */
export function parseScope(scope: unknown): Scope {
  // Inherited members would be read, too: only what the caller wrote counts.
  if (!isPlainObject(scope)) throw new GrantUsageError('LOGVEIL_SCOPE_INVALID', { why: 'it has to be a plain object' })
  const parsed = scopeSchema.safeParse(scope)
  if (!parsed.success) throw new GrantUsageError('LOGVEIL_SCOPE_INVALID', { why: issuesText(parsed.error) })
  const given = Object.entries(parsed.data).filter(([, part]) => part !== undefined)
  if (given.length === 0)
    throw new GrantUsageError('LOGVEIL_SCOPE_INVALID', {
      why: 'it is empty; say which services, kinds, paths or matching fields are needed',
    })
  return Object.freeze(Object.fromEntries(given))
}

/** What zod found, on one line and without the values. */
export function issuesText(error: z.ZodError): string {
  return error.issues
    .map(({ path: at, message }) => (at.length > 0 ? `${at.join('.')}: ${message}` : message))
    .join('; ')
}

function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function tryParse(name: string): ReturnType<typeof parseScopePath> | undefined {
  try {
    return parseScopePath(name)
  } catch {
    return undefined
  }
}

function printableName(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '?').slice(0, 40)
}
