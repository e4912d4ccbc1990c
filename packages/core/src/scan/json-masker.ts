import type { FieldAction } from '../mask/action.js'
import { textOfJsonBytes } from './bytes.js'
import { closingQuote } from './closing-quote.js'
import { isNamed, isNaming, ruleByElementBefore, ruleByName } from './named-neighbours.js'
import { elementPlace, type Place, propertyPlace, ruleFor } from './record-scope.js'
import { REMARKS, type TextMasker } from './text-masker.js'

const blanks = /[ \t\n\r]*/y
const scalar = /[^,\]}\s]+/y

/**
 * Masks a JSON text and leaves every byte that is not masked as it is: number formats, escapes, white space,
 * duplicate keys. The text must be valid JSON.
 */
export function maskJson(json: string, place: Place, masker: TextMasker): string {
  return new JsonWalk(json, masker).document(place)
}

/** A string literal's content; only one with an escape needs decoding. */
function contentOf(literal: string): string {
  return literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1)
}

/** A member of an object on its way to the output; without a value it has been removed. */
interface Member {
  readonly name: string
  readonly head: string
  value?: string | undefined
  trail: string
}

class JsonWalk {
  readonly #json: string
  readonly #masker: TextMasker
  #at = 0

  constructor(json: string, masker: TextMasker) {
    this.#json = json
    this.#masker = masker
  }

  document(place: Place): string {
    const lead = this.#take(blanks)
    const value = this.#value(place)
    return lead + value + this.#json.slice(this.#at)
  }

  #take(token: RegExp): string {
    token.lastIndex = this.#at
    const found = token.exec(this.#json)
    if (found === null) throw new SyntaxError('not JSON')
    this.#at = token.lastIndex
    return found[0]
  }

  /** A string literal with its quotes. */
  #string(): string {
    const start = this.#at
    const end = closingQuote(this.#json, start)
    if (end === -1) throw new SyntaxError('not JSON')
    this.#at = end + 1
    return this.#json.slice(start, end + 1)
  }

  #value(place: Place): string {
    const first = this.#json[this.#at]
    if (first === '{' || first === '[') {
      if (place.depth >= this.#masker.plan.limits.depth) {
        this.#skipContainer()
        return JSON.stringify(this.#masker.beyond('depth', place))
      }
      const bytes = place.paths.isDead ? textOfJsonBytes(this.#json, this.#at) : undefined
      if (bytes === undefined) return first === '{' ? this.#object(place) : this.#array(place)
      const start = this.#at
      this.#at = bytes.end
      const masked = this.#masker.bytes(bytes.text, place)
      return masked === undefined ? this.#json.slice(start, bytes.end) : JSON.stringify(masked)
    }
    if (first === '"') {
      const literal = this.#string()
      const text = contentOf(literal)
      const masked = this.#masker.text(text, place)
      return masked === text ? literal : JSON.stringify(masked)
    }
    const literal = this.#take(scalar)
    if (!/[-0-9]/.test(first ?? '')) return literal
    const text = numberText(literal)
    const masked = this.#masker.number(text, place)
    return masked === text ? literal : JSON.stringify(masked)
  }

  #object(place: Place): string {
    const members: Member[] = []
    const naming: string[] = []
    const late: { readonly member: Member; readonly start: number; readonly place: Place }[] = []
    do {
      this.#at++
      const lead = this.#take(blanks)
      if (this.#json[this.#at] === '}') {
        this.#at++
        return `{${lead}}`
      }
      const literal = this.#string()
      const name = contentOf(literal)
      const colon = this.#take(blanks) + this.#json[this.#at++] + this.#take(blanks)
      const key = this.#masker.key(name, place)
      const start = this.#at
      const isText = this.#json[start] === '"'
      const member: Member = { name, head: lead + (key === name ? literal : JSON.stringify(key)) + colon, trail: '' }
      if (isText && isNamed(name)) {
        this.#string()
        late.push({ member, start, place: propertyPlace(place, name, key) })
      } else {
        member.value = this.#ruled(propertyPlace(place, name, key))
        if (isText && isNaming(name)) naming.push(contentOf(this.#json.slice(start, this.#at)))
      }
      member.trail = this.#take(blanks)
      members.push(member)
    } while (this.#json[this.#at] === ',')
    const end = this.#at + 1
    // Last, because what they hold is for a neighbour to say.
    for (const { member, start, place: own } of late) {
      this.#at = start
      member.value = this.#ruled(own, ruleByName(this.#masker.plan, naming))
    }
    this.#at = end
    return this.#joined(members, place)
  }

  #joined(members: readonly Member[], place: Place): string {
    const remarks = this.#masker.remarks(place)
    const kept = members
      .filter(({ name, value }) => value !== undefined && !(remarks && name === REMARKS))
      .map(({ head, value, trail }) => head + value + trail)
    if (remarks) kept.push(`${JSON.stringify(REMARKS)}:${JSON.stringify(remarks)}`)
    return `{${kept.join(',')}}`
  }

  #array(place: Place): string {
    const elements: string[] = []
    let before: string | undefined
    do {
      this.#at++
      const lead = this.#take(blanks)
      if (this.#json[this.#at] === ']') {
        this.#at++
        return `[${lead}]`
      }
      // A removed element leaves null, so that the others keep their places.
      const text = this.#peekText()
      const value =
        this.#ruled(elementPlace(place, elements.length), this.#ruleAfter(before, text, place, elements.length)) ??
        'null'
      before = text
      elements.push(lead + value + this.#take(blanks))
    } while (this.#json[this.#at] === ',')
    this.#at++
    return `[${elements.join(',')}]`
  }

  /** The string that stands here, if it is one. */
  #peekText(): string | undefined {
    if (this.#json[this.#at] !== '"') return undefined
    const start = this.#at
    const text = contentOf(this.#string())
    this.#at = start
    return text
  }

  /** The rule that the element before gives to the text here. */
  #ruleAfter(before: string | undefined, text: string | undefined, array: Place, index: number) {
    if (before === undefined || text === undefined) return undefined
    return ruleByElementBefore(this.#masker.plan, array, {
      before,
      text,
      isSecondOfTwo: () => index === 1 && this.#isLast(),
    })
  }

  /** Whether the string that stands here is its array's last element. */
  #isLast(): boolean {
    const start = this.#at
    this.#string()
    this.#take(blanks)
    const next = this.#json[this.#at]
    this.#at = start
    return next === ']'
  }

  /**
   * A property's or element's value under the rule for its place, if there is one; `named` is the rule for a text by
   * what a neighbour calls it.
   */
  #ruled(place: Place, named?: FieldAction): string | undefined {
    const rule = ruleFor(this.#masker.plan, place, this.#json[this.#at] === '"' ? named : undefined)
    if (rule === undefined) return this.#value(place)
    const start = this.#at
    const first = this.#json[start]
    if (first === '{' || first === '[') {
      if (rule !== 'allow' && rule.scalarsOnly) return this.#value(place)
      this.#skipContainer()
      const container = this.#json.slice(start, this.#at)
      return rule === 'allow' ? container : quoted(this.#masker.whole(container, rule, place))
    }
    const literal = first === '"' ? this.#string() : this.#take(scalar)
    if (rule === 'allow' || literal === 'null') return literal
    if (rule.skipsBooleans && (literal === 'true' || literal === 'false')) return literal
    if (literal === 'true' || literal === 'false') return quoted(this.#masker.whole(literal, rule, place))
    const text = first === '"' ? contentOf(literal) : numberText(literal)
    if (this.#masker.exempt(text, rule)) {
      this.#at = start
      return this.#value(place)
    }
    const masked = this.#masker.field(text, rule, place, first === '"')
    return masked === text ? literal : quoted(masked)
  }

  #skipContainer(): void {
    let depth = 0
    do {
      const char = this.#json[this.#at]
      if (char === '"') {
        this.#string()
        continue
      }
      if (char === '{' || char === '[') depth++
      else if (char === '}' || char === ']') depth--
      this.#at++
    } while (depth > 0)
  }
}

function quoted(text: string | undefined): string | undefined {
  return text === undefined ? undefined : JSON.stringify(text)
}

/** Shorter numbers are looked at as they are written. */
const LONG_NUMBER = 12

/** A long number as JavaScript writes it, so that `4.111111111111111e15` is looked at as the card number it is. */
export function numberText(literal: string): string {
  if (literal.length <= LONG_NUMBER || !/[.eE]/.test(literal)) return literal
  return literal.replace(/\D/g, '').length < LONG_NUMBER ? literal : String(Number(literal))
}
