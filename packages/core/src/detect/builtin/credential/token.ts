import { type Behind, type Detector, type Finder, matchSticky } from '../../detector.js'
import { isPlaceholder } from '../../placeholder.js'

/** Contents of a character class, for {@link TokenForm.body} and {@link sample}. */
export const ALNUM = 'A-Za-z0-9'
export const LETTERS = 'A-Za-z'
export const LOWER_ALNUM = 'a-z0-9'
export const UPPER_ALNUM = 'A-Z0-9'
export const HEX = 'a-f0-9'
export const ANY_HEX = 'A-Fa-f0-9'
export const BASE64URL = 'A-Za-z0-9_-'

/** The source of a UUID. */
export const UUID = '[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}'

/** A length above this can be scanned only once per run of characters, or the cost of hostile text would add up. */
const LONG = 255

/** How a token is written: one of the prefixes, then either so many characters of a class, or a form of its own. */
type TokenForm = { readonly prefixes: readonly string[] } & (
  | { readonly body: string; readonly length: number | readonly [min: number, max: number] }
  /** Regular expression source of what follows the prefix; every quantifier bounded. It starts with at least so many `letters` and digits. */
  | { readonly rest: string; readonly long?: true; readonly letters?: number }
)

/** What tells one vendor's token from another's; all else is the same for every {@link vendorToken}. */
export interface VendorToken extends Pick<Detector, 'kind' | 'title' | 'source' | 'examples'> {
  readonly forms: readonly TokenForm[]
  /** Also found right behind a `_`, as in `OLD_<token>`. */
  readonly anywhere?: true
  /** The form alone is not evidence enough: one of these words must be near. */
  readonly context?: readonly string[]
}

function escapeRegExp(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}

function source(form: TokenForm): string {
  const prefix = `(?:${form.prefixes.map(escapeRegExp).join('|')})`
  if ('rest' in form) {
    const guard = form.long ? '(?<![\\w.+/-])' : ''
    return `${guard}${prefix}(?:${form.rest})(?![A-Za-z0-9])`
  }
  const [min, max] = typeof form.length === 'number' ? [form.length, form.length] : form.length
  const guard = max > LONG ? `(?<![${form.body}])` : ''
  return `${guard}${prefix}[${form.body}]{${min},${max}}(?![A-Za-z0-9]|[${form.body}])`
}

/** What may be asked of a token ahead. */
const ahead = /(?:\(\?=[^()]*\))*/y
/** A character of what runs are made of, or so many of a class; not where there may be none. */
const piece = /(?:\[[\w-]+\]|\\[dw.]|[\w-])(?:\{(\d+)(?:,\d+)?\})?(?![?*+{])/y

/** The fewest characters of what a token starts with that are made of what runs are made of. */
function fewest(form: TokenForm): number {
  const prefix = Math.min(...form.prefixes.map(({ length }) => length))
  if (!('rest' in form)) {
    const body = typeof form.length === 'number' ? form.length : form.length[0]
    return /^[\w-]*$/.test(form.body) ? prefix + body : 0
  }
  if (form.rest.includes('|')) return 0
  ahead.lastIndex = 0
  ahead.test(form.rest)
  piece.lastIndex = ahead.lastIndex
  let rest = 0
  for (let found = piece.exec(form.rest); found; found = piece.exec(form.rest)) rest += Number(found[1] ?? 1)
  return prefix + rest
}

/** Characters of one class that end a token, with what is asked of them before. */
const plainRest = /^(?:\(\?=[^()]*\))*\[([\w-]*)\]\{(\d+)(?:,\d+)?\}$/

/** What stands at least behind each of the prefixes, where it is of one class. */
function behind(form: TokenForm): Behind {
  const rest = 'rest' in form ? plainRest.exec(form.rest) : undefined
  const body = 'rest' in form ? (rest?.[1] ?? '.') : form.body
  if (!/^[\w-]*$/.test(body)) return { least: 'rest' in form ? (form.letters ?? 0) : 0 }
  const least = 'rest' in form ? Number(rest?.[2]) : typeof form.length === 'number' ? form.length : form.length[0]
  return body.endsWith('-') ? { least, dashes: true } : { least }
}

/** Finds tokens by their prefixes: one literal for each, and one expression for what follows. */
function tokenFinder(forms: readonly TokenForm[], anywhere = false): Finder {
  const expression = `${anywhere ? '(?<![A-Za-z0-9])' : ''}(?:${forms.map(source).join('|')})`
  return {
    by: 'literal',
    literals: forms.flatMap((form) => form.prefixes),
    run: Math.min(...forms.map(fewest)),
    behind: forms.flatMap((form) => form.prefixes.map(() => behind(form))),
    ...(anywhere && { wordStart: false }),
    match: matchSticky(new RegExp(expression, 'y')),
  }
}

/** Documentation and tests are full of `ghp_xxxxxxxx` and `glpat-<token>`. */
function isFilledIn(value: string, prefixes: readonly string[]): boolean {
  const prefix = prefixes.reduce(
    (best, each) => (value.startsWith(each) && each.length > best.length ? each : best),
    '',
  )
  const body = value.slice(prefix.length)
  return body === '' || (!isPlaceholder(body) && !/^\d+=*$/.test(body))
}

/** A detector with what all credentials have in common: masked in full, and never reversible. */
export function credential(facts: Omit<Detector, 'group' | 'presets' | 'mask' | 'reversible'>): Detector {
  return { group: 'credential', presets: ['default', 'secrets'], mask: 'full', reversible: false, ...facts }
}

/** A detector for tokens that start with a prefix. */
export function vendorToken({ forms, anywhere, context, ...facts }: VendorToken): Detector {
  const finder = tokenFinder(forms, anywhere)
  const prefixes = forms.flatMap((form) => form.prefixes)
  return credential({
    ...facts,
    ...(context ? { findInContext: finder, context } : { find: finder }),
    validate: (value) => isFilledIn(value, prefixes),
  })
}

/**
 * A made-up token body for an example: `length` characters of a class, the same ones every time. Examples are put
 * together from parts, so that no file contains what a secret scanner takes for a secret.
 *
 * @example sample('a-f0-9', 4) // 'c08e'
 */
export function sample(characterClass: string, length: number): string {
  const alphabet = alphabetOf(characterClass)
  let state = length + 1
  let text = ''
  for (let i = 0; i < length; i++) {
    state = (state * 48271) % 2147483647
    text += alphabet[state % alphabet.length]
  }
  return text
}

const alphabets = new Map<string, string>()

/** The characters of a class; there are few classes and hundreds of examples, which are made when the package is loaded. */
function alphabetOf(characterClass: string): string {
  let alphabet = alphabets.get(characterClass)
  if (alphabet === undefined) {
    alphabet = characterClass.replace(/(.)-(.)/g, (_, first: string, last: string) =>
      String.fromCharCode(
        ...Array.from({ length: last.charCodeAt(0) - first.charCodeAt(0) + 1 }, (_, i) => first.charCodeAt(0) + i),
      ),
    )
    alphabets.set(characterClass, alphabet)
  }
  return alphabet
}
