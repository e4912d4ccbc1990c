import type { KeyObject } from 'node:crypto'
import type { Clock } from '../clock.js'
import { type CompiledScope, compileScope, valueAt } from '../scope/match-scope.js'
import { ContentKey, x25519PublicKey } from '../seal/content-key.js'
import { sealText } from '../seal/jwe.js'
import { isSealable, lineDigest, type SealFinding, writePayload } from '../seal/payload.js'
import type { Grant } from '../statement/grant-statement.js'

/** How far a grant's start may lie ahead of this machine's clock. There is no such allowance at its end. */
const NOT_BEFORE_TOLERANCE_MS = 60_000

/** What the core hands over for one record that had something masked. */
export interface SealRecord {
  /** The masked line as it will be written, without `_sealed`; a newline at its end does not count. */
  readonly line: string
  /** What was masked in it. Kinds that are never reversible are left out, or marked `reversible: false`. */
  readonly findings: readonly SealFinding[]
}

/** One record while several grants look at it: what they share is worked out once, and only when it is needed. */
export class RecordView {
  readonly record: SealRecord
  #parsed: unknown
  #isParsed = false
  #digest: string | undefined

  constructor(record: SealRecord) {
    this.record = record
  }

  get digest(): string {
    this.#digest ??= lineDigest(this.record.line)
    return this.#digest
  }

  /** Whether the original record has this value here, masked or not. */
  has({ pointer, segments, value }: CompiledScope['match'][number]): boolean {
    const masked = this.record.findings.find((finding) => finding.pointer === pointer)
    if (masked !== undefined) return masked.range === undefined && sameValue(masked, value)
    if (!this.#isParsed) {
      this.#isParsed = true
      this.#parsed = JSON.parse(this.record.line)
    }
    return valueAt(this.#parsed, segments) === value
  }
}

function sameValue({ value, json }: SealFinding, expected: unknown): boolean {
  return json ? JSON.stringify(expected) === value : expected === value
}

/** A verified grant in an emitter, with the content key it seals with at present. */
export class ActiveGrant {
  readonly grant: Grant
  readonly #service: string
  readonly #clock: Clock
  readonly #scope: CompiledScope
  readonly #sealingKey: KeyObject
  readonly #deadline: number
  #contentKey: ContentKey | undefined

  constructor(grant: Grant, service: string, clock: Clock) {
    this.grant = grant
    this.#service = service
    this.#clock = clock
    this.#scope = compileScope(grant.scope)
    this.#sealingKey = x25519PublicKey(grant.sealingKey)
    // Counted from when it was first seen: setting the wall clock back later does not move it.
    this.#deadline = clock.monotonic() + (grant.expiresAt - clock.now())
  }

  /** Whether this service is in the grant's scope. */
  get concerns(): boolean {
    return this.#scope.coversService(this.#service)
  }

  /** Whether the grant is in force at this instant, by both clocks. */
  isInForce(now: number, monotonic: number): boolean {
    const { notBefore, expiresAt } = this.grant
    return now < expiresAt && monotonic < this.#deadline && now >= notBefore - NOT_BEFORE_TOLERANCE_MS
  }

  /** The sealed copy of what this grant covers of a record, or `undefined` when it covers none of it. */
  seal(view: RecordView, now: number, monotonic: number): string | undefined {
    const values = view.record.findings.filter(
      (finding) => finding.reversible !== false && this.#scope.coversValue(finding),
    )
    if (values.length === 0 || !this.#scope.match.every((field) => view.has(field))) return undefined
    if (!isSealable(values)) throw new RangeError('too many values, or too deep')
    if (!this.#contentKey?.isFresh(monotonic))
      this.#contentKey = new ContentKey(this.grant.id, this.#sealingKey, this.#clock.monotonic())
    return sealText(this.#contentKey, writePayload({ service: this.#service, at: now, digest: view.digest, values }))
  }
}
