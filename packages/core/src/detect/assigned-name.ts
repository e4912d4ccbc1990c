import type { FieldAction } from '../mask/action.js'
import { isQuote } from './assignment-value.js'
import { classAt, WORD } from './characters.js'
import type { DetectionPlan } from './detection-plan.js'
import { isUuid, looksRandom } from './looks-random.js'
import { serviceNames } from './service-names.js'

const services: ReadonlySet<string> = new Set(serviceNames)

const AMPERSAND = 0x26
const SLASH = 0x2f
const QUESTION = 0x3f
const MAX_NAME = 64

/** A name in front of an operator. */
export interface Name {
  readonly name: string
  readonly start: number
  readonly quoted: boolean
  /** A parameter in the query of a URL. */
  readonly inUrl: boolean
  /** The quote right before an unquoted name: it ends the value too (`-H 'Cookie: …'`). */
  readonly quote: string | undefined
}

const nonAsciiLetter = /\p{L}/u

function isNameCode(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 0x80) return (classAt(text, index) & WORD) !== 0 || code === 0x2d || code === 0x2e || code === 0x24
  return nonAsciiLetter.test(text[index] ?? '')
}

/** How many blanks may stand before an operator, as where values are aligned in columns. */
const MAX_BLANKS = 16

/** The name that ends at the operator: `name`, `"name"`, `\"name\"`, `['name']`. */
export function nameBefore(text: string, operator: number): Name | undefined {
  let end = operator
  while (end > operator - MAX_BLANKS && text.charCodeAt(end - 1) === 0x20) end--
  if (text.charCodeAt(end - 1) === 0x5d) end--
  const quote = text.charCodeAt(end - 1)
  if (isQuote(quote)) {
    end--
    while (text.charCodeAt(end - 1) === 0x5c) end--
    let start = end
    while (
      start > end - MAX_NAME &&
      start > 0 &&
      text.charCodeAt(start - 1) !== quote &&
      text.charCodeAt(start - 1) >= 0x20
    )
      start--
    if (start === end || text.charCodeAt(start - 1) !== quote) return undefined
    return { name: text.slice(start, end), start, quoted: true, inUrl: false, quote: undefined }
  }
  let start = end
  while (start > end - MAX_NAME && start > 0 && isNameCode(text, start - 1)) start--
  if (end - start < 2 || (start > 0 && isNameCode(text, start - 1))) return undefined
  // In `\npassword=x` the escape's letter is not part of the name.
  if (text.charCodeAt(start - 1) === 0x5c && /[nrt]/.test(text[start] as string)) start++
  const before = text.charCodeAt(start - 1)
  return {
    name: text.slice(start, end),
    start,
    quoted: false,
    inUrl: before === QUESTION || before === AMPERSAND,
    quote: isQuote(before) ? String.fromCharCode(before) : undefined,
  }
}

/** The start of the word before the blank at `start - 1`, so that `api key: x` is tried as `api key`. */
function previousWord(text: string, start: number): number | undefined {
  if (text.charCodeAt(start - 1) !== 0x20) return undefined
  let at = start - 1
  while (at > start - 24 && ((classAt(text, at - 1) & WORD) !== 0 || nonAsciiLetter.test(text[at - 1] ?? ''))) at--
  return at < start - 1 ? at : undefined
}

/** How far before a colon the name of a resource may start. */
const MAX_RESOURCE = 208

/** Whether the colon at `at` parts the name of a resource: `arn:aws:s3:::bucket`, `urn:ietf:params:oauth:token`. */
function isInResource(text: string, at: number): boolean {
  let start = at
  while (start > at - MAX_RESOURCE && !/[\s"'`<>,(=]/.test(text[start - 1] ?? ' ')) start--
  return /^(?:arn|urn|did):/i.test(text.slice(start, start + 4)) && start < at - 3
}

/** `--- PASS: TestLogin` and `PASS: test-login` at the start of a line: results of tests. */
const testResult = /(?:^|[\n\r])[-\s]{0,8}$/

/** Whether the colon at `at`, right behind a name, parts something else than a name and its value. */
export function isPart(text: string, at: number, { name, start, quoted }: Name): boolean {
  // The host of a URL with a port: `http://token:8080/`; not an option of Windows: ` /password:X`.
  if (text.charCodeAt(start - 1) === SLASH && !/^[\s"']?$/.test(text[start - 2] ?? '')) return true
  if (quoted) return false
  if (isInResource(text, at)) return true
  if (name === 'PASS') return testResult.test(text.slice(Math.max(0, start - 10), start))
  // `docker:24.0`, `github:org/repo`: the name of a service is the scheme of what follows without a blank.
  return services.has(name.toLowerCase()) && !/[\s"'`]/.test(text[at + 1] ?? ' ')
}

/** Parameters of URLs that hold a signature, a key or a code of an authorization, if they look like it. */
export const queryNames: readonly string[] = ['key', 'code', 'auth', 'sig', 'hmac', 'signature']
const queryName = new RegExp(`^(?:${queryNames.join('|')})$`, 'i')

/** Derived from the policy's rule for keys, one each. */
const queryActions = new WeakMap<FieldAction, FieldAction>()

/** What a parameter of a URL's query is: `?key=` opens something far more often than `key=` does. */
function queryAction(name: string, plan: DetectionPlan): FieldAction | undefined {
  const secret = queryName.test(name) ? plan.assignedName('api_key', true) : undefined
  if (secret === undefined) return undefined
  let action = queryActions.get(secret)
  if (action === undefined) {
    action = { ...secret, scalarsOnly: true, unless: (value) => !looksRandom(value) || isUuid.test(value) }
    queryActions.set(secret, action)
  }
  return action
}

/** Words before a name that are no part of it. */
const linkWords = /^(?:from|with|for|the|by|of|using|on|in|at|to|an?|this|that|and|or|no|same|per|is|was|has|its)$/i

/** What the policy says of a name, or of the two or three words that end with it. */
function actionByWords(text: string, name: Name, plan: DetectionPlan): FieldAction | undefined {
  const action = plan.assignedName(name.name, name.quoted)
  // `key` alone says little, `api key` much.
  if ((action !== undefined && action.unless === undefined) || name.quoted) return action
  const end = name.start + name.name.length
  const second = previousWord(text, name.start)
  // `restored from key: …` names no key.
  if (second === undefined || linkWords.test(text.slice(second, name.start - 1))) return action
  const third = previousWord(text, second)
  return (
    plan.assignedName(text.slice(second, end), false) ??
    (third === undefined ? undefined : plan.assignedName(text.slice(third, end), false)) ??
    action
  )
}

/** How far before `value` its name is looked for. */
const MAX_NEIGHBOUR = 112

/** `name: X` or `"key": "X"` right before: the entries of a container's environment, of headers, of tags. */
const neighbour =
  /(?<![A-Za-z0-9_])(?:name|key)\\?["']?\s?[:=]\s{0,3}\\?["']?([\w.-]{2,64})\\?["']?[ \t]{0,8}(?:[,;\r\n]|\\n)[\s,;]{0,24}\\?["']?$/i

/** What a property called `value` holds, going by its neighbour `name` or `key`. */
function actionByNeighbour(text: string, name: Name, plan: DetectionPlan): FieldAction | undefined {
  if (!/^value$/i.test(name.name)) return undefined
  const named = neighbour.exec(text.slice(Math.max(0, name.start - MAX_NEIGHBOUR), name.start))?.[1]
  const action = named === undefined ? undefined : plan.assignedName(named, true)
  return action?.inText === true ? action : undefined
}

/** What is to be done to the value of a name in a text. */
export function actionFor(text: string, name: Name, plan: DetectionPlan): FieldAction | undefined {
  return (
    (name.inUrl ? queryAction(name.name, plan) : undefined) ??
    actionByWords(text, name, plan) ??
    actionByNeighbour(text, name, plan)
  )
}
