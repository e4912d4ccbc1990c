import type { Action } from './mask/action.js'
import type { Plan } from './plan/plan.js'
import type { Hit } from './scan/hit.js'
import { limitActions } from './scan/limits.js'
import type { MaskerStats } from './types.js'

/** What a masker has counted since it was made: names and numbers only. */
export class Tally {
  readonly #plan: Plan
  readonly #actions = new Map<Action, { count: number }>()
  readonly #stages = new Map<string, number>()
  #records = 0
  #tooLong = 0

  readonly #engine: MaskerStats['engine']
  #fastLines = 0

  constructor(plan: Plan, engine: MaskerStats['engine']) {
    this.#plan = plan
    this.#engine = engine
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
      const known = this.#actions.get(action)
      if (known) known.count += times
      else this.#actions.set(action, { count: times })
    }
  }

  failure(stage: string): void {
    add(this.#stages, stage, 1)
    if (stage === limitActions.lineLength.rule) this.#tooLong++
  }

  /** `more`: what was masked without a hit of its own. */
  stats(more: readonly (readonly [Action, number])[]): MaskerStats {
    const { ownRules, builtinRules } = this.#plan
    const limits = Object.values(limitActions).map(({ rule }) => rule)
    const rules = new Map([...ownRules, ...builtinRules(), ...limits].map((rule) => [rule, 0]))
    const kinds = new Map<string, number>()
    const hits = [...this.#actions].map(([action, { count }]) => [action, count] as const)
    for (const [{ rule, kind }, count] of [...hits, ...more]) {
      if (count === 0) continue
      add(rules, rule, count)
      add(kinds, kind, count)
    }
    if (this.#tooLong > 0) add(rules, limitActions.lineLength.rule, this.#tooLong)
    return {
      records: this.#records,
      engine: this.#engine,
      fastLines: this.#fastLines,
      failures: [...this.#stages.values()].reduce((sum, count) => sum + count, 0),
      failedStages: Object.fromEntries(this.#stages),
      rules: Object.fromEntries(rules),
      kinds: Object.fromEntries(kinds),
      neverMatched: ownRules.filter((rule) => rules.get(rule) === 0),
    }
  }
}

function add<K>(counts: Map<K, number>, key: K, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}
