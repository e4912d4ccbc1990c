import { GrantError } from '../errors.js'
import type { GrantRow, RequestRow } from '../store/rows.js'
import type { StoreTransaction } from '../store/store.js'
import { checkRequest, loadRow, storedGrant } from './access-request.js'
import type { AuthorityContext } from './context.js'
import { parseRevoke } from './input.js'
import { journal } from './journal.js'

/**
 * Ends a grant before its time: an approver, the grantee or a break-glass holder can. Its key is destroyed at once.
 *
 * @throws GrantError `LOGVEIL_REQUEST_ALTERED` when somebody has changed the request; the grant is ended all the same.
 */
export async function revoke(ctx: AuthorityContext, id: string, input: unknown): Promise<void> {
  const { by, reason } = parseRevoke(input)
  const who = ctx.policy.identities.resolve(by, 'by')
  const row = await ctx.store.transaction(async (tx) => {
    const row = await loadRow(tx, id)
    if (!mayRevoke(ctx, row, who)) throw new GrantError('LOGVEIL_NOT_ALLOWED', { who, action: `revoke grant ${id}` })
    const { status } = row
    const isOpen = status === 'approved' || (status === 'active' && !isOver(ctx, (await tx.grants([id]))[0]))
    if (!isOpen)
      throw new GrantError('LOGVEIL_REQUEST_STATE', {
        id,
        status: status === 'active' ? 'expired' : status,
        action: 'revoked',
      })
    await tx.moveRequest(id, status, 'revoked', JSON.stringify({ by: who, at: ctx.clock.now(), reason }))
    await close(ctx, tx, id, 'grant.revoked', who, { reason })
    return row
  })
  await shred(ctx)
  checkRequest(ctx, row)
}

/** An altered request can be revoked, too: by those whom the policy names, as its requester is no longer known. */
function mayRevoke(ctx: AuthorityContext, row: RequestRow, who: string): boolean {
  if (ctx.policy.approvers.has(who) || ctx.policy.breakGlass.has(who)) return true
  const { requester } = checkRequest(ctx, row).content
  return who === ctx.policy.identities.resolve(requester, 'requester')
}

/** Whether a grant's time is over by its signed document. One that is missing or unreadable is open: it can be revoked. */
function isOver(ctx: AuthorityContext, row: GrantRow | undefined): boolean {
  const grant = row && storedGrant(ctx, row)
  return grant !== undefined && grant.expiresAt <= ctx.clock.now()
}

/** Records the end of all grants whose time is over; returns how many. */
export async function expireGrants(ctx: AuthorityContext): Promise<number> {
  const now = ctx.clock.now()
  // By the signed document: the store's own column could be made to say "never". An unreadable one is over, too.
  const hasExpired = (row: GrantRow) => (storedGrant(ctx, row)?.expiresAt ?? 0) <= now
  if (!(await ctx.store.read((tx) => tx.activeGrants())).some(hasExpired)) return 0
  return ctx.store.transaction(async (tx) => {
    const grants = (await tx.activeGrants()).filter(hasExpired)
    for (const { id } of grants) {
      await tx.moveRequest(id, 'active', 'expired', JSON.stringify({ by: 'authority', at: now }))
      await close(ctx, tx, id, 'grant.expired', 'authority', {})
    }
    return grants.length
  })
}

async function close(
  ctx: AuthorityContext,
  tx: StoreTransaction,
  id: string,
  type: 'grant.expired' | 'grant.revoked',
  actor: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await tx.dropWrappedKey(id)
  await journal(ctx, tx, [{ type, actor, subject: id, detail }])
  await tx.announce()
}

/**
 * Destroys the keys of ended grants; returns of how many. Which keys those are is asked of their custodian, not of the
 * store, where somebody may have exchanged the reference. It is forgotten only after the key is gone, so a crash in
 * between is made good by the next call. One key that cannot be destroyed does not keep the others.
 */
export async function shred(ctx: AuthorityContext): Promise<number> {
  const grants = await ctx.store.read((tx) => tx.grantsToShred())
  if (grants.length === 0) return 0
  const held = await ctx.keys.held()
  const failures: unknown[] = []
  for (const { id, key_ref: ref } of grants) {
    try {
      for (const key of held) if (key.grant === id) await ctx.keys.destroy(key.ref)
      await ctx.store.transaction((tx) => recordShredding(ctx, tx, id, ref))
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return grants.length
}

async function recordShredding(
  ctx: AuthorityContext,
  tx: StoreTransaction,
  id: string,
  ref: string | null,
): Promise<void> {
  const [row] = await tx.grants([id])
  // Another process may have done the same meanwhile; one entry is enough.
  if (row?.key_ref !== ref) return
  await tx.dropKeyRef(id)
  await journal(ctx, tx, [{ type: 'key.destroyed', actor: 'authority', subject: id, detail: { ref } }])
}
