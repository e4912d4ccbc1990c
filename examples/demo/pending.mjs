/** Work under way, by id, so that the demo can wait until all of it has been logged. */
export class Pending {
  #work = new Map()

  start(id) {
    const entry = {}
    entry.finished = new Promise((resolve, reject) => Object.assign(entry, { resolve, reject }))
    this.#work.set(id, entry)
  }

  finish(id) {
    this.#work.get(id)?.resolve()
    this.#work.delete(id)
  }

  fail(error) {
    for (const { reject } of this.#work.values()) reject(error)
  }

  /** Resolves once everything that has started is finished. */
  async idle() {
    await Promise.all([...this.#work.values()].map(({ finished }) => finished))
  }
}
