import { randomBytes } from 'node:crypto'
import { GrantError } from '../errors.js'
import { isWithin } from '../scope/match-scope.js'
import { signStatement } from '../statement/jws.js'
import { type ApprovalStatement, type RequestStatement, statementHash } from '../statement/request-statement.js'
import type { StoreTransaction } from '../store/store.js'
import { activate } from './activate.js'
import type { AuthorityContext } from './context.js'
import { type CheckedRequest, checkRequestInput, type RequestInput } from './input.js'
import { journal, requireClock } from './journal.js'

/** Makes a request; where the policy says so, it is approved at once. Returns its id. */
export async function makeRequest(ctx: AuthorityContext, input: RequestInput): Promise<string> {
  const asked = checkRequestInput(ctx, input)
  if (asked.breakGlass && !ctx.policy.breakGlass.has(asked.requester))
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
  const rule = asked.breakGlass ? 'break-glass' : automaticRule(ctx, asked)
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
    if (rule === undefined) return
    await recordApproval(ctx, tx, { request: id, hash, approver: `policy:${rule}`, at: createdAt })
    await tx.moveRequest(id, 'pending', 'approved', null)
  })
  if (rule !== undefined) await activate(ctx, content.id)
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

function automaticRule({ policy }: AuthorityContext, asked: CheckedRequest): string | undefined {
  return policy.autoApprove.find(
    ({ requesters, scope, maxDurationMs }) =>
      requesters.has(asked.requester) && asked.durationMs <= maxDurationMs && isWithin(asked.scope, scope),
  )?.name
}

// Crockford's base 32 in lower case: no letters that are mistaken for digits, so that ids can be read out.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Sixteen characters, 80 random bits. */
function newId(): string {
  return Array.from(randomBytes(16), (byte) => alphabet[byte % 32]).join('')
}
