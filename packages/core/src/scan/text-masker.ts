import type { KnownValues, SpanFinder } from '../detect/find-spans.js'
import type { TextPlace } from '../detect/finder-tables.js'
import type { Span } from '../detect/overlaps.js'
import { mayHaveSurplus, Surplus } from '../detect/surplus.js'
import { isObserved } from '../diagnostics.js'
import { failedStage, inStage } from '../failure.js'
import type { Action, FieldAction } from '../mask/action.js'
import { FULL } from '../mask/masks.js'
import type { Plan } from '../plan/plan.js'
import { sealFinding } from '../seal/sealing.js'
import type { Limits, Remark, SealFinding } from '../types.js'
import { isMeasure } from './envelope.js'
import { Hit } from './hit.js'
import { limitActions } from './limits.js'
import { maskOf } from './mask-value.js'
import { type Place, quotedPlace } from './record-scope.js'

function writtenFor({ action, merged }: Span, value: string, place: Place): string {
  return merged ? FULL : (maskOf(action, value, place) ?? '')
}

/** A part of a text and what is written in its place. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly by: string
}

/** Masks valid JSON; how a text that is JSON is walked. */
export type MaskJson = (json: string, place: Place, masker: TextMasker) => string

/** No detector of ours takes a shorter number for a value. */
const FEWEST_DIGITS = 6

/** The property that holds a record's remarks. */
export const REMARKS = '_masked'

/**
 * What the walks over lines and over values share: the decisions on one key, text, number or whole value, and what
 * was masked so far. One for each record.
 */
export class TextMasker {
  readonly plan: Plan
  readonly hits: Hit[] = []
  /** Values masked after the record had as many findings as it may. */
  #surplus = 0
  readonly #finder: SpanFinder
  readonly #maskJson: MaskJson

  readonly keepsOriginals: boolean
  /** Somebody will ask where the findings are. */
  readonly tellsPlaces: boolean

  /** `keepsOriginals`: hits say what was masked, for sealing. */
  constructor(plan: Plan, finder: SpanFinder, maskJson: MaskJson, keepsOriginals = false) {
    this.keepsOriginals = keepsOriginals
    this.tellsPlaces = keepsOriginals || plan.remarks || isObserved()
    this.plan = plan
    this.#finder = finder
    this.#maskJson = maskJson
  }

  /** Masks what detectors find in a text, which may be all of its `record`; JSON in a string is masked as JSON. */
  text(text: string, place: Place, isRecord = false): string {
    if (this.#isUnlisted(text, place)) return this.field(text, this.plan.otherwise as FieldAction, place) ?? FULL
    if (text.length <= this.plan.limits.valueLength && looksLikeJson(text) && this.#finder.isJson(text))
      return this.#maskJson(text, quotedPlace(place), this)
    return this.spans(text, place, true, isRecord)
  }

  /** At the root there is no field whose rule could have masked it. */
  #isUnlisted(text: string, place: Place): boolean {
    const { otherwise } = this.plan
    return otherwise !== undefined && place.up === undefined && !this.exempt(text, otherwise)
  }

  #original(...of: Parameters<typeof sealFinding>): SealFinding | undefined {
    return this.keepsOriginals ? sealFinding(...of) : undefined
  }

  /** Masks a number by its text; the result is a string when anything was found. */
  number(text: string, place: Place): string {
    if (this.#isUnlisted(text, place)) return this.field(text, this.plan.otherwise as FieldAction, place) ?? FULL
    if (place.envelope || isMeasure(place.key)) return text
    const isShort = text.length < FEWEST_DIGITS && this.plan.detection.custom.length === 0
    return isShort ? (this.#unseen(text, place, true) ?? text) : this.spans(text, place, true)
  }

  /** What stands for bytes whose text holds a value; `undefined` when it holds none. */
  bytes(text: string, place: Place): string | undefined {
    if (this.plan.otherwise) return this.field(text, this.plan.otherwise, place)
    return this.spans(text, place, true) === text ? undefined : FULL
  }

  /** Masks what detectors find in a property name. */
  key(name: string, place: Place): string {
    return this.spans(name, place, false)
  }

  spans(text: string, place: Place, isValue: boolean, isRecord = false): string {
    const unseen = this.#unseen(text, place, isValue)
    if (unseen !== undefined) return unseen
    const found = inStage('detect', () => {
      const surplus = this.#surplusOf(text, place)
      return isRecord
        ? this.#finder.findOrMask(text, place, surplus)
        : this.#finder.find(text, textPlace(place, isValue), surplus)
    })
    return typeof found === 'string' ? found : this.#apply(text, place, isValue, found)
  }

  /**
   * As `text`, where it is known that only a visit of some `positions` can find anything, and at times where alone context
   * `words` may start and some values: what is replaced, in order; or what stands for the whole text.
   */
  replacementsAt(
    text: string,
    place: Place,
    positions: readonly number[],
    words: readonly number[] | undefined,
    known: KnownValues | undefined,
  ): readonly Replacement[] | string {
    return (
      this.#unseen(text, place, true) ??
      this.#replacements(text, place, true, this.#detectAt(text, place, positions, words, known))
    )
  }

  /** What is written in place of a value that a detector found at `start` of a text; in the masked text it stands at `at`. */
  found(value: string, action: Action, place: Place, start: number, at: number): string {
    const by = maskOf(action, value, place) ?? ''
    if (by !== value) this.#addHit(action, place, value, by, start, at, this.keepsOriginals)
    return by
  }

  /** Adds what is written instead of a value at `start` of a text, in the masked text at `at`. */
  #addHit(
    action: Action,
    place: Place,
    value: string,
    by: string,
    start: number,
    at: number,
    isSealable: boolean,
  ): void {
    const original = isSealable ? sealFinding(place, action, value, { range: [at, at + by.length] }) : undefined
    this.hits.push(new Hit(action, place, start, start + value.length, original))
  }

  /** Where a text may have more values than may yet be found: what tells. */
  #surplusOf(text: string, place: Place): Surplus | undefined {
    const most = this.plan.limits.findings - this.hits.length
    if (!mayHaveSurplus(text, most)) return undefined
    return new Surplus(text, most, this.plan.detection.allowedValues, (span) => {
      const value = text.slice(span.start, span.end)
      return writtenFor(span, value, place) !== value
    })
  }

  #detectAt(
    text: string,
    place: Place,
    positions: readonly number[],
    words: readonly number[] | undefined,
    known: KnownValues | undefined,
  ): readonly Span[] | undefined {
    try {
      return this.#finder.findAt(text, place, positions, words, known, this.#surplusOf(text, place))
    } catch (error) {
      throw failedStage('detect', error)
    }
  }

  /** What stands for a text that is beyond a limit. */
  #unseen(text: string, place: Place, isValue: boolean): string | undefined {
    const { findings, valueLength } = this.plan.limits
    if (text.length > valueLength) return this.beyond('valueLength', place, text)
    // Property names are searched all the same: masked unseen, they would be one.
    if (this.hits.length >= findings && isValue && !place.envelope) return this.beyond('findings', place, text)
    return undefined
  }

  #apply(text: string, place: Place, isValue: boolean, spans: readonly Span[] | undefined): string {
    const replacements = this.#replacements(text, place, isValue, spans)
    if (typeof replacements === 'string') return replacements
    let masked = ''
    let from = 0
    for (const { start, end, by } of replacements) {
      masked += text.slice(from, start) + by
      from = end
    }
    return from === 0 ? text : masked + text.slice(from)
  }

  /** What is written in place of each span that its mask changes; or what stands for the whole text, beyond a limit. */
  #replacements(
    text: string,
    place: Place,
    isValue: boolean,
    spans: readonly Span[] | undefined,
  ): readonly Replacement[] | string {
    if (spans === undefined) return this.beyond('findings', place, text)
    const replacements: Replacement[] = []
    const first = this.hits.length
    let shift = 0
    for (const span of spans) {
      const { start, end, action } = span
      const value = text.slice(start, end)
      const by = writtenFor(span, value, place)
      if (by === value) continue
      this.#addHit(action, place, value, by, start, start + shift, isValue && this.keepsOriginals)
      shift += by.length - value.length
      if (this.hits.length > this.plan.limits.findings) {
        this.hits.length = first
        return this.beyond('findings', place, text)
      }
      replacements.push({ start, end, by })
    }
    return replacements
  }

  /** Applies a field rule to a text or number; `undefined` when the field is to be removed. */
  field(value: string, action: FieldAction, place: Place, isText = true): string | undefined {
    const masked = maskOf(action, value, place)
    if (masked !== value) {
      const original = this.#original(place, action, value, isText ? undefined : { json: true })
      this.#note(new Hit(action, place, 0, value.length, original))
    }
    return masked
  }

  /** Applies a field rule to an object or array, given as JSON; `undefined` when it is to be removed. */
  whole(json: string, action: FieldAction, place: Place): string | undefined {
    this.#note(new Hit(action, place, 0, json.length))
    return action.opaque ? maskOf(action, json, place) : FULL
  }

  /** Stands for what lies beyond a limit and is not looked at. */
  beyond(limit: keyof Limits, place: Place, text?: string): string {
    if (text === '' || text === FULL) return text
    if (limit === 'findings') this.#surplus++
    else this.#note(new Hit(limitActions[limit], place, 0, text?.length ?? 0))
    return FULL
  }

  #note(hit: Hit): void {
    if (this.hits.length < this.plan.limits.findings) this.hits.push(hit)
    else this.#surplus++
  }

  /** Whether anything was masked because the record had as many findings as it may. */
  get hasSurplus(): boolean {
    return this.#surplus > 0
  }

  /** All that was masked; what was beyond the limit of findings is one entry. */
  findings(): readonly Hit[] {
    if (this.#surplus === 0) return this.hits
    return [...this.hits, new Hit(limitActions.findings, undefined, 0, 0, undefined, this.#surplus)]
  }

  /** The remarks for the root object, if the policy wants them and anything was masked; they replace an imitation. */
  remarks(place: Place): Remark[] | undefined {
    if (!this.plan.remarks || place.up !== undefined || place.depth > 0) return undefined
    const findings = this.findings()
    if (findings.length === 0) return undefined
    return findings.map(({ path, action: { kind, rule } }) => ({ path, kind, rule }))
  }

  /** Whether a field rule leaves this text to the detectors. */
  exempt(text: string, action: FieldAction): boolean {
    const { allowedValues } = this.plan.detection
    return text === '' || (allowedValues.size > 0 && allowedValues.has(text)) || action.unless?.(text) === true
  }
}

/** A property name is told by no key, and is none of the values of an envelope field. */
const ofName: TextPlace = { key: undefined, parentKey: undefined, envelope: false }

function textPlace(place: Place, isValue: boolean): TextPlace {
  return isValue ? place : ofName
}

/** Only a text that is brackets from its very first to its very last character. */
function looksLikeJson(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first !== 0x7b && first !== 0x5b) return false
  return text.length > 2 && text.charCodeAt(text.length - 1) === first + 2
}
