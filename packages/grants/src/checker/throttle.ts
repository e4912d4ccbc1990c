/**
 * Calls `work` at once, then at most every `ms`: a call that comes too early is made good when the time is over. By
 * timers rather than an injected clock, because it guards the machine, not a grant.
 */
export class Throttle {
  readonly #work: () => void
  readonly #ms: number
  #timer: NodeJS.Timeout | undefined
  #isDue = false

  constructor(work: () => void, ms: number) {
    this.#work = work
    this.#ms = ms
  }

  call(): void {
    this.#isDue = true
    if (this.#timer === undefined) this.#go()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#isDue = false
  }

  #go(): void {
    this.#timer = undefined
    if (!this.#isDue) return
    this.#isDue = false
    this.#timer = setTimeout(() => this.#go(), this.#ms)
    this.#timer.unref()
    this.#work()
  }
}
