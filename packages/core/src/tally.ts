import type { Plan } from './plan/plan.js'
import { limitActions } from './scan/limits.js'
import type { Hit } from './scan/text-masker.js'
import type { MaskerStats } from './types.js'

/** What a masker has counted since it was made: names and numbers only. */
export class Tally {
  readonly #own: readonly string[]
  readonly #rules: Map<string, number>
  readonly #kinds = new Map<string, number>()
  readonly #stages = new Map<string, number>()
  #records = 0

  readonly #engine: MaskerStats['engine']
  #fastLines = 0

  constructor(plan: Plan, engine: MaskerStats['engine']) {
    this.#engine = engine
    this.#own = plan.rules.filter(({ own }) => own).map(({ rule }) => rule)
    const limits = Object.values(limitActions).map(({ rule }) => rule)
    this.#rules = new Map([...plan.rules.map(({ rule }) => rule), ...limits].map((rule) => [rule, 0]))
  }

  /** The fast engine dealt with a line. */
  fastLine(): void {
    this.#fastLines++
  }

  record(): void {
    this.#records++
  }

  hits(hits: readonly Hit[]): void {
    for (const { action, times } of hits) {
      add(this.#rules, action.rule, times)
      add(this.#kinds, action.kind, times)
    }
  }

  failure(stage: string): void {
    add(this.#stages, stage, 1)
    if (stage === limitActions.lineLength.rule) add(this.#rules, stage, 1)
  }

  stats(): MaskerStats {
    return {
      records: this.#records,
      engine: this.#engine,
      fastLines: this.#fastLines,
      failures: [...this.#stages.values()].reduce((sum, count) => sum + count, 0),
      failedStages: Object.fromEntries(this.#stages),
      rules: Object.fromEntries(this.#rules),
      kinds: Object.fromEntries(this.#kinds),
      neverMatched: this.#own.filter((rule) => this.#rules.get(rule) === 0),
    }
  }
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count)
}
