import { textOfJsonBytes } from './bytes.js'
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
    let end = start
    let escapes: number
    do {
      end = this.#json.indexOf('"', end + 1)
      if (end === -1) throw new SyntaxError('not JSON')
      escapes = 0
      while (this.#json.charCodeAt(end - 1 - escapes) === 0x5c) escapes++
    } while (escapes % 2 === 1)
    this.#at = end + 1
    return this.#json.slice(start, end + 1)
  }

  #value(place: Place): string {
    const first = this.#json[this.#at]
    if (first === '{' || first === '[') {
      if (place.depth >= this.#masker.plan.maxDepth) {
        this.#skipContainer()
        return JSON.stringify(this.#masker.tooDeep(place))
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
    const members: { readonly name: string; readonly text: string }[] = []
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
      const value = this.#ruled(propertyPlace(place, name, key))
      const trail = this.#take(blanks)
      if (value === undefined) continue
      members.push({ name, text: lead + (key === name ? literal : JSON.stringify(key)) + colon + value + trail })
    } while (this.#json[this.#at] === ',')
    this.#at++
    const remarks = this.#masker.remarks(place)
    const kept = remarks === undefined ? members : members.filter(({ name }) => name !== REMARKS)
    if (remarks) kept.push({ name: REMARKS, text: `${JSON.stringify(REMARKS)}:${JSON.stringify(remarks)}` })
    return `{${kept.map(({ text }) => text).join(',')}}`
  }

  #array(place: Place): string {
    const elements: string[] = []
    do {
      this.#at++
      const lead = this.#take(blanks)
      if (this.#json[this.#at] === ']') {
        this.#at++
        return `[${lead}]`
      }
      // A removed element leaves null, so that the others keep their places.
      const value = this.#ruled(elementPlace(place, elements.length)) ?? 'null'
      elements.push(lead + value + this.#take(blanks))
    } while (this.#json[this.#at] === ',')
    this.#at++
    return `[${elements.join(',')}]`
  }

  /** A property's or element's value under the rule for its place, if there is one. */
  #ruled(place: Place): string | undefined {
    const rule = ruleFor(this.#masker.plan, place)
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
    const masked = this.#masker.field(text, rule, place)
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

/** A number as JavaScript writes it, so that `4.111111111111111e15` is looked at as the card number it is. */
function numberText(literal: string): string {
  return /^-?[0-9.eE+-]*[.eE]/.test(literal) ? String(Number(literal)) : literal
}
