import { SpanFinder } from './detect/find-spans.js'
import { createFinder, KernelFinder } from './fast/kernel-finder.js'
import { LineMasker } from './fast/line-masker.js'
import type { Plan } from './plan/plan.js'
import { maskJson } from './scan/json-masker.js'
import { rootPlace } from './scan/record-scope.js'
import { depthLimit, type Hit, isJson, TextMasker } from './scan/text-masker.js'
import { maskValue } from './scan/value-masker.js'
import { standInLine, standInValue } from './stand-in.js'
import type { Finding, Masker, MaskerStats } from './types.js'

/** How many characters a line's end has. */
function lineEnd(line: string): number {
  const { length } = line
  if (line.charCodeAt(length - 1) !== 0x0a) return 0
  return line.charCodeAt(length - 2) === 0x0d ? 2 : 1
}

/** A compiled policy at work: runs the engine, counts, and stands in for records that could not be masked. */
export class CompiledMasker implements Masker {
  readonly #plan: Plan
  readonly #finder: SpanFinder
  readonly #rules: Map<string, number>
  readonly #kinds = new Map<string, number>()
  readonly #lines: LineMasker | undefined
  #fast = 0
  #records = 0
  #failures = 0

  /** `plain` is the engine that the other must agree with, and what runs where there is no WebAssembly. */
  constructor(plan: Plan, engine: 'fast' | 'plain' = 'fast') {
    this.#plan = plan
    const finder = engine === 'plain' ? undefined : createFinder(plan)
    this.#finder = finder ?? new SpanFinder(plan.detection)
    this.#lines = finder && LineMasker.create(plan, finder)
    this.#rules = new Map([...plan.rules.map(({ rule }) => rule), depthLimit.rule].map((rule) => [rule, 0]))
  }

  mask<T>(value: T): T {
    return this.#guard(
      (begin) => maskValue(value, rootPlace(this.#plan), begin()),
      () => (this.#plan.onFailure === 'drop' ? undefined : standInValue(value)),
    ) as T
  }

  maskLine(line: string): string {
    return this.#line(line, false)
  }

  /** As `maskLine`, for a line that a logger has just written: it is taken to be JSON if it looks like it. */
  maskLoggerLine(line: string): string {
    return this.#line(line, true)
  }

  #line(line: string, isTrusted: boolean): string {
    return this.#guard(
      (begin) => {
        const end = lineEnd(line)
        const masked = this.#lines?.mask(line, line.length - end, isTrusted, begin)
        if (masked !== undefined) {
          this.#fast++
          return masked
        }
        const body = line.slice(0, line.length - end)
        const root = rootPlace(this.#plan)
        const masker = begin()
        return (isJson(body) ? maskJson(body, root, masker) : masker.text(body, root)) + line.slice(line.length - end)
      },
      () => (this.#plan.onFailure === 'drop' ? '' : standInLine(String(line))),
    )
  }

  maskText(text: string): string {
    return this.#guard(
      (begin) => begin().text(text, rootPlace(this.#plan)),
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
      engine: this.#finder instanceof KernelFinder ? 'kernel' : 'plain',
      fastLines: this.#fast,
      failures: this.#failures,
      rules: Object.fromEntries(this.#rules),
      kinds: Object.fromEntries(this.#kinds),
      neverMatched: own.map(({ rule }) => rule).filter((rule) => this.#rules.get(rule) === 0),
    }
  }

  /** Runs one record; whatever goes wrong, the raw record is not what comes out. */
  #guard<R>(run: (begin: () => TextMasker) => R, standIn: () => R): R {
    this.#records++
    let masker: TextMasker | undefined
    // Begun anew, a record has had nothing masked yet.
    const begin = (): TextMasker => {
      masker = new TextMasker(this.#plan, this.#finder, maskJson)
      return masker
    }
    try {
      const masked = run(begin)
      if (masker !== undefined) for (const hit of (masker as TextMasker).hits) this.#count(hit)
      return masked
    } catch (e) { if (process.env.DBG) console.log(e)
      this.#failures++
      return standIn()
    }
  }

  #count({ action: { rule, kind } }: Hit): void {
    this.#rules.set(rule, (this.#rules.get(rule) ?? 0) + 1)
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1)
  }
}
