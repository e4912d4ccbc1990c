import { readFileSync } from 'node:fs'

/**
 * A log file beside the lines that would have been in it without masking. Those are kept in memory only: they are what
 * the demo shows and never reach a file.
 */
export class LogFile {
  /** Raw lines in the order in which they were logged, for a logger's hook to push to. */
  raw = []
  #shown = 0

  constructor(name, path) {
    this.name = name
    this.path = path
  }

  read() {
    return readFileSync(this.path, 'utf8')
  }

  /** Lines since the last call, each as it would have been and as it was written. */
  newLines() {
    const written = this.read().split('\n')
    const lines = this.raw.slice(this.#shown).map((raw, index) => ({
      source: this.name,
      raw: raw.trimEnd(),
      written: written[this.#shown + index] ?? '',
    }))
    this.#shown = this.raw.length
    return lines
  }
}
