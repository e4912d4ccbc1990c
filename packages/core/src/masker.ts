import { SpanFinder } from './detect/find-spans.js'
import type { Plan } from './plan/plan.js'
import { maskJson } from './scan/json-masker.js'
import { rootPlace } from './scan/record-scope.js'
import { depthLimit, type Hit, isJson, TextMasker } from './scan/text-masker.js'
import { maskValue } from './scan/value-masker.js'
import { standInLine, standInValue } from './stand-in.js'
import type { Finding, Masker, MaskerStats } from './types.js'

const lineEnd = /\r?\n$/

/** A compiled policy at work: runs the engine, counts, and stands in for records that could not be masked. */
export class CompiledMasker implements Masker {
  readonly #plan: Plan
  readonly #finder: SpanFinder
  readonly #rules: Map<string, number>
  readonly #kinds = new Map<string, number>()
  #records = 0
  #failures = 0

  constructor(plan: Plan) {
    this.#plan = plan
    this.#finder = new SpanFinder(plan.detection)
    this.#rules = new Map([...plan.rules.map(({ rule }) => rule), depthLimit.rule].map((rule) => [rule, 0]))
  }

  mask<T>(value: T): T {
    return this.#guard(
      (masker) => maskValue(value, rootPlace(this.#plan), masker),
      () => (this.#plan.onFailure === 'drop' ? undefined : standInValue(value)),
    ) as T
  }

  maskLine(line: string): string {
    return this.#guard(
      (masker) => {
        const end = lineEnd.exec(line)?.[0] ?? ''
        const body = line.slice(0, line.length - end.length)
        const root = rootPlace(this.#plan)
        return (isJson(body) ? maskJson(body, root, masker) : masker.text(body, root)) + end
      },
      () => (this.#plan.onFailure === 'drop' ? '' : standInLine(String(line))),
    )
  }

  maskText(text: string): string {
    return this.#guard(
      (masker) => masker.text(text, rootPlace(this.#plan)),
      () => (this.#plan.onFailure === 'drop' ? '' : String(standInValue(''))),
    )
  }

  inspect(value: unknown): Finding[] {
    const masker = new TextMasker(this.#plan, this.#finder, maskJson)
    try {
      maskValue(value, rootPlace(this.#plan), masker)
    } catch {
      this.#failures++
    }
    return masker.hits.map(({ action: { kind, rule }, path, start, end }) => ({ path, kind, rule, start, end }))
  }

  stats(): MaskerStats {
    const own = this.#plan.rules.filter((rule) => rule.own)
    return {
      records: this.#records,
      failures: this.#failures,
      rules: Object.fromEntries(this.#rules),
      kinds: Object.fromEntries(this.#kinds),
      neverMatched: own.map(({ rule }) => rule).filter((rule) => this.#rules.get(rule) === 0),
    }
  }

  /** Runs one record; whatever goes wrong, the raw record is not what comes out. */
  #guard<R>(run: (masker: TextMasker) => R, standIn: () => R): R {
    this.#records++
    try {
      const masker = new TextMasker(this.#plan, this.#finder, maskJson)
      const masked = run(masker)
      for (const hit of masker.hits) this.#count(hit)
      return masked
    } catch {
      this.#failures++
      return standIn()
    }
  }

  #count({ action: { rule, kind } }: Hit): void {
    this.#rules.set(rule, (this.#rules.get(rule) ?? 0) + 1)
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1)
  }
}
