/** Characters one of which stands at a place: printable ASCII but for the quote, and what that may be the other case of. */
type Choice = string

/**
 * What stands somewhere in everything that a pattern matches: so many characters one after the other, each out of a few.
 * A text without them has no match.
 */
export type Core = readonly Choice[]

/** No core is longer: more characters would hardly tell more. */
const MAX_CORE = 8

/** Longer texts are known by their ends only. */
const MAX_WHOLE = 32

/** What is known of everything that a part of a pattern matches. */
export interface Facts {
  /** All of it, where it is always as long. */
  readonly whole: Core | undefined
  readonly start: Core
  readonly end: Core
  /** The best of what stands in it somewhere. */
  readonly best: Core
}

/** No text at all, as `^` and `\b` match it. */
export const nothing: Facts = { whole: [], start: [], end: [], best: [] }

/** Texts of which nothing is known. */
export const anything: Facts = { ...nothing, whole: undefined }

export function oneOf(chars: string): Facts {
  const core = [chars]
  return { whole: core, start: core, end: core, best: core }
}

export function followed(a: Facts, b: Facts): Facts {
  const whole = a.whole && b.whole && [...a.whole, ...b.whole]
  return {
    whole: whole && whole.length <= MAX_WHOLE ? whole : undefined,
    start: a.whole ? [...a.whole, ...b.start].slice(0, MAX_CORE) : a.start,
    end: b.whole ? [...a.end, ...b.whole].slice(-MAX_CORE) : b.end,
    best: better(bestOf([...a.end, ...b.start]), better(a.best, b.best)),
  }
}

export function either(a: Facts, b: Facts): Facts {
  const start = united(a.start, b.start)
  const end = united([...a.end].reverse(), [...b.end].reverse()).reverse()
  const isSameLength = a.whole !== undefined && a.whole.length === b.whole?.length
  return {
    whole: isSameLength ? united(a.whole, b.whole as Core) : undefined,
    start,
    end,
    best: better(bestOf(start), bestOf(end)),
  }
}

/** `part` at least `least` times, and not more often when that is `most`. */
export function repeated(part: Facts, least: number, most: number): Facts {
  if (least === 0) return most === 0 ? nothing : anything
  let facts = part
  for (let i = 1; i < Math.min(least, MAX_WHOLE); i++) facts = followed(facts, part)
  return least === most && least <= MAX_WHOLE ? facts : { ...facts, whole: undefined }
}

function united(a: Core, b: Core): Choice[] {
  return a.slice(0, b.length).map((chars, i) => [...new Set(chars + b[i])].join(''))
}

/** About how often such a character stands in a log line, one in so many. */
function rarity(char: string): number {
  if (/[a-z0-9]/.test(char)) return 40
  if (/[A-Z]/.test(char)) return 250
  return char === ' ' ? 20 : 150
}

/** How much it says that a text has one of these, in bits. */
function weight(chars: Choice): number {
  let share = 0
  for (const char of chars) share += 1 / rarity(char)
  return Math.max(0, -Math.log2(share))
}

function weightOf(core: Core): number {
  return core.reduce((sum, chars) => sum + weight(chars), 0)
}

function better(a: Core, b: Core): Core {
  return weightOf(b) > weightOf(a) || a.length === 0 ? b : a
}

/** The part of `core` of at most `length` characters that says most. */
export function bestOf(core: Core, length = MAX_CORE): Core {
  let best: Core = core.slice(0, length)
  for (let i = 1; i + length <= core.length; i++) best = better(best, core.slice(i, i + length))
  return best
}

/** An expression that finds any of some cores: of bounded length, so linear. */
export function coreExpression(...cores: readonly Core[]): RegExp {
  return new RegExp(cores.map((core) => core.map(classOf).join('')).join('|'))
}

function classOf(chars: Choice): string {
  return `[${chars.replace(/[\\\]^-]/g, '\\$&')}]`
}
