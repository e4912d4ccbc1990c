import { RE2JS } from 're2js'
import { z } from 'zod'
import { GrantUsageError } from '../errors.js'
import { issuesText, type Scope, scopeSchema } from '../scope/scope.js'
import { type Duration, HARD_CAP_MS, parseDuration } from './duration.js'
import { Identities } from './identity.js'

/** Requests that need no human: who, for what, for how long. */
export interface AutoApproveRule {
  /** Shown in the audit log as `policy:<name>`. */
  readonly name: string
  readonly requesters: readonly string[]
  /** The request's scope has to lie within this one. */
  readonly scope: Scope
  readonly maxDuration: Duration
}

/**
 * Who may approve what. Everything has a default that allows less rather than more: without `approvers`, nobody can.
 *
 * @example
 * ```ts
 * { approvers: ['bob', 'carol'], minApprovals: 1, maxDuration: '4h', ticketPattern: 'INC-[0-9]+' }
 * ```
 */
export interface ApprovalPolicy {
  readonly approvers?: readonly string[]
  /** Distinct humans who have to approve, never the requester. Default 1. */
  readonly minApprovals?: number
  /** Longest access that can be asked for. Default `4h`; never above 24 h. */
  readonly maxDuration?: Duration
  /** Access given when a request names no duration. Default `30m`. */
  readonly defaultDuration?: Duration
  /** How long a request waits for approval before it lapses. Default `4h`. */
  readonly pendingLapse?: Duration
  /** Whole-ticket pattern in RE2 syntax; when given, every request has to name a ticket that fits. */
  readonly ticketPattern?: string
  readonly autoApprove?: readonly AutoApproveRule[]
  /** Who may open access at once in an emergency. Default nobody. */
  readonly breakGlass?: readonly string[]
  /** Other spellings and addresses of one human: `{ ann: ['ann@example.com', 'a.smith'] }`. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>
}

/** A policy made ready: names resolved, durations in milliseconds. */
export interface CompiledApprovalPolicy {
  readonly identities: Identities
  readonly approvers: ReadonlySet<string>
  readonly breakGlass: ReadonlySet<string>
  readonly minApprovals: number
  readonly maxDurationMs: number
  readonly defaultDurationMs: number
  readonly pendingLapseMs: number
  readonly acceptsTicket: ((ticket: string | undefined) => boolean) | undefined
  readonly autoApprove: readonly {
    readonly name: string
    readonly requesters: ReadonlySet<string>
    readonly scope: Scope
    readonly maxDurationMs: number
  }[]
}

const names = z.array(z.string()).max(1000)
const duration = z.string() as z.ZodType<Duration>

const schema = z.strictObject({
  approvers: names.default([]),
  minApprovals: z.number().int().min(1).max(20).default(1),
  maxDuration: duration.default('4h'),
  defaultDuration: duration.default('30m'),
  pendingLapse: duration.default('4h'),
  ticketPattern: z.string().min(1).max(500).optional(),
  autoApprove: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'use lower-case letters, digits and hyphens'),
        requesters: names.min(1),
        scope: scopeSchema.refine((scope) => Object.values(scope).some((part) => part !== undefined), 'it is empty'),
        maxDuration: duration,
      }),
    )
    .max(100)
    .default([]),
  breakGlass: names.default([]),
  aliases: z.record(z.string(), names).default({}),
})

/**
 * Checks a policy and makes it ready.
 *
 * @throws GrantUsageError `LOGVEIL_APPROVAL_POLICY_INVALID` and the codes of identities and durations.
 */
export function compileApprovalPolicy(policy: unknown): CompiledApprovalPolicy {
  const parsed = schema.safeParse(policy ?? {})
  if (!parsed.success) return refuse(issuesText(parsed.error))
  const given = parsed.data
  const identities = new Identities(given.aliases)
  const people = (list: readonly string[], where: string) =>
    new Set(list.map((name) => identities.resolve(name, where)))
  const approvers = people(given.approvers, 'approvers')
  if (approvers.size > 0 && approvers.size < given.minApprovals)
    refuse(`minApprovals is ${given.minApprovals}, but there are only ${approvers.size} distinct approvers`)
  const maxDurationMs = parseDuration(given.maxDuration, 'maxDuration')
  if (maxDurationMs > HARD_CAP_MS) refuse('maxDuration is above the cap of 24h')
  const ruleNames = given.autoApprove.map(({ name }) => name)
  if (new Set(ruleNames).size < ruleNames.length) refuse('two autoApprove rules have one name')
  return Object.freeze({
    identities,
    approvers,
    breakGlass: people(given.breakGlass, 'breakGlass'),
    minApprovals: given.minApprovals,
    maxDurationMs,
    defaultDurationMs: Math.min(parseDuration(given.defaultDuration, 'defaultDuration'), maxDurationMs),
    pendingLapseMs: parseDuration(given.pendingLapse, 'pendingLapse'),
    acceptsTicket: given.ticketPattern === undefined ? undefined : ticketCheck(given.ticketPattern),
    autoApprove: given.autoApprove.map((rule) => ({
      name: rule.name,
      requesters: people(rule.requesters, `autoApprove ${rule.name}`),
      scope: rule.scope as Scope,
      maxDurationMs: Math.min(parseDuration(rule.maxDuration, `autoApprove ${rule.name}`), maxDurationMs),
    })),
  })
}

function ticketCheck(pattern: string): (ticket: string | undefined) => boolean {
  try {
    // A linear-time engine: the pattern is the operator's, the ticket is anybody's.
    const compiled = RE2JS.compile(pattern)
    return (ticket) => ticket !== undefined && compiled.matches(ticket)
  } catch {
    return refuse('ticketPattern is not a pattern in RE2 syntax')
  }
}

function refuse(why: string): never {
  throw new GrantUsageError('LOGVEIL_APPROVAL_POLICY_INVALID', { why })
}
