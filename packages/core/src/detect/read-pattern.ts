import { anything, type Core, either, type Facts, followed, nothing, oneOf, repeated } from './pattern-core.js'

const digits = '0123456789'
const small = 'abcdefghijklmnopqrstuvwxyz'
const capitals = small.toUpperCase()

/** Classes by the letter of their escape, and by their name in brackets. */
const classes: Readonly<Record<string, string>> = {
  d: digits,
  w: `${small}${capitals}${digits}_`,
  '[:digit:]': digits,
  '[:lower:]': small,
  '[:upper:]': capitals,
  '[:alpha:]': small + capitals,
  '[:alnum:]': small + capitals + digits,
  '[:xdigit:]': `${digits}abcdefABCDEF`,
}

/** Letters that are another one's other case: the long s and the sign of kelvin (Unicode, CaseFolding.txt). */
const otherCases: Readonly<Record<string, string>> = { s: '\u017f', k: '\u212a' }

const posixClass = /\[:\^?[a-z]+:\]/y
const unicodeClass = /\\[pP](?:[A-Z]|\{\^?\w+\})/y
const groupStart = /\((?:\?:|\?P?<\w+>|(?!\?))/y
const repetition = /(?:([*+?])|\{(\d{1,4})(?:(,)(\d{0,4}))?\})\??/y

/** What a core is made of: printable ASCII but for the quote, which lines write with a backslash that is passed over. */
const usable = /^[ !#-~]+$/

/** The syntax goes beyond what is read here. */
class Unread extends Error {}

/**
 * The core of an RE2 pattern, or `undefined` where it has none that is seen here. What is not understood may be anything,
 * so a core is never wrong.
 */
export function readCore(source: string, ignoreCase: boolean): Core | undefined {
  try {
    const { best } = new PatternReader(source, ignoreCase).read()
    return best.length > 0 ? best : undefined
  } catch (error) {
    if (error instanceof Unread) return undefined
    throw error
  }
}

class PatternReader {
  readonly #source: string
  readonly #ignoreCase: boolean
  #at: number

  constructor(source: string, ignoreCase: boolean) {
    const hasFlag = source.startsWith('(?i)')
    this.#source = source
    this.#ignoreCase = ignoreCase || hasFlag
    this.#at = hasFlag ? 4 : 0
  }

  read(): Facts {
    const facts = this.#choice()
    if (this.#at < this.#source.length) throw new Unread()
    return facts
  }

  get #next(): string {
    return this.#source[this.#at] ?? ''
  }

  #take(token: RegExp): RegExpExecArray | undefined {
    token.lastIndex = this.#at
    const found = token.exec(this.#source)
    if (found === null) return undefined
    this.#at = token.lastIndex
    return found
  }

  #choice(): Facts {
    let facts = this.#sequence()
    while (this.#next === '|') {
      this.#at++
      facts = either(facts, this.#sequence())
    }
    return facts
  }

  #sequence(): Facts {
    let facts = nothing
    while (this.#next !== '' && this.#next !== '|' && this.#next !== ')') {
      const part = this.#part()
      const times = this.#take(repetition)
      facts = followed(facts, times ? repeatedAs(part, times) : part)
      // Twice repeated is read differently by different engines.
      if (times && this.#take(repetition)) throw new Unread()
    }
    return facts
  }

  #part(): Facts {
    const char = this.#next
    if (char === '(') return this.#group()
    if (char === '[') return this.#class()
    if (char === '\\') return this.#escape()
    if ('*+?'.includes(char)) throw new Unread()
    this.#at++
    if (char === '^' || char === '$') return nothing
    return char === '.' ? anything : this.#oneOf(char)
  }

  #group(): Facts {
    if (!this.#take(groupStart)) throw new Unread()
    const facts = this.#choice()
    if (this.#next !== ')') throw new Unread()
    this.#at++
    return facts
  }

  #escape(): Facts {
    if (this.#take(unicodeClass)) return anything
    const char = this.#source[this.#at + 1] ?? ''
    if ('bBAz'.includes(char) && char !== '') {
      this.#at += 2
      return nothing
    }
    return this.#oneOf(this.#escaped())
  }

  /** The characters that an escape stands for; none where they are too many, or not printable. */
  #escaped(): string {
    const char = this.#source[this.#at + 1] ?? ''
    this.#at += 2
    if (/[A-Za-z]/.test(char)) {
      if ('DWSsntrfva'.includes(char)) return ''
      const chars = classes[char]
      if (chars === undefined) throw new Unread()
      return chars
    }
    if (!/^[ -~]$/.test(char) || /\d/.test(char)) throw new Unread()
    return char
  }

  /** `[a-z_]`; one that is negated, or has anything else, is not told apart from `.`. */
  #class(): Facts {
    this.#at++
    const isNegated = this.#next === '^'
    if (isNegated) this.#at++
    let chars = ''
    let isKnown = !isNegated
    for (let isFirst = true; isFirst || this.#next !== ']'; isFirst = false) {
      if (this.#next === '') throw new Unread()
      const item = this.#classItem()
      if (item === '') isKnown = false
      chars += item
    }
    this.#at++
    return isKnown ? this.#oneOf(chars) : anything
  }

  #classItem(): string {
    const posix = this.#take(posixClass)
    if (posix) return classes[posix[0]] ?? ''
    if (this.#take(unicodeClass)) return ''
    const first = this.#classChar()
    if (this.#next !== '-' || this.#source[this.#at + 1] === ']') return first
    this.#at++
    const last = this.#classChar()
    if (first.length !== 1 || last.length !== 1) return ''
    let chars = ''
    for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) chars += String.fromCharCode(code)
    return chars
  }

  #classChar(): string {
    if (this.#next === '\\') return this.#escaped()
    const char = this.#next
    this.#at++
    return usable.test(char) ? char : ''
  }

  #oneOf(chars: string): Facts {
    if (!usable.test(chars)) return anything
    return oneOf(this.#ignoreCase ? inAnyCase(chars) : chars)
  }
}

function repeatedAs(part: Facts, [, sign, least, comma, most]: RegExpExecArray): Facts {
  if (sign !== undefined) return repeated(part, sign === '+' ? 1 : 0, sign === '?' ? 1 : Number.POSITIVE_INFINITY)
  const fewest = Number(least)
  return repeated(part, fewest, comma === undefined ? fewest : Number(most || Number.POSITIVE_INFINITY))
}

function inAnyCase(chars: string): string {
  const letters = chars.toLowerCase() + chars.toUpperCase()
  return [...new Set(letters + [...chars.toLowerCase()].map((char) => otherCases[char] ?? '').join(''))].join('')
}
