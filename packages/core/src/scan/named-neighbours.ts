import type { FieldAction } from '../mask/action.js'
import type { Plan } from '../plan/plan.js'
import type { Place } from './record-scope.js'

/** Longer texts are no names. */
const MAX_NAME = 64

const option = /^--([A-Za-z][\w-]{1,40})$/

/** Whether a text is the option of a command line, whose argument may be the next element of an array. */
export function isOption(text: string): boolean {
  return option.test(text)
}

/** Whether a property says what its neighbour `value` holds: `{"name": "Authorization", "value": "…"}` (HAR, Kubernetes, tags). */
export function isNaming(property: string): boolean {
  if (property.length < 3 || property.length > 4) return false
  const lower = property.toLowerCase()
  return lower === 'name' || lower === 'key'
}

/** Whether a property holds what its neighbour `name` or `key` says. */
export function isNamed(property: string): boolean {
  return property.length === 5 && property.toLowerCase() === 'value'
}

/** The rule for a text whose neighbour says what it is; generic names (`user`, `card`) say too little. */
export function ruleByName(plan: Plan, names: readonly string[]): FieldAction | undefined {
  for (const name of names) {
    const action = name.length > MAX_NAME ? undefined : plan.fieldByKey(name, undefined)
    if (action !== undefined && action !== 'allow' && !action.scalarsOnly) return action
  }
  return undefined
}

/**
 * The rule for a text in an array whose neighbour before it says what it is:
 *
 * - the argument of an option: `["--password", "…"]`, unless it is an option itself;
 * - the second of two in a list of pairs, as the entries of headers are: `[["x-api-key", "…"]]`, unless it is a name
 *   itself. A list of names alone (`["password", "token"]`) is no list of pairs.
 *
 * Only credentials and the policy's own keys count, those that count in text as well.
 */
export function ruleByElementBefore(
  plan: Plan,
  array: Place,
  element: { readonly before: string; readonly text: string; readonly isSecondOfTwo: () => boolean },
): FieldAction | undefined {
  const named = option.exec(element.before)?.[1]
  if (named !== undefined && !element.text.startsWith('-')) return inText(ruleByName(plan, [named]))
  if (typeof array.segment !== 'number' || !element.isSecondOfTwo()) return undefined
  const action = inText(ruleByName(plan, [element.before]))
  return action !== undefined && ruleByName(plan, [element.text]) === undefined ? action : undefined
}

function inText(action: FieldAction | undefined): FieldAction | undefined {
  return action?.inText === true ? action : undefined
}
