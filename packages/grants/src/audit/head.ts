import { z } from 'zod'
import { GrantError } from '../errors.js'
import type { KeyProvider } from '../keys/key-provider.js'
import type { TrustedKeys } from '../keys/public-key.js'
import { signStatement, verifyStatement } from '../statement/jws.js'
import type { StoreTransaction } from '../store/store.js'
import type { AuditHead } from './chain.js'

const NAME = 'audit-head'

const schema = z.strictObject({ seq: z.int().positive(), hash: z.string(), at: z.number() })

/** Signs a head, so that nobody else can give a log another end. */
export function signHead(keys: KeyProvider, head: AuditHead): Promise<string> {
  return signStatement(keys, 'logveil-audit-head+jws', head)
}

/** The head in a signed statement, or `undefined` when the authority did not sign it. */
export function readSignedHead(trusted: TrustedKeys, statement: string): AuditHead | undefined {
  const parsed = schema.safeParse(verifyStatement(trusted, 'logveil-audit-head+jws', statement))
  return parsed.success ? parsed.data : undefined
}

/** The head's signed statement as it is stored. */
export function storedHead(tx: StoreTransaction): Promise<string | undefined> {
  return tx.value(NAME)
}

/** Stores a signed head. */
export function storeHead(tx: StoreTransaction, statement: string): Promise<void> {
  return tx.setValue(NAME, statement)
}

/** Remembers the last head it has verified: between two entries of one authority, the signature is not checked again. */
export class HeadReader {
  readonly #trusted: TrustedKeys
  #last: { readonly statement: string; readonly head: AuditHead } | undefined
  #committed: AuditHead | undefined

  constructor(trusted: TrustedKeys) {
    this.#trusted = trusted
  }

  read(statement: string): AuditHead | undefined {
    if (this.#last?.statement === statement) return this.#last.head
    const head = readSignedHead(this.#trusted, statement)
    if (head !== undefined) this.remember(statement, head)
    return head
  }

  /** A head that was just signed needs no verifying. */
  remember(statement: string, head: AuditHead): void {
    this.#last = { statement, head }
  }

  /** Remembers a committed head: the log cannot end before it any more. */
  hold(head: AuditHead | undefined): void {
    if (head !== undefined && head.seq > (this.#committed?.seq ?? 0)) this.#committed = head
  }

  /**
   * Refuses a log that lacks what this process has seen in it. Only for writing transactions: a reading one may look at
   * an earlier state than another that has already ended.
   *
   * @throws GrantError `LOGVEIL_AUDIT_BROKEN`
   */
  refuseSetBack(head: AuditHead | undefined): void {
    const held = this.#committed
    const seq = head?.seq ?? 0
    if (held === undefined || seq > held.seq || (seq === held.seq && head?.hash === held.hash)) return
    throw new GrantError('LOGVEIL_AUDIT_BROKEN', { why: `it was set back to entry ${seq}` })
  }
}

/**
 * The end of the log that the next entry goes after.
 *
 * @throws GrantError `LOGVEIL_AUDIT_BROKEN` when the log does not end where the authority last signed that it does.
 */
export async function currentHead(heads: HeadReader, tx: StoreTransaction): Promise<AuditHead | undefined> {
  const broken = (why: string) => new GrantError('LOGVEIL_AUDIT_BROKEN', { why })
  const statement = await storedHead(tx)
  if (statement === undefined) {
    if ((await tx.audit(0, 1)).length > 0) throw broken('its signed head is missing')
    return undefined
  }
  const head = heads.read(statement)
  if (head === undefined) throw broken('its head is not signed by this authority')
  const [last, beyond] = await tx.audit(head.seq - 1, 2)
  if (last?.seq !== head.seq || last.hash !== head.hash || beyond !== undefined)
    throw broken(`it does not end with entry ${head.seq} as signed`)
  return head
}
