import type { KeyObject } from 'node:crypto'
import type { AuditEvent } from '../audit/chain.js'
import { GrantError, GrantUsageError } from '../errors.js'
import { compileScope } from '../scope/match-scope.js'
import { unwrapContentKey, x25519PrivateKey } from '../seal/content-key.js'
import { openText, type ParsedJwe, parseJwe } from '../seal/jwe.js'
import { readPayload, type SealFinding } from '../seal/payload.js'
import { isSealedLine } from '../seal/sealed-line.js'
import type { Grant } from '../statement/grant-statement.js'
import type { GrantRow, RequestRow } from '../store/rows.js'
import type { StoreTransaction } from '../store/store.js'
import { checkRequest, storedGrant } from './access-request.js'
import type { AuthorityContext } from './context.js'
import { journal, requireClock } from './journal.js'

/** What is asked of `reveal`. */
export interface RevealInput {
  /** Who asks, as your own authentication names them. */
  readonly principal: string
  /** One sealed copy: an entry of the record's `_sealed`. */
  readonly sealed: string
  /** The log line that it stood in: when given, a copy that was moved or whose record was changed is refused. */
  readonly line?: string | undefined
}

/** Original values with their places. */
export interface Revealed {
  /** Id of the grant it was opened under. */
  readonly grant: string
  readonly service: string
  /** When it was sealed, in milliseconds since 1970, by the emitter's clock. */
  readonly sealedAt: number
  /** Whether the copy was checked to belong to the given line. */
  readonly bound: boolean
  /** Digest of the line that it belongs to. */
  readonly digest: string
  readonly values: readonly SealFinding[]
}

/** What became of one item of a batch. */
export type RevealResult = Revealed | GrantError

interface Opened {
  readonly principal: string
  readonly grant: Grant
  readonly revealed: Revealed
}

interface Attempt {
  readonly principal: string
  readonly jwe: ParsedJwe | undefined
  readonly line: string | undefined
}

/**
 * Opens a batch of sealed copies under one audit commit. Everything is decrypted before the commit and released after
 * it; what cannot be recorded, or has ended meanwhile, is not released.
 */
export async function revealBatch(ctx: AuthorityContext, inputs: readonly RevealInput[]): Promise<RevealResult[]> {
  const attempts = inputs.map(({ principal, sealed, line }) => ({ principal, jwe: parseJwe(sealed), line }))
  const ids = [...new Set(attempts.flatMap(({ jwe }) => (jwe ? [jwe.grant] : [])))]
  const known = await ctx.store.read(async (tx) => {
    ctx.heads.hold(await requireClock(ctx, tx))
    return grantsById(tx, ids)
  })
  const opener = new Opener(ctx, known)
  const outcomes: (Opened | GrantError)[] = []
  for (const attempt of attempts) outcomes.push(await opener.open(attempt))

  await ctx.store.transaction(async (tx) => {
    const current = await grantsById(tx, ids)
    for (const [i, outcome] of outcomes.entries()) {
      if (outcome instanceof GrantError) continue
      const status = current.get(outcome.grant.id)?.status
      if (status !== 'active') outcomes[i] = statusError(outcome.grant.id, status)
    }
    await journal(ctx, tx, [
      ...opener.keysUsed.map((id) => ({ type: 'key.used' as const, actor: 'authority', subject: id, detail: {} })),
      ...outcomes.map((outcome, i) => revealEvent(attempts[i] as Attempt, outcome)),
    ])
  })
  // The last look at the clock, after all waiting: a grant is over at the millisecond of its expiry.
  const now = ctx.clock.now()
  return outcomes.map((outcome) => {
    if (outcome instanceof GrantError) return outcome
    return now < outcome.grant.expiresAt ? outcome.revealed : statusError(outcome.grant.id, 'expired')
  })
}

type KnownGrant = GrantRow & RequestRow

async function grantsById(tx: StoreTransaction, ids: readonly string[]): Promise<Map<string, KnownGrant>> {
  return new Map((await tx.grantsWithRequests(ids)).map((row) => [row.id, row]))
}

function statusError(id: string, status: string | undefined): GrantError {
  if (status === 'expired') return new GrantError('LOGVEIL_GRANT_EXPIRED', { id })
  if (status === 'revoked') return new GrantError('LOGVEIL_GRANT_REVOKED', { id })
  return new GrantError('LOGVEIL_GRANT_NOT_ACTIVE', { id, status: status ?? 'unknown' })
}

/** Who, which grant, which record, which paths and kinds; never a value. */
function revealEvent({ principal, jwe }: Attempt, outcome: Opened | GrantError): AuditEvent {
  const subject = jwe?.grant ?? ''
  if (outcome instanceof GrantError)
    return { type: 'reveal.refused', actor: principal, subject, detail: { code: outcome.code } }
  const { service, digest, bound, values } = outcome.revealed
  const detail = { service, record: digest, bound, values: values.map(({ pointer, kind }) => [pointer, kind]) }
  return { type: 'reveal.made', actor: principal, subject, detail }
}

/** Opens copies one after the other; private keys live no longer than the batch. */
class Opener {
  readonly #ctx: AuthorityContext
  readonly #known: ReadonlyMap<string, KnownGrant>
  readonly #privateKeys = new Map<string, KeyObject | GrantError | undefined>()
  readonly #contentKeys = new Map<string, KeyObject | undefined>()
  readonly keysUsed: string[] = []

  constructor(ctx: AuthorityContext, known: ReadonlyMap<string, KnownGrant>) {
    this.#ctx = ctx
    this.#known = known
  }

  async open({ principal, jwe, line }: Attempt): Promise<Opened | GrantError> {
    if (jwe === undefined) return new GrantError('LOGVEIL_SEALED_INVALID', { why: 'it is not a sealed copy' })
    const id = jwe.grant
    const grant = this.#admit(principal, id)
    if (grant instanceof GrantError) return grant
    const privateKey = await this.#privateKey(grant)
    if (privateKey instanceof GrantError) return privateKey
    if (privateKey === undefined) return new GrantError('LOGVEIL_KEY_DESTROYED', { id })
    const contentKey = this.#contentKey(jwe, privateKey)
    const text = contentKey && openText(jwe, contentKey)
    const payload = text === undefined ? undefined : readPayload(text)
    if (payload === undefined)
      return new GrantError('LOGVEIL_SEALED_INVALID', { why: 'it was changed, or made for another key' })
    if (line !== undefined && !isSealedLine(line, payload.digest)) return new GrantError('LOGVEIL_SEALED_MOVED')
    // An emitter may have sealed more than it should have; only what the grant covers comes out.
    const scope = compileScope(grant.scope)
    const values = scope.coversService(payload.service) ? payload.values.filter(scope.coversValue) : []
    if (values.length === 0) return new GrantError('LOGVEIL_SEALED_OUT_OF_SCOPE', { id })
    const { service, at: sealedAt, digest } = payload
    return { principal, grant, revealed: { grant: id, service, sealedAt, bound: line !== undefined, digest, values } }
  }

  /** The grant, if it is this principal's and in force. */
  #admit(principal: string, id: string): Grant | GrantError {
    const known = this.#known.get(id)
    if (known === undefined) return new GrantError('LOGVEIL_REQUEST_NOT_FOUND', { id })
    const grant = storedGrant(this.#ctx, known)
    if (grant === undefined)
      return new GrantError('LOGVEIL_GRANT_INVALID', { id, why: 'this authority did not sign it' })
    if (this.#ctx.policy.identities.resolve(grant.grantee, 'grantee') !== principal)
      return new GrantError('LOGVEIL_NOT_GRANTEE', { id, principal })
    if (known.status !== 'active') return statusError(id, known.status)
    if (this.#ctx.clock.now() >= grant.expiresAt) return new GrantError('LOGVEIL_GRANT_EXPIRED', { id })
    return this.#requestRefusal(known, grant) ?? grant
  }

  /** A grant whose request was made unreadable is shown in no list, so it must not be used either. */
  #requestRefusal(row: RequestRow, { id, requestHash }: Grant): GrantError | undefined {
    try {
      if (checkRequest(this.#ctx, row).hash === requestHash) return undefined
      return new GrantError('LOGVEIL_GRANT_INVALID', { id, why: 'it was given for another request' })
    } catch (error) {
      return error as GrantError
    }
  }

  async #privateKey(grant: Grant): Promise<KeyObject | GrantError | undefined> {
    const { id } = grant
    if (!this.#privateKeys.has(id)) {
      const key = await this.#unwrap(grant).catch((error) => new GrantError('LOGVEIL_KEYS_UNAVAILABLE', {}, error))
      this.#privateKeys.set(id, key)
      if (key !== undefined && !(key instanceof GrantError)) this.keysUsed.push(id)
    }
    return this.#privateKeys.get(id)
  }

  async #unwrap({ id, sealingKey }: Grant): Promise<KeyObject | undefined> {
    const row = this.#known.get(id)
    if (!row?.key_ref || !row.wrapped_key) return undefined
    const bytes = await this.#ctx.keys.unwrap(id, { ref: row.key_ref, wrapped: row.wrapped_key })
    if (bytes === undefined) return undefined
    const key = x25519PrivateKey(bytes, sealingKey)
    bytes.fill(0)
    return key
  }

  #contentKey(jwe: ParsedJwe, privateKey: KeyObject): KeyObject | undefined {
    if (!this.#contentKeys.has(jwe.prefix))
      this.#contentKeys.set(jwe.prefix, unwrapContentKey(privateKey, jwe.epk, jwe.encryptedKey))
    return this.#contentKeys.get(jwe.prefix)
  }
}

/** Checks the form of one input and gives the principal their one spelling. */
export function checkRevealInput({ policy }: AuthorityContext, input: RevealInput): RevealInput {
  const { principal, sealed, line } = input ?? {}
  if (typeof sealed !== 'string' || (line !== undefined && typeof line !== 'string'))
    throw new GrantUsageError('LOGVEIL_OPTION_INVALID', { where: 'reveal', why: 'sealed and line have to be strings' })
  return { principal: policy.identities.resolve(principal, 'principal'), sealed, line }
}
