import { z } from 'zod'
import { GrantUsageError } from '../errors.js'
import { type Duration, parseDuration } from '../policy/duration.js'
import { issuesText, parseScope, type Scope } from '../scope/scope.js'
import type { AuthorityContext } from './context.js'

/** What an engineer asks for. */
export interface RequestInput {
  /** Who asks, as your own authentication names them. */
  readonly requester: string
  /** Why, in 10 to 4096 characters. */
  readonly reason: string
  readonly ticket?: string | undefined
  /** How long access is needed, counted from approval. Default: the policy's `defaultDuration`. */
  readonly duration?: Duration | undefined
  readonly scope: Scope
  /** Opens access at once, for those whom the policy's `breakGlass` lists. */
  readonly breakGlass?: boolean | undefined
}

// Text that others read, on terminals too: no control or formatting characters other than line breaks and tabs.
const readable = /^(?:[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[\n\t])*$/u
const readableText = (max: number) =>
  z.string().trim().max(max).regex(readable, 'control and invisible characters are not allowed')

const requestSchema = z.strictObject({
  requester: z.unknown().optional(),
  reason: readableText(4096).min(10, 'say why in at least 10 characters'),
  ticket: readableText(128).min(1).optional(),
  duration: z.unknown().optional(),
  scope: z.unknown().optional(),
  breakGlass: z.boolean().optional(),
})

/** A request that keeps to the policy. */
export interface CheckedRequest {
  readonly requester: string
  readonly reason: string
  readonly ticket: string | undefined
  readonly durationMs: number
  readonly scope: Scope
  readonly breakGlass: boolean
}

/**
 * Checks what was asked against the form and the limits of the policy.
 *
 * @throws GrantUsageError `LOGVEIL_REQUEST_INVALID` and the codes of identities, durations and scopes.
 */
export function checkRequestInput({ policy }: AuthorityContext, input: RequestInput): CheckedRequest {
  const { requester, reason, ticket, duration, scope, breakGlass } = parse(requestSchema, input)
  const durationMs = duration === undefined ? policy.defaultDurationMs : parseDuration(duration, 'duration')
  if (durationMs > policy.maxDurationMs) invalid('duration is above the maximum of the policy')
  if (policy.acceptsTicket && !policy.acceptsTicket(ticket))
    invalid(
      ticket === undefined ? 'the policy asks for a ticket' : 'the ticket is not of the form that the policy asks for',
    )
  return {
    requester: policy.identities.resolve(requester, 'requester'),
    reason,
    ticket,
    durationMs,
    scope: parseScope(scope),
    breakGlass: breakGlass ?? false,
  }
}

const comment = readableText(4096).optional()

const approveSchema = z.strictObject({ approver: z.unknown().optional(), comment, hash: z.string().optional() })
const denySchema = z.strictObject({ approver: z.unknown().optional(), reason: readableText(4096).min(1) })
const cancelSchema = z.strictObject({ requester: z.unknown().optional() })
const revokeSchema = z.strictObject({ by: z.unknown().optional(), reason: readableText(4096).min(1) })

/** The checked arguments of `approve`. */
export const parseApprove = (input: unknown) => parse(approveSchema, input)
/** The checked arguments of `deny`. */
export const parseDeny = (input: unknown) => parse(denySchema, input)
/** The checked arguments of `cancel`. */
export const parseCancel = (input: unknown) => parse(cancelSchema, input)
/** The checked arguments of `revoke`. */
export const parseRevoke = (input: unknown) => parse(revokeSchema, input)

function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input)
  return parsed.success ? parsed.data : invalid(issuesText(parsed.error))
}

function invalid(why: string): never {
  throw new GrantUsageError('LOGVEIL_REQUEST_INVALID', { why })
}
