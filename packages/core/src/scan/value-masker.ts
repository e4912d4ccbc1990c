import { isDate, isMap, isNativeError, isProxy, isSet } from 'node:util/types'
import type { FieldAction } from '../mask/action.js'
import { textOfBytes } from './bytes.js'
import { isNamed, isNaming, ruleByElementBefore, ruleByName } from './named-neighbours.js'
import { define, inheritedGetters, isComputed, jsonForm, read } from './properties.js'
import { elementPlace, type Place, propertyPlace, ruleFor } from './record-scope.js'
import { REMARKS, type TextMasker } from './text-masker.js'

const CIRCULAR = '[circular]'

/** The result of a rule that removes a field. */
const REMOVED = Symbol('removed')

/**
 * Masks a structured value as its JSON would be masked: `toJSON` is called, Map, Set and Error are looked into. Returns
 * the same object where nothing changed, else a copy; what it is given is never written to.
 */
export function maskValue(value: unknown, place: Place, masker: TextMasker): unknown {
  const masked = new ValueWalk(masker).ruled(value, place)
  return masked === REMOVED ? undefined : masked
}

class ValueWalk {
  readonly #masker: TextMasker
  /** The objects being walked, outermost first: meeting one again is a cycle. */
  readonly #open: object[] = []
  /** What is left of a line's length. */
  #left: number

  constructor(masker: TextMasker) {
    this.#masker = masker
    this.#left = masker.plan.limits.lineLength
  }

  /** A value under the rule for its place, if there is one; `named` is the rule for a text by what a neighbour calls it. */
  ruled(raw: unknown, place: Place, named?: FieldAction): unknown {
    const value = jsonForm(raw, place)
    const rule = ruleFor(this.#masker.plan, place, typeof value === 'string' ? named : undefined)
    if (rule === 'allow') return raw
    this.#left -= leastLength(value, place)
    if (this.#left < 0 && !place.envelope && value !== null && value !== undefined)
      return this.#masker.beyond('lineLength', place)
    if (rule === undefined) return this.#value(value, place)
    const scalar = isDate(value) ? value.toJSON() : value
    if (scalar === null || scalar === undefined || ((scalar === false || scalar === true) && rule.skipsBooleans))
      return value
    if (typeof scalar === 'function' || typeof scalar === 'symbol') return undefined
    if (typeof scalar === 'boolean') return this.#masker.whole(String(scalar), rule, place) ?? REMOVED
    if (typeof scalar === 'object') {
      return rule.scalarsOnly
        ? this.#value(value, place)
        : (this.#masker.whole(safeJson(scalar, this.#left), rule, place) ?? REMOVED)
    }
    const text = String(scalar)
    if (this.#masker.exempt(text, rule)) return this.#value(value, place)
    const masked = this.#masker.field(text, rule, place)
    if (masked === undefined) return REMOVED
    return masked === text ? value : masked
  }

  #value(value: unknown, place: Place): unknown {
    switch (typeof value) {
      case 'string':
        return this.#masker.text(value, place)
      case 'number':
      case 'bigint': {
        const text = String(value)
        const masked = this.#masker.number(text, place)
        return masked === text ? value : masked
      }
      case 'object':
        if (value === null) return value
        return isDate(value) ? this.#date(value, place) : this.#object(value, place)
      default:
        return value
    }
  }

  /** A date is what its text in JSON is; one that is not valid has none. */
  #date(value: Date, place: Place): unknown {
    const text = value.toJSON() as string | null
    if (text === null) return value
    const masked = this.#masker.text(text, place)
    return masked === text ? value : masked
  }

  #object(value: object, place: Place): unknown {
    if (this.#open.includes(value)) return CIRCULAR
    if (place.depth >= this.#masker.plan.limits.depth) return this.#masker.beyond('depth', place)
    const bytes = place.paths.isDead ? textOfBytes(value) : undefined
    if (bytes !== undefined) {
      this.#left -= bytes.length * 2
      return this.#masker.bytes(bytes, place) ?? value
    }
    this.#open.push(value)
    try {
      if (Array.isArray(value)) return this.#array(value, place)
      if (isMap(value)) return this.#map(value, place)
      if (isSet(value)) return this.#set(value, place)
      if (isNativeError(value) || value instanceof Error) return this.#error(value, place)
      return this.#properties(value, Object.keys(value), place) ?? value
    } finally {
      this.#open.pop()
    }
  }

  #array(array: readonly unknown[], place: Place): unknown {
    let copy: unknown[] | undefined = isProxy(array) ? [...array] : undefined
    let before: unknown
    for (let i = 0; i < array.length; i++) {
      const element = read(array, i)
      const named =
        typeof before === 'string' && typeof element === 'string'
          ? ruleByElementBefore(this.#masker.plan, place, {
              before,
              text: element,
              isSecondOfTwo: () => i === 1 && array.length === 2,
            })
          : undefined
      const masked = this.ruled(element, elementPlace(place, i), named)
      before = element
      if (Object.is(masked, element)) continue
      copy ??= array.slice()
      copy[i] = masked === REMOVED ? null : masked
    }
    return copy ?? array
  }

  /** A copy of the named properties with what was masked, or `undefined` when nothing was. */
  #properties(source: object, names: readonly string[], place: Place): Record<string, unknown> | undefined {
    let changed = isProxy(source)
    const entries: ([string, unknown] | undefined)[] = new Array(names.length)
    const naming: string[] = []
    const visit = (name: string, i: number, value: unknown, named?: FieldAction) => {
      const key = this.#masker.key(name, place)
      const masked = this.ruled(value, propertyPlace(place, name, key), named)
      if (masked !== REMOVED) entries[i] = [key, masked]
      if (key !== name || !Object.is(masked, value) || isComputed(source, name)) changed = true
    }
    // Last, because what they hold is for a neighbour to say.
    const late: [name: string, i: number, value: unknown][] = []
    names.forEach((name, i) => {
      const value = read(source, name)
      const isText = typeof value === 'string'
      if (isText && isNaming(name)) naming.push(value)
      if (isText && isNamed(name)) late.push([name, i, value])
      else visit(name, i, value)
    })
    for (const one of late) visit(...one, ruleByName(this.#masker.plan, naming))
    if (!changed) return undefined
    const copy = (Object.getPrototypeOf(source) === null ? Object.create(null) : {}) as Record<string, unknown>
    for (const entry of entries) if (entry) define(copy, ...entry, true)
    const remarks = this.#masker.remarks(place)
    if (remarks) define(copy, REMARKS, remarks, true)
    return copy
  }

  #map(map: Map<unknown, unknown>, place: Place): unknown {
    let changed = false
    const copy = new Map<unknown, unknown>()
    for (const [key, value] of map) {
      const name = typeof key === 'string' ? key : undefined
      const maskedKey = name === undefined ? this.#value(key, place) : this.#masker.key(name, place)
      const masked = this.ruled(
        value,
        propertyPlace(place, name ?? typeof key, typeof maskedKey === 'string' ? maskedKey : typeof key),
      )
      if (maskedKey !== key || !Object.is(masked, value)) changed = true
      if (masked !== REMOVED) copy.set(maskedKey, masked)
    }
    return changed ? copy : map
  }

  #set(set: Set<unknown>, place: Place): unknown {
    const elements = [...set]
    const masked = this.#array(elements, place)
    return masked === elements ? set : new Set(masked as unknown[])
  }

  /** An error's message, stack, cause and `errors` are not enumerable, but every logger writes them. */
  #error(error: Error, place: Place): unknown {
    const hidden = ['message', 'stack', 'cause', 'errors'].filter((name) => name in error)
    // What its class reads elsewhere, as that of a DOMException does, would not be there in the copy.
    const names = [...new Set([...hidden, ...inheritedGetters(error), ...Object.keys(error)])]
    const masked = this.#properties(error, names, place)
    if (masked === undefined) return error
    const copy = new Error(typeof masked.message === 'string' ? masked.message : '')
    if (isNativeError(error)) Object.setPrototypeOf(copy, Object.getPrototypeOf(error) as object | null)
    else define(copy, 'name', this.#masker.spans(String(read(error, 'name')), place, false), false)
    define(copy, 'stack', masked.stack, false)
    for (const [name, value] of Object.entries(masked)) {
      define(copy, name, value, Object.prototype.propertyIsEnumerable.call(error, name))
    }
    return copy
  }
}

/** The JSON of an object that is masked whole; masks that show nothing of it may still hash it. */
function safeJson(value: object, longest: number): string {
  let left = longest
  try {
    // An object whose parts refer to each other often enough has a JSON that would take hours.
    return (
      JSON.stringify(value, (key, part: unknown) => {
        left -= key.length + 1
        if (left < 0) throw new RangeError('too long')
        return part
      }) ?? ''
    )
  } catch {
    return Object.prototype.toString.call(value)
  }
}

/** The length that a value takes in its record's JSON at least, without what an object or array holds. */
function leastLength(value: unknown, place: Place): number {
  const own = typeof value === 'string' ? value.length + 2 : 1
  if (place.segment === undefined) return own
  return typeof place.segment === 'string' ? own + place.segment.length + 4 : own + 1
}
