import { generateKeyPairSync } from 'node:crypto'
import { lastDecision, type Trail } from '../audit/trail.js'
import { rawPrivateKey } from '../seal/content-key.js'
import { signGrant } from '../statement/grant-statement.js'
import type { StoreTransaction } from '../store/store.js'
import { approvedAt, loadRequest, type StoredRequest, statusAt, validApprovals } from './access-request.js'
import type { AuthorityContext } from './context.js'
import { journal } from './journal.js'

/** A request that stands at `approved`. */
interface Approved {
  readonly request: StoredRequest
  readonly trail: Trail
  /** When access ends, or why there is none. */
  readonly verdict: { readonly expiresAt: number } | { readonly reason: string }
}

/**
 * Turns an approved request into a grant: makes its key pair, wraps the private key, signs the document. Does nothing
 * when another process was faster or the request is over. Nothing of it counts until one transaction writes it all.
 */
export async function activate(ctx: AuthorityContext, id: string): Promise<void> {
  const before = await ctx.store.read((tx) => findApproved(ctx, tx, id))
  if (before === undefined) return
  const { request, verdict, trail } = before
  if ('reason' in verdict) return ctx.store.transaction((tx) => giveUp(ctx, tx, id, trail))
  const { privateKey, publicKey } = generateKeyPairSync('x25519')
  const raw = rawPrivateKey(privateKey)
  const key = await ctx.keys.wrap(id, raw)
  raw.fill(0)
  let active = false
  try {
    const notBefore = ctx.clock.now()
    const { expiresAt } = verdict
    const document = await signGrant(ctx.keys, {
      id,
      grantee: request.content.requester,
      scope: request.content.scope,
      notBefore,
      expiresAt,
      sealingKey: publicKey.export({ format: 'jwk' }).x as string,
      requestHash: request.hash,
    })
    active = await ctx.store.transaction(async (tx) => {
      const now = await findApproved(ctx, tx, id, trail)
      if (now === undefined || !('expiresAt' in now.verdict) || now.verdict.expiresAt !== expiresAt) return false
      await tx.insertGrant({
        id,
        document,
        not_before: notBefore,
        expires_at: expiresAt,
        key_ref: key.ref,
        wrapped_key: key.wrapped,
      })
      await tx.moveRequest(id, 'approved', 'active', null)
      await journal(ctx, tx, [
        { type: 'key.created', actor: 'authority', subject: id, detail: { ref: key.ref } },
        { type: 'grant.active', actor: 'authority', subject: id, detail: activeDetail(request, notBefore, expiresAt) },
      ])
      await tx.announce()
      return true
    })
  } finally {
    if (!active) await ctx.keys.destroy(key.ref)
  }
}

/** Looks at the request, its approvals under the policy of this moment, and what the audit log says of it. */
async function findApproved(
  ctx: AuthorityContext,
  tx: StoreTransaction,
  id: string,
  seen?: Trail,
): Promise<Approved | undefined> {
  const request = await loadRequest(ctx, tx, id)
  if (statusAt(ctx, request, undefined) !== 'approved') return undefined
  const trail = await lastDecision(ctx.heads, tx, id, seen)
  const at = approvedAt(ctx, validApprovals(ctx, request, await tx.approvals([id])))
  return { request, trail, verdict: judge(ctx, request, trail, at) }
}

function judge(ctx: AuthorityContext, { content }: StoredRequest, { last }: Trail, at: number | undefined) {
  // A grant that is over must not begin again because somebody set its request back in the store.
  if (last?.type !== 'approval.given') return { reason: 'the audit log has no approval as its last decision' }
  if (at === undefined) return { reason: 'its approvals are not enough under the policy' }
  // Counted from the signed approval, so that no second activation, whatever causes it, adds time.
  const expiresAt = at + content.durationMs
  return expiresAt > ctx.clock.now() ? { expiresAt } : { reason: 'its time was over before it could begin' }
}

async function giveUp(ctx: AuthorityContext, tx: StoreTransaction, id: string, seen: Trail): Promise<void> {
  const approved = await findApproved(ctx, tx, id, seen)
  if (approved === undefined || !('reason' in approved.verdict)) return
  const { reason } = approved.verdict
  const outcome = JSON.stringify({ by: 'authority', at: ctx.clock.now(), reason })
  await tx.moveRequest(id, 'approved', 'lapsed', outcome)
  await journal(ctx, tx, [{ type: 'request.lapsed', actor: 'authority', subject: id, detail: { reason } }])
}

function activeDetail({ content, hash }: StoredRequest, notBefore: number, expiresAt: number) {
  return { grantee: content.requester, scope: content.scope, notBefore, expiresAt, hash }
}
