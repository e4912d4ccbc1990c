import { GrantError } from '../errors.js'
import type { RequestStatus } from '../lifecycle.js'
import type { Scope } from '../scope/scope.js'
import { readGrant } from '../statement/grant-statement.js'
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

/** Who ended a request, when and why. */
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
  const row = typeof id === 'string' ? await tx.request(id) : undefined
  if (row === undefined) throw new GrantError('LOGVEIL_REQUEST_NOT_FOUND', { id: printableId(id) })
  return checkRequest(ctx, row)
}

export function checkRequest(ctx: AuthorityContext, row: RequestRow): StoredRequest {
  const content = readRequest(ctx.trusted, row.statement)
  const altered = (why: string) => new GrantError('LOGVEIL_REQUEST_ALTERED', { id: row.id, why })
  if (content === undefined) throw altered('its content is not what this authority signed')
  if (content.id !== row.id || content.requester !== row.requester)
    throw altered('it carries the content of another one')
  return { row, content, hash: statementHash(row.statement) }
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
    const approver = isPolicy(approval)
      ? approval.approver
      : ctx.policy.identities.resolve(approval.approver, 'approver')
    if (approver === requester) continue
    if (isPolicy(approval) || ctx.policy.approvers.has(approver)) byApprover.set(approver, approval)
  }
  return [...byApprover.values()]
}

/** Whether the approvals are enough under the policy as it is now. */
export function isApproved(ctx: AuthorityContext, approvals: readonly ApprovalStatement[]): boolean {
  return approvals.some(isPolicy) || approvals.length >= ctx.policy.minApprovals
}

/** An approval by a rule of the policy; no identity can have such a name. */
function isPolicy({ approver }: ApprovalStatement): boolean {
  return approver.startsWith('policy:')
}

/** Where a request stands at this instant: what has run out is over, whether or not anybody has recorded it yet. */
export function statusAt(row: RequestRow, grant: GrantRow | undefined, now: number): RequestStatus {
  if ((row.status === 'pending' || row.status === 'approved') && row.lapses_at <= now) return 'lapsed'
  if (row.status === 'active' && (grant === undefined || grant.expires_at <= now)) return 'expired'
  return row.status
}

/** The public view of a request. */
export function toAccessRequest(
  ctx: AuthorityContext,
  stored: StoredRequest,
  approvalRows: readonly ApprovalRow[],
  grantRow: GrantRow | undefined,
): AccessRequest {
  const { row, content, hash } = stored
  const grant = grantRow && readGrant(ctx.trusted, grantRow.document)
  return {
    id: content.id,
    status: statusAt(row, grantRow, ctx.clock.now()),
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
    ...(row.outcome !== null && { outcome: JSON.parse(row.outcome) as Outcome }),
  }
}

function printableId(id: unknown): string {
  return String(id)
    .replace(/[^\w-]/g, '?')
    .slice(0, 40)
}
