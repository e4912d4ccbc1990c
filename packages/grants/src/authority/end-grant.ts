import { GrantError } from '../errors.js'
import { readGrant } from '../statement/grant-statement.js'
import type { GrantRow } from '../store/rows.js'
import type { StoreTransaction } from '../store/store.js'
import { loadRequest, statusAt } from './access-request.js'
import type { AuthorityContext } from './context.js'
import { parseRevoke } from './input.js'
import { journal } from './journal.js'

/** Ends a grant before its time: an approver, the grantee or a break-glass holder can. Its key is destroyed at once. */
export async function revoke(ctx: AuthorityContext, id: string, input: unknown): Promise<void> {
  const { by, reason } = parseRevoke(input)
  const who = ctx.policy.identities.resolve(by, 'by')
  await ctx.store.transaction(async (tx) => {
    const { row, content } = await loadRequest(ctx, tx, id)
    const grantee = ctx.policy.identities.resolve(content.requester, 'requester')
    if (who !== grantee && !ctx.policy.approvers.has(who) && !ctx.policy.breakGlass.has(who))
      throw new GrantError('LOGVEIL_NOT_ALLOWED', { who, action: `revoke grant ${id}` })
    const now = ctx.clock.now()
    const status = statusAt(row, (await tx.grants([id]))[0], now)
    if (status !== 'active' && status !== 'approved')
      throw new GrantError('LOGVEIL_REQUEST_STATE', { id, status, action: 'revoked' })
    await tx.moveRequest(id, status, 'revoked', JSON.stringify({ by: who, at: now, reason }))
    await close(ctx, tx, id, 'grant.revoked', who, { reason })
  })
  await shred(ctx)
}

/** Records the end of all grants whose time is over; returns how many. */
export async function expireGrants(ctx: AuthorityContext): Promise<number> {
  const now = ctx.clock.now()
  // By the signed document: the store's own column could be made to say "never". An unreadable one is over, too.
  const isOver = ({ document }: GrantRow) => (readGrant(ctx.trusted, document)?.expiresAt ?? 0) <= now
  if (!(await ctx.store.read((tx) => tx.activeGrants())).some(isOver)) return 0
  return ctx.store.transaction(async (tx) => {
    const grants = (await tx.activeGrants()).filter(isOver)
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
 * Destroys the keys of ended grants; returns how many. The reference is forgotten only after the key is gone, so a
 * crash in between is made good by the next call.
 */
export async function shred(ctx: AuthorityContext): Promise<number> {
  const grants = await ctx.store.read((tx) => tx.grantsToShred())
  for (const { id, key_ref: ref } of grants) {
    await ctx.keys.destroy(ref as string)
    await ctx.store.transaction(async (tx) => {
      const [row] = await tx.grants([id])
      // Another process may have done the same meanwhile; one entry is enough.
      if (row?.key_ref !== ref) return
      await tx.dropKeyRef(id)
      await journal(ctx, tx, [{ type: 'key.destroyed', actor: 'authority', subject: id, detail: { ref } }])
    })
  }
  return grants.length
}
