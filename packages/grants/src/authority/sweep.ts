import type { RequestRow } from '../store/rows.js'
import { checkRequest, type StoredRequest, statusAt } from './access-request.js'
import { activate } from './activate.js'
import type { AuthorityContext } from './context.js'
import { expireGrants, shred } from './end-grant.js'
import { journal } from './journal.js'

/** What a sweep found to do. */
export interface SweepReport {
  /** Requests that nobody decided in time. */
  readonly lapsed: number
  /** Approved requests whose grant a crash had left unmade. */
  readonly activated: number
  readonly expired: number
  /** Keys destroyed, those of unfinished grants included. */
  readonly keysDestroyed: number
}

/** Brings the store up to the clock and finishes what a crash interrupted. Harmless to run at any time, anywhere. */
export async function sweep(ctx: AuthorityContext): Promise<SweepReport> {
  const lapsed = await lapseRequests(ctx)
  const activated = await activateRest(ctx)
  const expired = await expireGrants(ctx)
  const keysDestroyed = (await shred(ctx)) + (await destroyLeftovers(ctx))
  return { lapsed, activated, expired, keysDestroyed }
}

async function lapseRequests(ctx: AuthorityContext): Promise<number> {
  const now = ctx.clock.now()
  const filter = { status: ['pending', 'approved'] as const, lapsedBefore: now }
  if ((await ctx.store.read((tx) => tx.requests(filter))).length === 0) return 0
  return ctx.store.transaction(async (tx) => {
    const rows = await tx.requests(filter)
    const outcome = JSON.stringify({ by: 'authority', at: now })
    for (const { id, status } of rows) await tx.moveRequest(id, status, 'lapsed', outcome)
    await journal(
      ctx,
      tx,
      rows.map(({ id }) => ({ type: 'request.lapsed' as const, actor: 'authority', subject: id, detail: {} })),
    )
    return rows.length
  })
}

async function activateRest(ctx: AuthorityContext): Promise<number> {
  const rows = await ctx.store.read((tx) => tx.requests({ status: ['approved'] }))
  let activated = 0
  for (const row of rows) {
    const request = intact(ctx, row)
    if (request === undefined || statusAt(ctx, request, undefined) !== 'approved') continue
    await activate(ctx, row.id)
    activated++
  }
  return activated
}

/** One altered request must not keep the sweep from the others. */
function intact(ctx: AuthorityContext, row: RequestRow): StoredRequest | undefined {
  try {
    return checkRequest(ctx, row)
  } catch {
    return undefined
  }
}

/**
 * Destroys keys that no living grant refers to: left by a crash between making a key and writing its grant. Keys are
 * listed before requests are read, so a key that is being made just now belongs to a request that still stands at
 * `approved` or has become active with it.
 */
async function destroyLeftovers(ctx: AuthorityContext): Promise<number> {
  const held = await ctx.keys.held()
  let destroyed = 0
  for (const { ref, grant } of held) {
    const inUse = await ctx.store.read(async (tx) => {
      const status = (await tx.request(grant))?.status
      if (status === 'approved') return true
      return status === 'active' && (await tx.grants([grant]))[0]?.key_ref === ref
    })
    if (inUse) continue
    await ctx.keys.destroy(ref)
    destroyed++
  }
  return destroyed
}
