import { z } from 'zod'
import { GrantError } from '../errors.js'
import type { RequestStatus } from '../lifecycle.js'
import { automaticApprover, isAutomatic } from '../policy/automatic-approval.js'
import type { Scope } from '../scope/scope.js'
import { type Grant, readGrant } from '../statement/grant-statement.js'
import {
  type ApprovalStatement,
  type RequestStatement,
  readApproval,
  readRequest,
  statementHash,
} from '../statement/request-statement.js'
import type { ApprovalRow, GrantRow, RequestRow } from '../store/rows.js'
import type { StoreTransaction } from '../store/store.js'
import type { AuthorityContext } from './context.js'

/** A request and what became of it. Times are milliseconds since 1970. */
export interface AccessRequest {
  readonly id: string
  readonly status: RequestStatus
  readonly requester: string
  readonly reason: string
  readonly ticket?: string
  readonly durationMs: number
  readonly scope: Scope
  readonly breakGlass: boolean
  readonly createdAt: number
  /** When it lapses unless it was approved. */
  readonly lapsesAt: number
  /** Names exactly this request; give it to `approve` to consent to no other. */
  readonly hash: string
  readonly approvals: readonly { readonly approver: string; readonly at: number; readonly comment?: string }[]
  /** From activation on. */
  readonly grant?: { readonly notBefore: number; readonly expiresAt: number }
  /** How it ended, if somebody or something ended it. */
  readonly outcome?: Outcome
}

/** Who ended a request, when and why, as the store has it; the audit log is what counts. */
export interface Outcome {
  readonly by: string
  readonly at: number
  readonly reason?: string
}

/** A request as the store has it and as the authority signed it. */
export interface StoredRequest {
  readonly row: RequestRow
  readonly content: RequestStatement
  readonly hash: string
}

/**
 * Reads a request and checks that nobody but this authority wrote it.
 *
 * @throws GrantError `LOGVEIL_REQUEST_NOT_FOUND`, `LOGVEIL_REQUEST_ALTERED`
 */
export async function loadRequest(ctx: AuthorityContext, tx: StoreTransaction, id: string): Promise<StoredRequest> {
  return checkRequest(ctx, await loadRow(tx, id))
}

/** The request's row, whatever its content. */
export async function loadRow(tx: StoreTransaction, id: string): Promise<RequestRow> {
  const row = typeof id === 'string' ? await tx.request(id) : undefined
  if (row === undefined) throw new GrantError('LOGVEIL_REQUEST_NOT_FOUND', { id: printableId(id) })
  return row
}

export function checkRequest(ctx: AuthorityContext, row: RequestRow): StoredRequest {
  const content = ctx.requests.get(row.statement) ?? readRequest(ctx.trusted, row.statement)
  const altered = (why: string) => new GrantError('LOGVEIL_REQUEST_ALTERED', { id: row.id, why })
  if (content === undefined) throw altered('its content is not what this authority signed')
  if (content.id !== row.id || content.requester !== row.requester)
    throw altered('it carries the content of another one')
  ctx.requests.set(row.statement, content)
  return { row, content, hash: statementHash(row.statement) }
}

/** The grant in a row, if this authority signed it for exactly this request. */
export function storedGrant(ctx: AuthorityContext, { id, document }: GrantRow): Grant | undefined {
  const grant = ctx.grants.get(document) ?? readGrant(ctx.trusted, document)
  if (grant !== undefined) ctx.grants.set(document, grant)
  return grant?.id === id ? grant : undefined
}

/** The approvals that count for exactly this request: signed, by distinct people, none of them the requester. */
export function validApprovals(
  ctx: AuthorityContext,
  { content, hash }: StoredRequest,
  rows: readonly ApprovalRow[],
): ApprovalStatement[] {
  const requester = ctx.policy.identities.resolve(content.requester, 'requester')
  const byApprover = new Map<string, ApprovalStatement>()
  for (const row of rows) {
    const approval = readApproval(ctx.trusted, row.statement)
    if (approval === undefined || approval.request !== content.id || approval.hash !== hash) continue
    if (isAutomatic(approval.approver)) {
      // A rule that was taken out of the policy meanwhile gives no access any more.
      if (automaticApprover(ctx.policy, content) !== undefined) byApprover.set(approval.approver, approval)
      continue
    }
    const approver = ctx.policy.identities.resolve(approval.approver, 'approver')
    if (approver !== requester && ctx.policy.approvers.has(approver)) byApprover.set(approver, approval)
  }
  return [...byApprover.values()]
}

/** When the approvals became enough under the policy as it is now; `undefined` when they are not. */
export function approvedAt(ctx: AuthorityContext, approvals: readonly ApprovalStatement[]): number | undefined {
  const automatic = approvals.find(({ approver }) => isAutomatic(approver))
  if (automatic !== undefined) return automatic.at
  const times = approvals.map(({ at }) => at).sort((a, b) => a - b)
  return times[ctx.policy.minApprovals - 1]
}

/**
 * Where a request stands at this instant: what has run out is over, whether or not anybody has recorded it yet. Times are
 * those that were signed; the store's columns only help to find rows.
 */
export function statusAt(
  ctx: AuthorityContext,
  { row, content }: StoredRequest,
  grant: GrantRow | undefined,
): RequestStatus {
  const now = ctx.clock.now()
  if ((row.status === 'pending' || row.status === 'approved') && content.lapsesAt <= now) return 'lapsed'
  if (row.status !== 'active') return row.status
  const expiresAt = grant && storedGrant(ctx, grant)?.expiresAt
  return expiresAt === undefined || expiresAt <= now ? 'expired' : 'active'
}

/** The public view of a request. */
export function toAccessRequest(
  ctx: AuthorityContext,
  stored: StoredRequest,
  approvalRows: readonly ApprovalRow[],
  grantRow: GrantRow | undefined,
): AccessRequest {
  const { row, content, hash } = stored
  const grant = grantRow && storedGrant(ctx, grantRow)
  return {
    id: content.id,
    status: statusAt(ctx, stored, grantRow),
    requester: content.requester,
    reason: content.reason,
    ...(content.ticket !== undefined && { ticket: content.ticket }),
    durationMs: content.durationMs,
    scope: content.scope,
    breakGlass: content.breakGlass,
    createdAt: content.createdAt,
    lapsesAt: content.lapsesAt,
    hash,
    approvals: validApprovals(ctx, stored, approvalRows).map(({ approver, at, comment }) => ({
      approver,
      at,
      ...(comment !== undefined && { comment }),
    })),
    ...(grant && { grant: { notBefore: grant.notBefore, expiresAt: grant.expiresAt } }),
    ...readOutcome(row.outcome),
  }
}

const outcomeSchema = z.strictObject({ by: z.string(), at: z.number(), reason: z.string().optional() })

/** The outcome is not signed, so what the store has may be anything. */
function readOutcome(text: string | null): { readonly outcome?: Outcome } {
  try {
    const parsed = outcomeSchema.safeParse(JSON.parse(text ?? 'null'))
    return parsed.success ? { outcome: parsed.data as Outcome } : {}
  } catch {
    return {}
  }
}

function printableId(id: unknown): string {
  return String(id)
    .replace(/[^\w-]/g, '?')
    .slice(0, 40)
}
