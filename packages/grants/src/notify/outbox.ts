import type { AuditEvent } from '../audit/chain.js'
import type { AuthorityContext } from '../authority/context.js'
import { journal } from '../authority/journal.js'
import type { OutboxRow } from '../store/rows.js'
import { fromOutbox } from './announcement.js'
import type { Notification } from './notification.js'

/** For how long one process keeps a notification to itself while it tries to deliver it. */
const LEASE_MS = 60_000
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

  /** Until nothing is due or a delivery fails: a receiver that hangs must not hold a run up once for each notification. */
  async #deliverDue(): Promise<void> {
    let isDelivered = true
    while (isDelivered) {
      const now = this.#ctx.clock.now()
      const [row] = await this.#ctx.store.transaction((tx) => tx.lease(now, now + LEASE_MS, 1))
      if (row === undefined) return
      isDelivered = await this.#attempt(row)
    }
  }

  /** Says whether the next one may follow. */
  async #attempt(row: OutboxRow): Promise<boolean> {
    const notification = fromOutbox(this.#ctx.trusted, row)
    if (notification === undefined) {
      await this.#giveUp(row, { reason: 'this authority did not write it' })
      return true
    }
    try {
      await this.#deliver(notification)
    } catch {
      await this.#failed(row, notification)
      return false
    }
    await this.#ctx.store.transaction((tx) => tx.settle(row.id, undefined))
    return true
  }

  async #failed(row: OutboxRow, { type, subject }: Notification): Promise<void> {
    const attempts = row.attempts + 1
    if (attempts >= MAX_ATTEMPTS) return this.#giveUp(row, { notification: type, attempts }, subject)
    const delay = Math.min(FIRST_RETRY_MS * 2 ** row.attempts, LONGEST_RETRY_MS)
    await this.#ctx.store.transaction((tx) => tx.settle(row.id, this.#ctx.clock.now() + delay))
  }

  async #giveUp({ id }: OutboxRow, detail: AuditEvent['detail'], subject = ''): Promise<void> {
    await this.#ctx.store.transaction(async (tx) => {
      await tx.settle(id, undefined)
      await journal(this.#ctx, tx, [{ type: 'notification.failed', actor: 'authority', subject, detail }])
    })
  }
}
