import { SpanFinder } from './detect/find-spans.js'
import { publishFailure, publishMasked } from './diagnostics.js'
import { StageFailure, stageOf } from './failure.js'
import { createFinder, type KernelFinder } from './fast/kernel-finder.js'
import { LineMasker } from './fast/line-masker.js'
import { plainJson } from './fast/plain-json.js'
import { shareParts } from './fast/share-parts.js'
import { lineEnd } from './line-end.js'
import type { Plan } from './plan/plan.js'
import { maskJson } from './scan/json-masker.js'
import { limitActions } from './scan/limits.js'
import { rootPlace } from './scan/record-scope.js'
import { TextMasker } from './scan/text-masker.js'
import { maskValue } from './scan/value-masker.js'
import { sealLine } from './seal/sealing.js'
import { standInLine, standInValue } from './stand-in.js'
import { Tally } from './tally.js'
import type { Finding, Masker, MaskerStats } from './types.js'

/** A compiled policy at work: runs the engine, counts, and stands in for records that could not be masked. */
export class CompiledMasker implements Omit<Masker, 'explain'> {
  readonly #plan: Plan
  readonly #finder: SpanFinder
  /** The same where it has a kernel, which masks some texts. */
  readonly #texts: KernelFinder | undefined
  readonly #lines: LineMasker | undefined
  readonly #tally: Tally
  /** At work on the current record; none on a line in which nothing was found. A record may be logged in the midst of another. */
  #masker: TextMasker | undefined
  /** Begins the record's masking, anew when the fast engine gave up: nothing has been masked yet. */
  readonly #begin = (): TextMasker => {
    const { seal } = this.#plan
    this.#masker = new TextMasker(this.#plan, this.#finder, maskJson, seal !== undefined && seal.checker.active > 0)
    return this.#masker
  }

  /** `plain` is the engine that the other must agree with, and what runs where there is no WebAssembly. */
  constructor(plan: Plan, engine: 'fast' | 'plain' = 'fast') {
    this.#plan = plan
    this.#texts = engine === 'plain' ? undefined : createFinder(plan)
    this.#finder = this.#texts ?? new SpanFinder(plan.detection)
    this.#lines = this.#texts && LineMasker.create(plan, this.#texts)
    this.#tally = new Tally(plan, this.#texts === undefined ? 'plain' : 'kernel')
  }

  mask<T>(value: T): T {
    return this.#guard(
      () => this.#byLine(value) ?? maskValue(value, rootPlace(this.#plan), this.#begin()),
      () => (this.#plan.onFailure === 'drop' ? undefined : standInValue(value)),
    ) as T
  }

  /** A value of data masked by its JSON line; `undefined` when it is not data, or the line is not for the fast engine. */
  #byLine(value: unknown): unknown {
    const line = this.#lines && plainJson(value)
    if (line === undefined || line.length > this.#plan.limits.lineLength) return undefined
    const masked = this.#lines?.mask(line, true, this.#begin)
    if (masked === undefined) return undefined
    return masked === line ? value : shareParts(value, JSON.parse(masked))
  }

  maskLine(line: string): string {
    return this.#line(line, false)
  }

  /** As `maskLine`, for a line that a logger has just written: it is taken to be JSON if it looks like it. */
  maskLoggerLine(line: string, changes?: number[]): string {
    return this.#line(line, true, changes)
  }

  /** As `maskLoggerLine`, if a draft with so many quotes has nothing in it that would have to be escaped. */
  maskDraft(draft: string, quotes: number, changes: number[]): string | undefined {
    return this.#lines?.isWritten(draft, quotes) ? this.#line(draft, true, changes) : undefined
  }

  #line(line: string, isTrusted: boolean, changes?: number[]): string {
    this.#tally.record()
    const outer = this.#masker
    this.#masker = undefined
    try {
      if (line.length > this.#plan.limits.lineLength) throw new StageFailure(limitActions.lineLength.rule)
      const quick = this.#lines?.mask(line, isTrusted, this.#begin, changes)
      if (quick !== undefined) this.#tally.fastLine()
      const masked = quick === undefined ? this.#plainLine(line, this.#begin()) : this.#sealed(quick)
      this.#note()
      return masked
    } catch (error) {
      this.#fail(error)
      return this.#plan.onFailure === 'drop' ? '' : standInLine(line)
    } finally {
      this.#masker = outer
    }
  }

  #plainLine(line: string, masker: TextMasker): string {
    const root = rootPlace(this.#plan)
    const length = line.length - lineEnd(line)
    const body = line.slice(0, length)
    const isText = this.#lines?.knowsJson(line) !== true && !this.#finder.isJson(body)
    return (isText ? masker.text(body, root) : this.#sealed(maskJson(body, root, masker))) + line.slice(length)
  }

  maskText(text: string): string {
    return this.#guard(
      () => this.#object(text) ?? this.#begin().text(text, rootPlace(this.#plan), true),
      () => (this.#plan.onFailure === 'drop' ? '' : String(standInValue(''))),
    )
  }

  /** A text that looks like a JSON object, masked as a line is; `undefined` when it does not, or that is not for the fast engine. */
  #object(text: string): string | undefined {
    const isCandidate = text.endsWith('}') && text.length <= this.#plan.limits.valueLength
    return isCandidate ? this.#lines?.mask(text, false, this.#begin) : undefined
  }

  inspect(value: unknown): Finding[] {
    const masker = new TextMasker(this.#plan, this.#finder, maskJson)
    try {
      maskValue(value, rootPlace(this.#plan), masker)
    } catch (error) {
      this.#tally.failure(stageOf(error))
    }
    return masker.findings().map(({ action: { kind, rule }, path, start, end }) => ({ path, kind, rule, start, end }))
  }

  stats(): MaskerStats {
    return this.#tally.stats([...(this.#lines?.counts() ?? []), ...(this.#texts?.counts() ?? [])])
  }

  /** A masked line with sealed copies of what was masked, while a grant covers it. */
  #sealed(line: string): string {
    const { seal } = this.#plan
    if (seal === undefined || !this.#masker?.keepsOriginals) return line
    const findings = this.#masker.hits.flatMap(({ sealable }) => sealable ?? [])
    const length = line.length - lineEnd(line)
    return sealLine(seal.checker, line.slice(0, length), findings) + line.slice(length)
  }

  /** Runs one record; whatever goes wrong, the raw record is not what comes out. */
  #guard<R>(run: () => R, standIn: () => R): R {
    this.#tally.record()
    const outer = this.#masker
    this.#masker = undefined
    try {
      const masked = run()
      this.#note()
      return masked
    } catch (error) {
      this.#fail(error)
      return standIn()
    } finally {
      this.#masker = outer
    }
  }

  #fail(error: unknown): void {
    const stage = stageOf(error)
    this.#tally.failure(stage)
    publishFailure(stage)
  }

  #note(): void {
    if (this.#masker === undefined) return
    const findings = this.#masker.findings()
    this.#tally.hits(findings)
    publishMasked(findings)
  }
}
