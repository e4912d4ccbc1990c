import type { AuthorityContext } from '../authority/context.js'
import { journal } from '../authority/journal.js'
import type { OutboxRow } from '../store/rows.js'
import type { Notification } from './notification.js'

/** For how long one process keeps a notification to itself while it tries to deliver it. */
const LEASE_MS = 60_000
const BATCH = 20
/** Waits double from five seconds to an hour; twelve attempts take about five hours. */
const MAX_ATTEMPTS = 12
const FIRST_RETRY_MS = 5000
const LONGEST_RETRY_MS = 3_600_000

/**
 * Delivers what transactions have put into the outbox, after their commit. Deliveries are at least once; a failed one
 * is tried again later and never touches the decision that it tells of.
 */
export class Outbox {
  readonly #ctx: AuthorityContext
  readonly #deliver: (notification: Notification) => Promise<void>
  #running: Promise<void> | undefined
  #again = false

  constructor(ctx: AuthorityContext, deliver: (notification: Notification) => Promise<void>) {
    this.#ctx = ctx
    this.#deliver = deliver
  }

  /** Delivers what is due; never rejects. Calls during a run lead to one more. */
  run(): Promise<void> {
    this.#again = true
    this.#running ??= this.#loop()
    return this.#running
  }

  async #loop(): Promise<void> {
    while (this.#again) {
      this.#again = false
      // A store that cannot be read now will be at the next run; what is due stays due.
      await this.#deliverDue().catch(() => {})
    }
    this.#running = undefined
  }

  async #deliverDue(): Promise<void> {
    for (;;) {
      const now = this.#ctx.clock.now()
      const rows = await this.#ctx.store.transaction((tx) => tx.lease(now, now + LEASE_MS, BATCH))
      for (const row of rows) await this.#attempt(row)
      if (rows.length < BATCH) return
    }
  }

  async #attempt(row: OutboxRow): Promise<void> {
    try {
      await this.#deliver({ id: row.id, ...(JSON.parse(row.event) as Omit<Notification, 'id'>) })
      await this.#ctx.store.transaction((tx) => tx.settle(row.id, undefined))
    } catch {
      await this.#failed(row)
    }
  }

  async #failed({ id, event, attempts }: OutboxRow): Promise<void> {
    const delay = Math.min(FIRST_RETRY_MS * 2 ** attempts, LONGEST_RETRY_MS)
    const isLast = attempts + 1 >= MAX_ATTEMPTS
    await this.#ctx.store.transaction(async (tx) => {
      await tx.settle(id, isLast ? undefined : this.#ctx.clock.now() + delay)
      const { type, subject } = JSON.parse(event) as Notification
      const detail = { notification: type, attempts: attempts + 1 }
      if (isLast) await journal(this.#ctx, tx, [{ type: 'notification.failed', actor: 'authority', subject, detail }])
    })
  }
}
