import type { SpanFinder } from '../detect/find-spans.js'
import type { Action, FieldAction } from '../mask/action.js'
import { FULL } from '../mask/masks.js'
import type { Plan } from '../plan/plan.js'
import type { Remark } from '../types.js'
import { isMeasure } from './envelope.js'
import { type Place, pathOf } from './record-scope.js'

/** One masked value. */
export interface Hit {
  readonly action: Action
  readonly path: string
  readonly start: number
  readonly end: number
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
    const keys = useKeys ? [place.key, place.parentKey].filter((key) => key !== undefined) : []
    const spans = this.#finder.find(text, { keys, envelope: place.envelope })
    if (spans.length === 0) return text
    const path = pathOf(place)
    let masked = ''
    let from = 0
    for (const { start, end, action, merged } of spans) {
      const value = text.slice(start, end)
      const replacement = merged ? FULL : (action.mask(value, { kind: action.kind, path }) ?? '')
      if (replacement !== value) this.hits.push({ action, path, start, end })
      masked += text.slice(from, start) + replacement
      from = end
    }
    return masked + text.slice(from)
  }

  /** Applies a field rule to a text or number; `undefined` when the field is to be removed. */
  field(value: string, action: FieldAction, place: Place): string | undefined {
    const path = pathOf(place)
    const masked = action.mask(value, { kind: action.kind, path })
    if (masked !== value) this.hits.push({ action, path, start: 0, end: value.length })
    return masked
  }

  /** Applies a field rule to an object or array, given as JSON; `undefined` when it is to be removed. */
  whole(json: string, action: FieldAction, place: Place): string | undefined {
    const path = pathOf(place)
    this.hits.push({ action, path, start: 0, end: json.length })
    return action.opaque ? action.mask(json, { kind: action.kind, path }) : FULL
  }

  /** Stands for what lies deeper than the limit. */
  tooDeep(place: Place): string {
    this.hits.push({ action: depthLimit, path: pathOf(place), start: 0, end: 0 })
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

function looksLikeJson(text: string): boolean {
  const trimmed = text.trim()
  const first = trimmed[0]
  const last = trimmed.at(-1)
  return trimmed.length > 2 && ((first === '{' && last === '}') || (first === '[' && last === ']'))
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
