import type { FieldAction } from '../mask/action.js'
import { isBracket, isQuote, readValue, valueStart } from './assignment-value.js'
import { classAt, WORD } from './characters.js'
import type { DetectionPlan } from './detection-plan.js'
import type { Range } from './detector.js'
import { isUuid, looksRandom } from './looks-random.js'
import type { Span } from './overlaps.js'
import { isPlaceholder } from './placeholder.js'

const MAX_NAME = 64
const COLON = 0x3a
const EQUALS = 0x3d

/** An assigned value is more specific than anything a detector sees in it. */
const PRIORITY = 50

interface Name {
  readonly name: string
  readonly start: number
  readonly quoted: boolean
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
function nameBefore(text: string, operator: number): Name | undefined {
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
    return { name: text.slice(start, end), start, quoted: true, quote: undefined }
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
    quote: isQuote(before) ? String.fromCharCode(before) : undefined,
  }
}

/** The start of the word before the blank at `start - 1`, so that `api key: x` is tried as `api key`. */
function previousWord(text: string, start: number): number | undefined {
  if (text.charCodeAt(start - 1) !== 0x20) return undefined
  let at = start - 1
  while (at > start - 24 && (classAt(text, at - 1) & WORD) !== 0) at--
  return at < start - 1 ? at : undefined
}

const schemes =
  /(?:Bearer|Basic|Digest|Token|ApiKey|Api-Key|Negotiate|NTLM|AWS4-HMAC-SHA256|Hawk|DPoP|OAuth)(?:[ ]{1,3}|%20|\+)/iy
const prose = /[A-Za-z][a-z]*[,.]?[ ][a-z]/y
/** Values that stand for others: variables, templates, calls to where the secret is kept. */
const reference =
  /(?:\$\{[^}\n]{0,80}\}|\{\{[^}\n]{0,80}\}\}|<[^<>\n]{0,80}>|process\.env|os\.environ|env\.|ENV\[|System\.getenv|getenv|\$\(|config\.|settings\.|vault:|ref\+|#\{|ENC\[|var\.[a-z]|\\?\$_?[A-Z]+[[_/]|\((?:const |unsigned )?char|new [A-Z]|[A-Za-z_][\w.]{2,40}\((?:\)|["'])|:[A-Za-z_]+(?![^\s,;)]))/y

/** Handles and printed objects that programs call tokens or sessions: `0x14f05578bd80001`, `Token{…}`, `BinderProxy@41b2c3d`. */
const handle = /^(?:0x[0-9a-f]{1,16}|(?:[a-z]\w*\.)*[A-Z]\w*(?:\{.*|@[0-9a-f]{5,8}))$/i

/** What a colon says of a field rather than its value. */
const status =
  /^(?:required|optional|missing|invalid|incorrect|expired|enabled|disabled|denied|failed|failure|rejected|accepted|ok|yes|no|none|null|undefined|true|false|set|unset|empty|present|absent|changed|reset|string|number|object|boolean)$/i

/** `auth:SIMPLE`, `Session: 30546173_426`, `password: required`: behind a colon, a plain word says something of the value; `SavePassword=0` is a switch. */
function isLabel(operator: number, content: string, kind: string): boolean {
  if (kind === 'password' && /^[01]$/.test(content)) return true
  if (operator !== COLON) return false
  if (status.test(content)) return true
  if (kind === 'secret' && content.length < 16 && /^[a-z]+(?:[-_][a-z]+)*$/.test(content)) return true
  return kind === 'token' && (content.length < 6 || /^(?:[A-Za-z_-]{1,15}|[\d_.-]{1,24})$/.test(content))
}

/** Whether what follows a bare `name: ` is a sentence rather than a value: "token: expired while refreshing". */
function isProse(text: string, start: number): boolean {
  prose.lastIndex = start
  return text.charCodeAt(start - 1) === 0x20 && prose.test(text)
}

/** What may stand before the `=` of an operator: `:=`, `::=`, `?=`, `.=`, `+=`. */
function isOperatorPart(code: number): boolean {
  return code === COLON || code === 0x3f || code === 0x2e || code === 0x2b
}

/** The operator at `at`, its first character to behind its last; `undefined` when it compares, scopes or starts a URL. */
function operatorAt(text: string, at: number): Range | undefined {
  let end = at + 1
  if (text.charCodeAt(at) === COLON) {
    const after = text.charCodeAt(end)
    const isPart = after === 0x2f || after === COLON || after === EQUALS || text.charCodeAt(at - 1) === COLON
    return isPart ? undefined : { start: at, end }
  }
  let start = at
  while (start > at - 3 && isOperatorPart(text.charCodeAt(start - 1))) start--
  const before = text.charCodeAt(start - 1)
  if (text.charCodeAt(end) === EQUALS && before === 0x20) return undefined
  if (before === EQUALS || before === 0x21 || before === 0x3c || before === 0x3e) return undefined
  while (end < at + 3 && (text.charCodeAt(end) === EQUALS || text.charCodeAt(end) === 0x3e)) end++
  return { start, end }
}

/** Parameters of URLs that hold a signature, a key or a code of an authorization, if they look like it. */
const queryNames = /^(?:key|code|auth|sig|hmac|signature)$/i

/** Derived from the policy's rule for keys, one each. */
const queryActions = new WeakMap<FieldAction, FieldAction>()

/** What a parameter of a URL's query is: `?key=` opens something far more often than `key=` does. */
function queryAction(name: string, plan: DetectionPlan): FieldAction | undefined {
  const secret = queryNames.test(name) ? plan.assignedName('api_key', true) : undefined
  if (secret === undefined) return undefined
  let action = queryActions.get(secret)
  if (action === undefined) {
    action = { ...secret, scalarsOnly: true, unless: (value) => !looksRandom(value) || isUuid.test(value) }
    queryActions.set(secret, action)
  }
  return action
}

/** What the policy says of a name, or of the two or three words that end with it. */
function actionFor(text: string, name: Name, plan: DetectionPlan): FieldAction | undefined {
  const action = plan.assignedName(name.name, name.quoted)
  // `key` alone says little, `api key` much.
  if ((action !== undefined && action.unless === undefined) || name.quoted) return action
  const end = name.start + name.name.length
  const second = previousWord(text, name.start)
  if (second === undefined) return action
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

/** Whether nothing is there to be masked; a list or object with anything quoted in it is no `{placeholder}`. */
function isStandIn(content: string): boolean {
  if (!isBracket(content.charCodeAt(0))) return isPlaceholder(content)
  return content.length <= 2 || (!/["'`]/.test(content) && isPlaceholder(content))
}

/** What an operator leads to: how far the text has been read, and the value if there is one to mask. */
export interface Assignment {
  readonly end: number
  readonly span: Span | undefined
}

/**
 * The value that is assigned at `at` (`=` or `:`) to a name that the policy knows: `password=…`, `"apiKey": "…"`,
 * `api key: …`, `Authorization: Bearer …` (the scheme survives), `?access_token=…&`.
 */
export function matchAssignment(text: string, at: number, plan: DetectionPlan): Assignment | undefined {
  const operator = operatorAt(text, at)
  const name = operator === undefined ? undefined : nameBefore(text, operator.start)
  if (operator === undefined || name === undefined) return undefined
  const leader = text[name.start - 1]
  const inUrl = leader === '?' || leader === '&'
  const action =
    (inUrl ? queryAction(name.name, plan) : undefined) ??
    actionFor(text, name, plan) ??
    actionByNeighbour(text, name, plan)
  if (action === undefined) return undefined
  // The host of a URL with a port: `http://token:8080/`.
  if (text.charCodeAt(at) === COLON && text.charCodeAt(name.start - 1) === 0x2f) return undefined

  let start = valueStart(text, operator.end)
  let wholeLine = action.kind === 'cookie'
  if (action.inText) {
    schemes.lastIndex = isQuote(text.charCodeAt(start)) ? start + 1 : start
    if (schemes.test(text)) {
      start = schemes.lastIndex
      wholeLine = action.kind === 'authorization'
    }
  }
  if (action.scalarsOnly && isBracket(text.charCodeAt(start))) return undefined
  reference.lastIndex = start
  if (isProse(text, start) || reference.test(text)) return undefined
  const value = readValue(text, start, { wholeLine, inUrl, quote: name.quote })
  if (value.end <= value.start) return undefined
  const content = text.slice(value.start, value.end)
  const isValue = !isStandIn(content) && !action.unless?.(content) && (value.quoted || isPlainValue(content))
  const span = isValue ? { start: value.start, end: value.end, action, priority: PRIORITY } : undefined
  // What a value covers is not looked at again, or runs of names would be read over and over.
  return { end: value.end, span }

  function isPlainValue(content: string): boolean {
    if (isLabel(text.charCodeAt(at), content, action?.kind ?? '')) return false
    if (action?.kind === 'token' && handle.test(content)) return false
    // Behind a quoted name in prose, a word is no value.
    return name?.quoted !== true || action?.inText === true || /^(?:-?\d|[[{])/.test(content)
  }
}
