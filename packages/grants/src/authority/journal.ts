import { type AuditEvent, type AuditHead, linkEvents } from '../audit/chain.js'
import { currentHead, signHead, storedHead, storeHead } from '../audit/head.js'
import { GrantError } from '../errors.js'
import { toOutbox } from '../notify/announcement.js'
import type { StoreTransaction } from '../store/store.js'
import type { AuthorityContext } from './context.js'

/** How far a clock may be behind the audit log before it is taken for wrong. */
const CLOCK_TOLERANCE_MS = 60_000

/**
 * Records events in the transaction that brings them about: both happen, or neither.
 *
 * @throws GrantError `LOGVEIL_AUDIT_BROKEN`
 */
export async function journal(
  ctx: AuthorityContext,
  tx: StoreTransaction,
  events: readonly AuditEvent[],
): Promise<void> {
  if (events.length === 0) return
  const at = ctx.clock.now()
  const end = await currentHead(ctx.heads, tx)
  ctx.heads.refuseSetBack(end)
  const { rows, head } = linkEvents(end, events, at)
  await tx.appendAudit(rows)
  const statement = await signHead(ctx.keys, head)
  ctx.heads.remember(statement, head)
  await storeHead(tx, statement)
  if (ctx.notifies) await tx.enqueue(await toOutbox(ctx.keys, events, at))
}

/**
 * The signed end of the audit log. Refuses to go on when the clock was set back since the last audit entry: what gives or uses access must not get
 * more time that way.
 *
 * @throws GrantError `LOGVEIL_CLOCK_BEHIND`
 */
export async function requireClock(ctx: AuthorityContext, tx: StoreTransaction): Promise<AuditHead | undefined> {
  const statement = await storedHead(tx)
  const head = statement === undefined ? undefined : ctx.heads.read(statement)
  const behind = (head?.at ?? 0) - ctx.clock.now()
  if (behind > CLOCK_TOLERANCE_MS) throw new GrantError('LOGVEIL_CLOCK_BEHIND', { seconds: Math.ceil(behind / 1000) })
  return head
}
