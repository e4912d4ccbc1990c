import { randomBytes } from 'node:crypto'
import { GrantError } from '../errors.js'
import { automaticApprover } from '../policy/automatic-approval.js'
import { signStatement } from '../statement/jws.js'
import { type ApprovalStatement, type RequestStatement, statementHash } from '../statement/request-statement.js'
import type { StoreTransaction } from '../store/store.js'
import { activate } from './activate.js'
import type { AuthorityContext } from './context.js'
import { checkRequestInput, type RequestInput } from './input.js'
import { journal, requireClock } from './journal.js'

/** Makes a request; where the policy says so, it is approved at once. Returns its id. */
export async function makeRequest(ctx: AuthorityContext, input: RequestInput): Promise<string> {
  const asked = checkRequestInput(ctx, input)
  const automatic = automaticApprover(ctx.policy, asked)
  if (asked.breakGlass && automatic === undefined)
    throw new GrantError('LOGVEIL_NOT_ALLOWED', { who: asked.requester, action: 'break glass' })
  const createdAt = ctx.clock.now()
  const content: RequestStatement = {
    id: newId(),
    ...asked,
    createdAt,
    lapsesAt: createdAt + ctx.policy.pendingLapseMs,
  }
  const statement = await signStatement(ctx.keys, 'logveil-request+jws', content)
  const hash = statementHash(statement)
  await ctx.store.transaction(async (tx) => {
    await requireClock(ctx, tx)
    await tx.insertRequest({
      id: content.id,
      status: 'pending',
      requester: content.requester,
      statement,
      created_at: createdAt,
      lapses_at: content.lapsesAt,
      outcome: null,
    })
    const { id, createdAt: _, ...detail } = content
    await journal(ctx, tx, [
      { type: 'request.created', actor: asked.requester, subject: id, detail: { ...detail, hash } },
    ])
    if (automatic === undefined) return
    await recordApproval(ctx, tx, { request: id, hash, approver: automatic, at: createdAt })
    await tx.moveRequest(id, 'pending', 'approved', null)
  })
  if (automatic !== undefined) await activate(ctx, content.id)
  return content.id
}

/** Signs, stores and journals an approval; says whether it is this approver's first. */
export async function recordApproval(
  ctx: AuthorityContext,
  tx: StoreTransaction,
  approval: ApprovalStatement,
): Promise<boolean> {
  const statement = await signStatement(ctx.keys, 'logveil-approval+jws', approval)
  const { request, hash, approver, comment } = approval
  if (!(await tx.insertApproval({ request_id: request, approver, statement }))) return false
  await journal(ctx, tx, [{ type: 'approval.given', actor: approver, subject: request, detail: { hash, comment } }])
  return true
}

// Crockford's base 32 in lower case: no letters that are mistaken for digits, so that ids can be read out.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Sixteen characters, 80 random bits. */
function newId(): string {
  return Array.from(randomBytes(16), (byte) => alphabet[byte % 32]).join('')
}
