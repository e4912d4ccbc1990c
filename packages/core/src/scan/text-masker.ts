import type { SpanFinder } from '../detect/find-spans.js'
import type { Span } from '../detect/overlaps.js'
import type { TextPlace } from '../detect/text-scan.js'
import type { Action, FieldAction } from '../mask/action.js'
import { FULL } from '../mask/masks.js'
import type { Plan } from '../plan/plan.js'
import type { MaskContext, Remark } from '../types.js'
import { isMeasure } from './envelope.js'
import { type Place, pathOf } from './record-scope.js'

/** One masked value. Its path is worked out when asked for. */
export class Hit {
  readonly action: Action
  readonly start: number
  readonly end: number
  readonly #place: Place

  constructor(action: Action, place: Place, start: number, end: number) {
    this.action = action
    this.start = start
    this.end = end
    this.#place = place
  }

  get path(): string {
    return pathOf(this.#place)
  }
}

/** What a mask is told; most do not ask for the path. */
class Context implements MaskContext {
  readonly kind: string
  readonly #place: Place

  constructor(kind: string, place: Place) {
    this.kind = kind
    this.#place = place
  }

  get path(): string {
    return pathOf(this.#place)
  }
}

/** Masks valid JSON; how a text that is JSON is walked. */
export type MaskJson = (json: string, place: Place, masker: TextMasker) => string

/** The property that holds a record's remarks. */
export const REMARKS = '_masked'

/**
 * What the walks over lines and over values share: the decisions on one key, text, number or whole value, and what
 * was masked so far. One for each record.
 */
export class TextMasker {
  readonly plan: Plan
  readonly hits: Hit[] = []
  readonly #finder: SpanFinder
  readonly #maskJson: MaskJson

  constructor(plan: Plan, finder: SpanFinder, maskJson: MaskJson) {
    this.plan = plan
    this.#finder = finder
    this.#maskJson = maskJson
  }

  /** Masks what detectors find in a text; JSON in a string is masked as JSON. */
  text(text: string, place: Place): string {
    if (looksLikeJson(text) && isJson(text)) return this.#maskJson(text, { ...place, envelope: false }, this)
    return this.spans(text, place, true)
  }

  /** Masks a number by its text; the result is a string when anything was found. */
  number(text: string, place: Place): string {
    return place.envelope || isMeasure(place.key) ? text : this.spans(text, place, true)
  }

  /** What stands for bytes whose text holds a value; `undefined` when it holds none. */
  bytes(text: string, place: Place): string | undefined {
    const before = this.hits.length
    this.spans(text, place, true)
    return this.hits.length === before ? undefined : FULL
  }

  /** Masks what detectors find in a property name. */
  key(name: string, place: Place): string {
    return this.spans(name, place, false)
  }

  spans(text: string, place: Place, useKeys: boolean): string {
    return this.#apply(text, place, this.#finder.find(text, textPlace(place, useKeys)))
  }

  /** As `text`, where it is known that only a visit of some `positions` can find anything. */
  spansAt(text: string, place: Place, positions: readonly number[]): string {
    return this.#apply(text, place, this.#finder.findAt(text, textPlace(place, true), positions))
  }

  #apply(text: string, place: Place, spans: readonly Span[]): string {
    if (spans.length === 0) return text
    let masked = ''
    let from = 0
    for (const { start, end, action, merged } of spans) {
      const value = text.slice(start, end)
      const replacement = merged ? FULL : (action.mask(value, new Context(action.kind, place)) ?? '')
      if (replacement !== value) this.hits.push(new Hit(action, place, start, end))
      masked += text.slice(from, start) + replacement
      from = end
    }
    return masked + text.slice(from)
  }

  /** Applies a field rule to a text or number; `undefined` when the field is to be removed. */
  field(value: string, action: FieldAction, place: Place): string | undefined {
    const masked = action.mask(value, new Context(action.kind, place))
    if (masked !== value) this.hits.push(new Hit(action, place, 0, value.length))
    return masked
  }

  /** Applies a field rule to an object or array, given as JSON; `undefined` when it is to be removed. */
  whole(json: string, action: FieldAction, place: Place): string | undefined {
    this.hits.push(new Hit(action, place, 0, json.length))
    return action.opaque ? action.mask(json, new Context(action.kind, place)) : FULL
  }

  /** Stands for what lies deeper than the limit. */
  tooDeep(place: Place): string {
    this.hits.push(new Hit(depthLimit, place, 0, 0))
    return FULL
  }

  /** The remarks for the root object, if the policy wants them and anything was masked; they replace an imitation. */
  remarks(place: Place): Remark[] | undefined {
    if (!this.plan.remarks || place.up !== undefined || this.hits.length === 0) return undefined
    return this.hits.map(({ path, action: { kind, rule } }) => ({ path, kind, rule }))
  }

  /** Whether a field rule leaves this text to the detectors. */
  exempt(text: string, action: FieldAction): boolean {
    return text === '' || this.plan.detection.allowedValues.has(text) || action.unless?.(text) === true
  }
}

/** The rule under which values beyond the depth limit are counted. */
export const depthLimit: FieldAction = {
  rule: 'limit:depth',
  kind: 'too_deep',
  mask: () => FULL,
  opaque: true,
  reversible: false,
  scalarsOnly: false,
  skipsBooleans: false,
  unless: undefined,
  inText: false,
}

function textPlace(place: Place, useKeys: boolean): TextPlace {
  const { key, parentKey, envelope } = place
  const keys = key === undefined || !useKeys ? [] : parentKey === undefined ? [key] : [key, parentKey]
  return { keys, envelope }
}

/** Only a text that is brackets from its very first to its very last character. */
function looksLikeJson(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first !== 0x7b && first !== 0x5b) return false
  return text.length > 2 && text.charCodeAt(text.length - 1) === first + 2
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
