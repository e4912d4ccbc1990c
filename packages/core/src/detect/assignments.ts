import { actionFor, isPart, nameBefore } from './assigned-name.js'
import { isBracket, isQuote, readValue, valueStart } from './assignment-value.js'
import type { DetectionPlan } from './detection-plan.js'
import type { Range } from './detector.js'
import type { Span } from './overlaps.js'
import { isPlaceholder } from './placeholder.js'

const COLON = 0x3a
const EQUALS = 0x3d

/** An assigned value is more specific than anything a detector sees in it. */
export const ASSIGNED_PRIORITY = 50

const schemes =
  /(?:Bearer|Basic|Digest|Token|ApiKey|Api-Key|Negotiate|NTLM|AWS4-HMAC-SHA256|Hawk|DPoP|OAuth)(?:[ ]{1,3}|%20|\+)/iy
const prose = /[A-Za-z][a-z]*[,.]?[ ][a-z]/y
/** Values that stand for others: variables, templates, calls to where the secret is kept. */
const reference =
  /(?:\$\{[^}\n]{0,80}\}|\{\{[^}\n]{0,80}\}\}|<[^<>\n]{0,80}>|process\.env|os\.environ|env\.|ENV\[|System\.getenv|getenv|\$\(|config\.|settings\.|vault:|ref\+|#\{|ENC\[|var\.[a-z]|\\?\$_?[A-Z]+[[_/]|\((?:const |unsigned )?char|new [A-Z]|[A-Za-z_][\w.]{2,40}\((?:\)|["'])|:[A-Za-z_]+(?![^\s,;)])|(?:request|req|params|args|opts|options|kwargs)[.[]|\([a-z][a-z ]{1,40}\))/y

/** Handles and printed objects that programs call tokens or sessions: `0x14f05578bd80001`, `Token{…}`, `BinderProxy@41b2c3d`. */
const handle = /^(?:0x[0-9a-f]{1,16}|(?:[a-z]\w*\.)*[A-Z]\w*(?:\{.*|@[0-9a-f]{5,8}))$/i

/** What a colon says of a field rather than its value. */
const status =
  /^(?:required|optional|missing|invalid|incorrect|expired|enabled|disabled|denied|failed|failure|rejected|accepted|ok|yes|no|none|null|undefined|true|false|set|unset|empty|present|absent|changed|reset|string|number|object|boolean)$/i

/** Types that programs and schemas give a field. */
const typeName =
  /^(?:&?(?:'\w+ )?(?:mut )?(?:str|string)|int|integer|float|bytes?|bool|any|unknown|varchar(?:\(\d*\)?)?|text|char|uuid|optional|secretstr|buffer|z\.string.*)[?!]?$/i

/** `this.password = password`, `password = req.body.password`: a program handing a variable on. */
function isMember(name: string, content: string): boolean {
  const value = content.replace(/;$/, '')
  if (/^(?:this|self)\./.test(name)) return /^[A-Za-z_]\w*$/.test(value) && !/\d/.test(value)
  return /^[A-Za-z_$][A-Za-z_$]*(?:\??\.[A-Za-z_$]+)*\??\.\w*(?:password|passwd|pwd|token|secret|key|credentials?)$/i.test(
    value,
  )
}

/** Sessions that are counted, as firewalls and databases do. */
const counted = /^(?:.*session(?:[-_. ]?id)?|.*sid)$/i

/** `auth:SIMPLE`, `Session: 30546173_426`, `password: required`: behind a colon, a plain word says something of the value; `SavePassword=0` is a switch. */
function isLabel(operator: number, name: string, content: string, kind: string): boolean {
  if (kind === 'password' && /^[01]$/.test(content)) return true
  if (kind === 'token' && /^\d{1,12}$/.test(content) && counted.test(name)) return true
  if (kind === 'cookie' && /^\d{1,4}$/.test(content)) return true
  if (status.test(content)) return operator === COLON || kind !== 'password'
  if (operator !== COLON) return false
  if (typeName.test(content)) return true
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

/** What a schema says of a field: `{"type": "string", "format": "password"}`. */
const schema =
  /^\{(?!.{0,400}(?:value|default|example)).{0,200}\btype\\*["']?\s*:\s*\\*["']?(?:string|object|array|number|integer|boolean)\b/is

/** Whether nothing is there to be masked; a list or object with anything quoted in it is no `{placeholder}`. */
function isStandIn(content: string): boolean {
  if (!isBracket(content.charCodeAt(0))) return isPlaceholder(content)
  if (schema.test(content)) return true
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
  const action = actionFor(text, name, plan)
  if (action === undefined) return undefined
  if (text.charCodeAt(at) === COLON && isPart(text, at, name)) return undefined
  // An option whose value is empty: `--password= https://…`.
  if (name.name.startsWith('--') && text.charCodeAt(operator.end) === 0x20) return undefined

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
  // The string that the name is in ends here: `input("Password: ")`.
  if (name.quote !== undefined && text[start] === name.quote) return { end: start, span: undefined }
  const value = readValue(text, start, { wholeLine, inUrl: name.inUrl, quote: name.quote })
  if (value.end <= value.start) return undefined
  const content = text.slice(value.start, value.end)
  const isValue = !isStandIn(content) && !action.unless?.(content) && (value.quoted || isPlainValue(content))
  const span = isValue ? { start: value.start, end: value.end, action, priority: ASSIGNED_PRIORITY } : undefined
  // What a value covers is not looked at again, or runs of names would be read over and over.
  return { end: value.end, span }

  function isPlainValue(content: string): boolean {
    if (isLabel(text.charCodeAt(at), name?.name ?? '', content, action?.kind ?? '')) return false
    if (action?.kind === 'token' && handle.test(content)) return false
    // Programs are written with blanks around the sign, what they log is not.
    if (text.charCodeAt(start - 1) === 0x20 && isMember(name?.name ?? '', content)) return false
    // A further name: `bearerAuth: type: http`.
    if (text.charCodeAt(value.end) === COLON && /^[A-Za-z_-]+$/.test(content)) return false
    // Behind a quoted name in prose, a word is no value.
    return name?.quoted !== true || action?.inText === true || /^(?:-?\d|[[{])/.test(content)
  }
}
