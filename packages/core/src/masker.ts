import { SpanFinder } from './detect/find-spans.js'
import { publishFailure, publishMasked } from './diagnostics.js'
import { StageFailure, stageOf } from './failure.js'
import type { Plan } from './plan/plan.js'
import { maskJson } from './scan/json-masker.js'
import { limitActions } from './scan/limits.js'
import { rootPlace } from './scan/record-scope.js'
import { type Hit, isJson, TextMasker } from './scan/text-masker.js'
import { maskValue } from './scan/value-masker.js'
import { sealLine } from './seal/sealing.js'
import { standInLine, standInValue } from './stand-in.js'
import { Tally } from './tally.js'
import type { Finding, Masker, MaskerStats } from './types.js'

const lineEnd = /\r?\n$/

/** A compiled policy at work: runs the engine, counts, and stands in for records that could not be masked. */
export class CompiledMasker implements Omit<Masker, 'explain'> {
  readonly #plan: Plan
  readonly #finder: SpanFinder
  readonly #tally: Tally

  constructor(plan: Plan) {
    this.#plan = plan
    this.#finder = new SpanFinder(plan.detection)
    this.#tally = new Tally(plan)
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
        if (line.length > this.#plan.limits.lineLength) throw new StageFailure(limitActions.lineLength.rule)
        const end = lineEnd.exec(line)?.[0] ?? ''
        const body = line.slice(0, line.length - end.length)
        const root = rootPlace(this.#plan)
        if (!isJson(body)) return masker.text(body, root) + end
        const masked = maskJson(body, root, masker)
        return (masker.keepsOriginals ? this.#seal(masked, masker.hits) : masked) + end
      },
      () => (this.#plan.onFailure === 'drop' ? '' : standInLine(line)),
    )
  }

  maskText(text: string): string {
    return this.#guard(
      (masker) => masker.text(text, rootPlace(this.#plan)),
      () => (this.#plan.onFailure === 'drop' ? '' : String(standInValue(''))),
    )
  }

  inspect(value: unknown): Finding[] {
    const masker = this.#masker()
    try {
      maskValue(value, rootPlace(this.#plan), masker)
    } catch (error) {
      this.#tally.failure(stageOf(error))
    }
    return masker.findings().map(({ action: { kind, rule }, path, start, end }) => ({ path, kind, rule, start, end }))
  }

  stats(): MaskerStats {
    return this.#tally.stats()
  }

  #masker(): TextMasker {
    const { seal } = this.#plan
    return new TextMasker(this.#plan, this.#finder, maskJson, seal !== undefined && seal.checker.active > 0)
  }

  #seal(line: string, hits: readonly Hit[]): string {
    const findings = hits.flatMap(({ sealable }) => sealable ?? [])
    return this.#plan.seal ? sealLine(this.#plan.seal.checker, line, findings) : line
  }

  /** Runs one record; whatever goes wrong, the raw record is not what comes out. */
  #guard<R>(run: (masker: TextMasker) => R, standIn: () => R): R {
    this.#tally.record()
    try {
      const masker = this.#masker()
      const masked = run(masker)
      const findings = masker.findings()
      this.#tally.hits(findings)
      publishMasked(findings)
      return masked
    } catch (error) {
      const stage = stageOf(error)
      this.#tally.failure(stage)
      publishFailure(stage)
      return standIn()
    }
  }
}
