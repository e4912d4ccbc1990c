import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { type Clock, systemClock } from '../clock.js'
import { GrantUsageError } from '../errors.js'
import { importTrust, type PublicKey } from '../keys/public-key.js'
import { type Duration, parseDuration } from '../policy/duration.js'
import { issuesText } from '../scope/scope.js'
import type { Grant } from '../statement/grant-statement.js'
import { openFeed, storeError } from '../store/open-store.js'
import type { GrantFeed } from '../store/store.js'
import { ActiveGrant, RecordView, type SealRecord } from './active-grant.js'
import { GrantReader } from './grant-reader.js'
import { Throttle } from './throttle.js'

/** Where sealed copies go when they do not go into the record. */
export interface SealStream {
  write(line: string): unknown
}

/** How an emitter checks for grants. */
export interface GrantCheckerOptions {
  /** The store's address, or a feed of your own. The store is not trusted: every grant's signature is verified. */
  readonly store: string | GrantFeed
  /** The authority's public keys, pinned: what `authority.publicKeys()` or `logveil keys` says. */
  readonly trust: readonly PublicKey[]
  /** This service's name, as scopes write it. */
  readonly service: string
  /** How often to read the store even when it announces nothing. Default `5s`. */
  readonly pollInterval?: Duration
  /** How long to go on sealing when the store cannot be read. Default and maximum `30s`. */
  readonly maxSilence?: Duration
  /** Writes sealed copies here, one JSON line for each record, instead of into the record. */
  readonly sealTo?: SealStream
  /** Told when the store could not be read, or a record could not be sealed. Never gets a value. */
  readonly onError?: (error: Error) => void
  readonly clock?: Clock
}

/** Decides, for every record and without waiting, what is sealed. */
export interface GrantChecker {
  /** How many grants concern this service; while 0, nothing needs to be handed to `check`. */
  readonly active: number
  /** The sealed copies for one record: one compact JWE for each grant that covers any of it. Never throws. */
  check(record: SealRecord): readonly string[]
  /** Reads the store now. */
  refresh(): Promise<void>
  close(): Promise<void>
}

const MAX_SILENCE_MS = 30_000
/** A hint during a failure must not turn into a busy loop. */
const MIN_RETRY_MS = 1000
/** Anybody who can connect to PostgreSQL can send notifications: they must not make emitters read without pause. */
const MIN_HINT_MS = 50
const none: readonly string[] = Object.freeze([])

const schema = z.strictObject({
  store: z.unknown().optional(),
  trust: z.unknown().optional(),
  service: z.string().min(1).max(256),
  pollInterval: z.string().default('5s'),
  maxSilence: z.string().default('30s'),
  sealTo: z.custom<SealStream>((stream) => typeof (stream as SealStream)?.write === 'function').optional(),
  onError: z.custom<(error: Error) => void>((listener) => typeof listener === 'function').optional(),
  clock: z.custom<Clock>((clock) => typeof (clock as Clock)?.monotonic === 'function').optional(),
})

/**
 * Makes a checker and reads the store once. A store that does not answer is reported to `onError` and asked again:
 * a service must be able to start without it, and seals nothing until then.
 *
 * @throws GrantUsageError for options that cannot work.
 * @example
 * ```ts
 * const checker = await createGrantChecker({ store: 'sqlite:./logveil.db', trust, service: 'checkout' })
 * ```
 */
export async function createGrantChecker(options: GrantCheckerOptions): Promise<GrantChecker> {
  const parsed = schema.safeParse(options)
  if (!parsed.success)
    throw new GrantUsageError('LOGVEIL_OPTION_INVALID', { where: 'createGrantChecker', why: issuesText(parsed.error) })
  const { service, pollInterval, maxSilence, sealTo, onError, clock } = parsed.data
  const maxSilenceMs = parseDuration(maxSilence, 'maxSilence')
  if (maxSilenceMs > MAX_SILENCE_MS)
    throw new GrantUsageError('LOGVEIL_DURATION_INVALID', { where: 'maxSilence', why: 'at most 30s' })
  const reader = new GrantReader(importTrust(options.trust))
  const pollMs = parseDuration(pollInterval, 'pollInterval')
  const feed = typeof options.store === 'object' ? options.store : openFeed(options.store)
  const checker = new Checker(feed, reader, service, clock ?? systemClock, maxSilenceMs, pollMs, sealTo, onError)
  await checker.refresh()
  return checker
}

class Checker implements GrantChecker {
  active = 0
  readonly #feed: GrantFeed
  readonly #reader: GrantReader
  readonly #service: string
  readonly #clock: Clock
  readonly #maxSilenceMs: number
  readonly #sealTo: SealStream | undefined
  readonly #onError: (error: Error) => void
  readonly #timer: NodeJS.Timeout
  readonly #hints: Throttle
  #grants: readonly ActiveGrant[] = []
  /** Grants seen to end: a store that offers one again is mistaken or tampered with. */
  readonly #ended = new LRUCache<string, true>({ max: 10_000 })
  #heardAt = { now: 0, monotonic: Number.NEGATIVE_INFINITY }
  #failedAt = Number.NEGATIVE_INFINITY
  #reading: Promise<void> | undefined
  #next: Promise<void> | undefined
  #closed = false

  constructor(
    feed: GrantFeed,
    reader: GrantReader,
    service: string,
    clock: Clock,
    maxSilenceMs: number,
    pollMs: number,
    sealTo: SealStream | undefined,
    onError: ((error: Error) => void) | undefined,
  ) {
    this.#feed = feed
    this.#reader = reader
    this.#service = service
    this.#clock = clock
    this.#maxSilenceMs = maxSilenceMs
    this.#sealTo = sealTo
    this.#onError = onError ?? (() => {})
    this.#hints = new Throttle(() => {
      if (clock.monotonic() - this.#failedAt >= MIN_RETRY_MS) void this.refresh()
    }, MIN_HINT_MS)
    feed.onHint(() => this.#hints.call())
    this.#timer = setInterval(() => {
      if (this.#reading === undefined) void this.refresh()
    }, pollMs)
    this.#timer.unref()
  }

  check(record: SealRecord): readonly string[] {
    if (this.active === 0) return none
    try {
      const now = this.#clock.now()
      const monotonic = this.#clock.monotonic()
      if (!this.#hasHeard(now, monotonic)) return none
      const view = new RecordView(record)
      const sealed: string[] = []
      for (const grant of this.#grants) {
        if (!grant.isInForce(now, monotonic)) continue
        const copy = grant.seal(view, now, monotonic)
        if (copy !== undefined) sealed.push(copy)
      }
      return sealed.length > 0 && this.#sealTo ? this.#divert(this.#sealTo, view, sealed, now) : sealed
    } catch (error) {
      this.#report(new Error('a record could not be sealed; it stays masked', { cause: nameOf(error) }))
      return none
    }
  }

  /** Both clocks count: the monotonic one stops while a machine sleeps, the wall clock can be set. */
  #hasHeard(now: number, monotonic: number): boolean {
    const heard = this.#heardAt
    return monotonic - heard.monotonic <= this.#maxSilenceMs && now - heard.now <= this.#maxSilenceMs
  }

  #divert(stream: SealStream, view: RecordView, sealed: readonly string[], now: number): readonly string[] {
    stream.write(`${JSON.stringify({ time: now, service: this.#service, record: view.digest, _sealed: sealed })}\n`)
    return none
  }

  /**
   * Reads the store. While a reading is under way, one more follows it, for it may have begun before the change; no
   * caller waits for more than these two, however slowly the store answers.
   */
  refresh(): Promise<void> {
    if (this.#reading === undefined) return this.#start()
    this.#next ??= this.#reading.then(() => {
      this.#next = undefined
      return this.#reading ?? this.#start()
    })
    return this.#next
  }

  #start(): Promise<void> {
    this.#reading = this.#read().finally(() => {
      this.#reading = undefined
    })
    return this.#reading
  }

  async #read(): Promise<void> {
    if (this.#closed) return
    // The answer is as old as the question.
    const asked = { now: this.#clock.now(), monotonic: this.#clock.monotonic() }
    try {
      const grants = await this.#reader.read(await this.#feed.documents())
      if (this.#closed) return
      this.#adopt(grants)
      this.#heardAt = asked
    } catch (error) {
      this.#failedAt = this.#clock.monotonic()
      if (!this.#closed) this.#report(storeError(error))
    }
  }

  /** Takes over the grants that are active; known ones keep their deadlines. */
  #adopt(grants: readonly Grant[]): void {
    const known = new Map(this.#grants.map((active) => [active.grant.id, active]))
    const adopted = new Map<string, ActiveGrant>()
    const now = this.#clock.now()
    for (const grant of grants) {
      if (grant.expiresAt <= now || this.#ended.has(grant.id)) continue
      const active = known.get(grant.id) ?? new ActiveGrant(grant, this.#service, this.#clock)
      if (active.concerns) adopted.set(grant.id, active)
    }
    for (const id of known.keys()) if (!adopted.has(id)) this.#ended.set(id, true)
    this.#grants = [...adopted.values()]
    this.active = this.#grants.length
  }

  #report(error: Error): void {
    try {
      this.#onError(error)
    } catch {
      // A listener's failure must not reach the log call.
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    this.active = 0
    this.#grants = []
    clearInterval(this.#timer)
    this.#hints.stop()
    await this.#feed.close()
    await this.#reading
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
