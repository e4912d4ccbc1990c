import { generateKeyPairSync } from 'node:crypto'
import { rawPrivateKey } from '../seal/content-key.js'
import { signGrant } from '../statement/grant-statement.js'
import type { StoreTransaction } from '../store/store.js'
import { isApproved, loadRequest, type StoredRequest, statusAt, validApprovals } from './access-request.js'
import type { AuthorityContext } from './context.js'
import { journal } from './journal.js'

/**
 * Turns an approved request into a grant: makes its key pair, wraps the private key, signs the document. Does nothing
 * when another process was faster or the request is over. Nothing of it counts until one transaction writes it all.
 */
export async function activate(ctx: AuthorityContext, id: string): Promise<void> {
  const request = await ctx.store.read((tx) => loadRequest(ctx, tx, id))
  if (statusAt(request.row, undefined, ctx.clock.now()) !== 'approved') return
  const { privateKey, publicKey } = generateKeyPairSync('x25519')
  const raw = rawPrivateKey(privateKey)
  const key = await ctx.keys.wrap(id, raw)
  raw.fill(0)
  let active = false
  try {
    const notBefore = ctx.clock.now()
    const expiresAt = notBefore + request.content.durationMs
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
      if (!(await mayActivate(ctx, tx, id))) return false
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

/** The approvals are counted once more under the policy of this moment; too few end the request. */
async function mayActivate(ctx: AuthorityContext, tx: StoreTransaction, id: string): Promise<boolean> {
  const request = await loadRequest(ctx, tx, id)
  const now = ctx.clock.now()
  if (statusAt(request.row, undefined, now) !== 'approved') return false
  if (isApproved(ctx, validApprovals(ctx, request, await tx.approvals([id])))) return true
  const reason = 'its approvals are not enough under the policy'
  await tx.moveRequest(id, 'approved', 'lapsed', JSON.stringify({ by: 'authority', at: now, reason }))
  await journal(ctx, tx, [{ type: 'request.lapsed', actor: 'authority', subject: id, detail: { reason } }])
  return false
}

function activeDetail({ content, hash }: StoredRequest, notBefore: number, expiresAt: number) {
  return { grantee: content.requester, scope: content.scope, notBefore, expiresAt, hash }
}
