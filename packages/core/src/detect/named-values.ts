import type { FieldAction } from '../mask/action.js'
import { readValue, valueStart } from './assignment-value.js'
import type { Assignment } from './assignments.js'
import { classAt, LETTER, WORD } from './characters.js'
import type { DetectionPlan } from './detection-plan.js'
import { isPlaceholder } from './placeholder.js'

/** As for assignments: a name says more of a value than its form. */
const PRIORITY = 50

/** The longest value of an element that is looked at. */
const MAX_ELEMENT = 512

const flagName = /--([A-Za-z][\w-]{1,40})(?= +[^-\s])/y
/** `--no-password`, `--ask-pass`: options that take no value. */
const switchName = /^(?:no|ask|prompt|skip|without|require|generate|disable|enable|show|hide)-/
const url = /[a-z][a-z0-9+.-]{0,20}:\/\//iy
const closingTag = /<\/(?:[A-Za-z][\w-]{0,20}:)?([A-Za-z][\w.-]{1,40})>/y

/** The value behind a command line's option: `--password hunter2`. `at` is the first dash. */
export function matchFlag(text: string, at: number, plan: DetectionPlan): Assignment | undefined {
  if (text.charCodeAt(at + 1) !== 0x2d || text.charCodeAt(at - 1) === 0x2d || (classAt(text, at - 1) & WORD) !== 0)
    return undefined
  if ((classAt(text, at + 2) & LETTER) === 0) return undefined
  flagName.lastIndex = at
  const name = flagName.exec(text)?.[1]
  const action = name === undefined || switchName.test(name) ? undefined : plan.assignedName(name, false)
  if (action === undefined) return undefined
  url.lastIndex = valueStart(text, flagName.lastIndex)
  if (url.test(text)) return undefined
  const { start, end } = readValue(text, valueStart(text, flagName.lastIndex), {
    wholeLine: false,
    inUrl: false,
    quote: undefined,
  })
  if (end <= start || isPlaceholder(text.slice(start, end))) return undefined
  return { end, span: { start, end, action, priority: PRIORITY } }
}

/** Elements that hold a setting, whose tag says which one. */
const setting =
  /^(?:property|prop|entry|param|parameter|init-param|setting|item|variable|env|field|attribute|arg|value)$/i
/** What says in an element's tag, or in the element before a `value`, what it holds. */
const nameAttribute = /\s(?:name|key)=\\?["']([\w.:-]{2,64})\\?["']/
const nameElement = /<(?:[a-z]\w{0,20}:)?(?:name|key)>\s{0,4}([\w.:-]{2,64})\s{0,4}<\/[\w:]{3,26}>\s{0,24}$/i

/** How far before an element the one that names it may end, and start. */
const MAX_NAME_GAP = 32
const MAX_NAME_ELEMENT = 192

/**
 * The text of an element: `<password>hunter2</password>`, `<property name="password">hunter2</property>`,
 * `<name>password</name><value>hunter2</value>`. `at` is the `<` of the closing tag.
 */
export function matchElement(text: string, at: number, plan: DetectionPlan): Assignment | undefined {
  if (text.charCodeAt(at + 1) !== 0x2f) return undefined
  closingTag.lastIndex = at
  const name = closingTag.exec(text)?.[1]
  if (name === undefined) return undefined
  const start = text.lastIndexOf('>', at - 1) + 1
  if (start === 0 || start >= at || at - start > MAX_ELEMENT) return undefined
  const open = text.lastIndexOf('<', start - 1)
  if (open === -1 || start - open > MAX_ELEMENT || !text.slice(open, start).includes(name)) return undefined
  const action = plan.assignedName(name, true) ?? namedAction(text, name, open, start, plan)
  if (action === undefined) return undefined
  if (isPlaceholder(text.slice(start, at))) return undefined
  return { end: at, span: { start, end: at, action, priority: PRIORITY } }
}

/** What is done to the text of an element whose tag, from `open` to `start`, says little by its own name. */
function namedAction(
  text: string,
  name: string,
  open: number,
  start: number,
  plan: DetectionPlan,
): FieldAction | undefined {
  if (!setting.test(name)) return undefined
  const named =
    nameAttribute.exec(text.slice(open, start)) ??
    nameElement.exec(/^value$/i.test(name) ? elementBefore(text, open) : '')
  const action = named?.[1] === undefined ? undefined : plan.assignedName(named[1], true)
  return action?.inText === true && action.unless === undefined ? action : undefined
}

/** What may be an element that names the one that starts at `open`; nothing where none ends right before it. */
function elementBefore(text: string, open: number): string {
  const last = text.slice(Math.max(0, open - MAX_NAME_GAP), open).trimEnd()
  return /(?:name|key)>$/i.test(last.slice(-5)) ? text.slice(Math.max(0, open - MAX_NAME_ELEMENT), open) : ''
}
