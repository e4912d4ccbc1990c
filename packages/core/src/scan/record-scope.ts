import type { FieldAction } from '../mask/action.js'
import type { PathState } from '../plan/path-rules.js'
import type { Plan } from '../plan/plan.js'
import { isEnvelope } from './envelope.js'

/** One value's place in its record: a linked list from the value up to the root. */
export interface Place {
  readonly up: Place | undefined
  /** Property name or array index; `undefined` at the root. */
  readonly segment: string | number | undefined
  /** The segment as it may be shown: a property name that holds a value is masked. */
  readonly shown: string | number | undefined
  /** The nearest property name: for an array's element that of the array. */
  readonly key: string | undefined
  /** The property name of the object this value is in. */
  readonly parentKey: string | undefined
  readonly paths: PathState
  readonly depth: number
  readonly envelope: boolean
  /** The root of JSON that is the content of a string. */
  readonly isQuoted?: true
  /** The path, where it is worked out only when asked for and `up` is not given. */
  readonly path?: () => string
  /** The same as a JSON pointer (RFC 6901). */
  readonly pointer?: () => string
}

const plainName = /^[A-Za-z_$][\w$-]*$/

/** The path of a place as policies write it: `user.emails[0]`, `a['x.y']`. */
export function pathOf(place: Place): string {
  const parts: string[] = []
  let at = place
  for (; at.up !== undefined; at = at.up) {
    const { shown } = at
    const isFirst = at.up.up === undefined && !at.up.path?.()
    if (typeof shown === 'number') parts.push(`[${shown}]`)
    else if (plainName.test(shown as string)) parts.push(isFirst ? (shown as string) : `.${shown}`)
    else parts.push(`['${(shown as string).replace(/['\\]/g, '\\$&')}']`)
  }
  return (at.path?.() ?? '') + parts.reverse().join('')
}

export function rootPlace(plan: Plan): Place {
  return {
    up: undefined,
    segment: undefined,
    shown: undefined,
    key: undefined,
    parentKey: undefined,
    paths: plan.paths,
    depth: 0,
    envelope: false,
  }
}

/** A place whose `paths` are worked out once: those of a place in a line are whenever they are asked for. */
export function fixedPlace(place: Place): Place {
  const { paths } = place
  return { ...place, paths, path: () => place.path?.() ?? '', pointer: () => place.pointer?.() ?? '' }
}

/** The root of JSON that is the content of the string at `place`. */
export function quotedPlace(place: Place): Place {
  return { ...fixedPlace(place), envelope: false, isQuoted: true }
}

export function propertyPlace(up: Place, name: string, shown: string): Place {
  const depth = up.depth + 1
  return {
    up,
    segment: name,
    shown,
    key: name,
    parentKey: up.key,
    paths: up.paths.next(name),
    depth,
    envelope: isEnvelope(name, depth),
  }
}

export function elementPlace(up: Place, index: number): Place {
  return {
    up,
    segment: index,
    shown: index,
    key: up.key,
    parentKey: up.parentKey,
    paths: up.paths.next(index),
    depth: up.depth + 1,
    envelope: false,
  }
}

/**
 * The rule for a value at a place: allow rules win, then paths, then the policy's keys, then built-in names, then the
 * name that a neighbour gives it, then what the policy says of all other values.
 */
export function ruleFor(plan: Plan, place: Place, named?: FieldAction): FieldAction | 'allow' | undefined {
  const byPath = place.paths.target
  if (byPath === 'allow') return byPath
  const byKey = typeof place.segment === 'string' ? plan.fieldByKey(place.segment, place.parentKey) : undefined
  if (byKey === 'allow') return byKey
  return byPath ?? byKey ?? named ?? (place.envelope ? undefined : plan.otherwise)
}
