import { GrantError } from '../errors.js'
import type { AuthorityContext } from './context.js'
import { type Revealed, type RevealInput, revealBatch } from './reveal.js'

const MAX_BATCH = 256

interface Waiting {
  readonly input: RevealInput
  readonly resolve: (revealed: Revealed) => void
  readonly reject: (error: Error) => void
}

/**
 * Commits reveals in groups: those that arrive while one commit is under way share the next one. Each still waits for
 * its own audit entry to be on disk.
 */
export class RevealQueue {
  readonly #ctx: AuthorityContext
  #waiting: Waiting[] = []
  #running: Promise<void> | undefined

  constructor(ctx: AuthorityContext) {
    this.#ctx = ctx
  }

  add(input: RevealInput): Promise<Revealed> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ input, resolve, reject })
      this.#running ??= this.#run()
    })
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    // Callers of this turn of the event loop are taken together.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MAX_BATCH)
      try {
        const results = await revealBatch(
          this.#ctx,
          batch.map(({ input }) => input),
        )
        for (const [i, { resolve, reject }] of batch.entries()) {
          const result = results[i] as Revealed | GrantError
          if (result instanceof GrantError) reject(result)
          else resolve(result)
        }
      } catch (error) {
        const refusal = isClock(error) ? error : new GrantError('LOGVEIL_AUDIT_UNAVAILABLE', {}, error)
        for (const { reject } of batch) reject(refusal)
      }
    }
    // In the same turn as the last look at the queue, so that nothing is added in between.
    this.#running = undefined
  }
}

function isClock(error: unknown): error is GrantError {
  return error instanceof GrantError && error.code === 'LOGVEIL_CLOCK_BEHIND'
}
