import type { TrustedKeys } from '../keys/public-key.js'
import { type AuditEntry, entryHash } from './chain.js'
import { readSignedHead } from './head.js'

/** What verifying an audit log found. */
export type AuditVerdict =
  | { readonly ok: true; readonly entries: number; readonly head: { readonly seq: number; readonly hash: string } }
  | { readonly ok: false; readonly seq: number; readonly problem: AuditProblem }

/**
 * - `edited`: the entry's content does not fit its hash.
 * - `missing`: an entry is not there.
 * - `out of order`: the entry stands where an earlier one should.
 * - `relinked`: the entry does not follow from the one before it.
 * - `truncated`: the log ends before the signed head.
 * - `head`: the signed head is missing, forged, or does not fit the log's end.
 * - `anchor`: the entry is not the one that was noted elsewhere.
 */
export type AuditProblem = 'edited' | 'missing' | 'out of order' | 'relinked' | 'truncated' | 'head' | 'anchor'

/** An entry's number and hash as noted outside the store, which shows when a whole log was replaced by an older one. */
export interface AuditAnchor {
  readonly seq: number
  readonly hash: string
}

/** Checks entries one after the other, in memory of one. */
export class AuditVerifier {
  #seq = 0
  #hash = ''
  #problem: { readonly seq: number; readonly problem: AuditProblem } | undefined
  readonly #anchor: AuditAnchor | undefined

  constructor(anchor?: AuditAnchor) {
    this.#anchor = anchor
  }

  /** Takes the next entry; says whether all is well so far. */
  add(entry: AuditEntry): boolean {
    if (this.#problem !== undefined) return false
    const { seq, hash, previous } = entry
    const expected = this.#seq + 1
    if (seq > expected) this.#problem = { seq: expected, problem: 'missing' }
    else if (seq < expected) this.#problem = { seq, problem: 'out of order' }
    else if (entryHash(entry) !== hash) this.#problem = { seq, problem: 'edited' }
    else if (previous !== this.#hash) this.#problem = { seq, problem: 'relinked' }
    else if (seq === this.#anchor?.seq && hash !== this.#anchor.hash) this.#problem = { seq, problem: 'anchor' }
    this.#seq = seq
    this.#hash = hash
    return this.#problem === undefined
  }

  /** The verdict, given the signed head. */
  finish(trusted: TrustedKeys, signedHead: string | undefined): AuditVerdict {
    if (this.#problem !== undefined) return { ok: false, ...this.#problem }
    const head = { seq: this.#seq, hash: this.#hash }
    if (this.#anchor !== undefined && this.#anchor.seq > head.seq)
      return { ok: false, seq: head.seq + 1, problem: 'truncated' }
    if (signedHead === undefined && head.seq === 0) return { ok: true, entries: 0, head }
    const signed = signedHead === undefined ? undefined : readSignedHead(trusted, signedHead)
    if (signed === undefined) return { ok: false, seq: head.seq, problem: 'head' }
    if (signed.seq > head.seq) return { ok: false, seq: head.seq + 1, problem: 'truncated' }
    if (signed.seq < head.seq || signed.hash !== head.hash) return { ok: false, seq: signed.seq, problem: 'head' }
    return { ok: true, entries: head.seq, head }
  }
}
