import { type Authority, isGrantError, readSealedLine, restoreRecord, SEALED, sealedFor } from '@logveil/grants'

/** Why records stay masked: one cause, how many, and where it was met first. */
export interface Refusal {
  readonly error: Error
  readonly lines: number
  readonly first: number
}

/** Puts originals back into log lines, as far as one person's grants go. */
export class LineRevealer {
  readonly #authority: Authority
  readonly #principal: string
  readonly #own: ReadonlySet<string>
  readonly #refusals = new Map<string, Refusal>()

  private constructor(authority: Authority, principal: string, own: ReadonlySet<string>) {
    this.#authority = authority
    this.#principal = principal
    this.#own = own
  }

  static async open(authority: Authority, principal: string): Promise<LineRevealer> {
    const own = await authority.list({ requester: principal })
    return new LineRevealer(authority, principal, new Set(own.map(({ id }) => id)))
  }

  /** The line with originals restored; unchanged when it has none or none can be opened. */
  async reveal(line: string, number: number): Promise<string> {
    const read = readSealedLine(line)
    if (read === undefined) return line
    const opened = new Set<string>()
    let record = read.record
    let refusal: Error | undefined
    for (const sealed of this.#toTry(read.sealed)) {
      try {
        const { values } = await this.#authority.reveal({ principal: this.#principal, sealed, line })
        record = restoreRecord(record, values)
        opened.add(sealed)
      } catch (error) {
        if (!isGrantError(error)) throw error
        refusal = error
      }
    }
    if (opened.size === 0) {
      if (refusal) this.#note(refusal, number)
      return line
    }
    const rest = read.sealed.filter((sealed) => !opened.has(sealed))
    return JSON.stringify(rest.length > 0 ? { ...record, [SEALED]: rest } : record)
  }

  /** The caller's own copies; where there is none, one of another's, so that the attempt is answered and recorded. */
  #toTry(sealed: readonly string[]): readonly string[] {
    const own = sealed.filter((copy) => this.#own.has(sealedFor(copy) ?? ''))
    return own.length > 0 ? own : sealed.slice(0, 1)
  }

  #note(error: Error, number: number): void {
    const known = this.#refusals.get(error.message)
    this.#refusals.set(error.message, { error, lines: (known?.lines ?? 0) + 1, first: known?.first ?? number })
  }

  refusals(): readonly Refusal[] {
    return [...this.#refusals.values()]
  }
}
