import type { AuditType } from '../audit/chain.js'
import { lastDecision, type Trail } from '../audit/trail.js'
import { GrantError } from '../errors.js'
import type { StoreTransaction } from '../store/store.js'
import { approvedAt, loadRequest, type StoredRequest, statusAt, validApprovals } from './access-request.js'
import { activate } from './activate.js'
import type { AuthorityContext } from './context.js'
import { parseApprove, parseCancel, parseDeny } from './input.js'
import { journal, requireClock } from './journal.js'
import { recordApproval } from './request.js'

/** Approves a request; the approval that makes it enough opens the grant. */
export async function approve(ctx: AuthorityContext, id: string, input: unknown): Promise<void> {
  const { approver, comment, hash } = parseApprove(input)
  const who = ctx.policy.identities.resolve(approver, 'approver')
  // Read without holding others up; inside the transaction only what has come since is looked at.
  const trail = await ctx.store.read(async (tx) => {
    await loadRequest(ctx, tx, id)
    const found = await lastDecision(ctx.heads, tx, id)
    ctx.heads.hold(found.head)
    return found
  })
  const enough = await decide(ctx, async (tx) => {
    await requireClock(ctx, tx)
    const request = await loadRequest(ctx, tx, id)
    const refusal =
      pendingRefusal(ctx, request, 'approved') ??
      approverRefusal(ctx, request, who) ??
      alteredRefusal(request, hash, await lastDecision(ctx.heads, tx, id, trail))
    if (refusal) return refuse(ctx, tx, request, who, refusal)
    const approval = { request: id, hash: request.hash, approver: who, comment, at: ctx.clock.now() }
    if (!(await recordApproval(ctx, tx, approval)))
      return refuse(ctx, tx, request, who, new GrantError('LOGVEIL_ALREADY_APPROVED', { id, approver: who }))
    if (approvedAt(ctx, validApprovals(ctx, request, await tx.approvals([id]))) === undefined) return false
    return tx.moveRequest(id, 'pending', 'approved', null)
  })
  if (enough) await activate(ctx, id)
}

/** Denies a request: one approver's no is enough. */
export async function deny(ctx: AuthorityContext, id: string, input: unknown): Promise<void> {
  const { approver, reason } = parseDeny(input)
  const who = ctx.policy.identities.resolve(approver, 'approver')
  await decide(ctx, async (tx) => {
    const request = await loadRequest(ctx, tx, id)
    const refusal = pendingRefusal(ctx, request, 'denied') ?? approverRefusal(ctx, request, who)
    if (refusal) return refuse(ctx, tx, request, who, refusal)
    return end(ctx, tx, request, 'denied', 'request.denied', who, reason)
  })
}

/** Withdraws a request before it is decided; only its requester can. */
export async function cancel(ctx: AuthorityContext, id: string, input: unknown): Promise<void> {
  const who = ctx.policy.identities.resolve(parseCancel(input).requester, 'requester')
  await decide(ctx, async (tx) => {
    const request = await loadRequest(ctx, tx, id)
    if (who !== ctx.policy.identities.resolve(request.content.requester, 'requester'))
      return new GrantError('LOGVEIL_NOT_ALLOWED', { who, action: `cancel request ${id}` })
    const refusal = pendingRefusal(ctx, request, 'cancelled')
    return refusal ?? end(ctx, tx, request, 'cancelled', 'request.cancelled', who, undefined)
  })
}

/** A refusal is returned rather than thrown inside the transaction, so that its audit entry is committed. */
async function decide(
  ctx: AuthorityContext,
  work: (tx: StoreTransaction) => Promise<boolean | GrantError>,
): Promise<boolean> {
  const result = await ctx.store.transaction(work)
  if (result instanceof GrantError) throw result
  return result
}

function pendingRefusal(ctx: AuthorityContext, request: StoredRequest, action: string): GrantError | undefined {
  const status = statusAt(ctx, request, undefined)
  const { id } = request.row
  return status === 'pending' ? undefined : new GrantError('LOGVEIL_REQUEST_STATE', { id, status, action })
}

/** A request that is not the one that was looked at, or that was over and has been made to look pending again. */
function alteredRefusal(
  { row, hash: own }: StoredRequest,
  hash: string | undefined,
  { last }: Trail,
): GrantError | undefined {
  const altered = (why: string) => new GrantError('LOGVEIL_REQUEST_ALTERED', { id: row.id, why })
  if (hash !== undefined && hash !== own) return altered('its hash is another one')
  if (last?.type === 'request.created' || last?.type === 'approval.given') return undefined
  return altered(`the audit log says ${last?.type ?? 'nothing'} of it`)
}

function approverRefusal(ctx: AuthorityContext, { content }: StoredRequest, who: string): GrantError | undefined {
  if (who === ctx.policy.identities.resolve(content.requester, 'requester'))
    return new GrantError('LOGVEIL_SELF_APPROVAL', { id: content.id, approver: who })
  return ctx.policy.approvers.has(who) ? undefined : new GrantError('LOGVEIL_NOT_APPROVER', { approver: who })
}

async function refuse(
  ctx: AuthorityContext,
  tx: StoreTransaction,
  { content }: StoredRequest,
  who: string,
  error: GrantError,
): Promise<GrantError> {
  const detail = { code: error.code }
  await journal(ctx, tx, [{ type: 'approval.refused', actor: who, subject: content.id, detail }])
  return error
}

async function end(
  ctx: AuthorityContext,
  tx: StoreTransaction,
  { row }: StoredRequest,
  status: 'denied' | 'cancelled',
  type: AuditType,
  by: string,
  reason: string | undefined,
): Promise<boolean> {
  const moved = await tx.moveRequest(row.id, row.status, status, JSON.stringify({ by, at: ctx.clock.now(), reason }))
  if (moved) await journal(ctx, tx, [{ type, actor: by, subject: row.id, detail: { reason } }])
  return moved
}
