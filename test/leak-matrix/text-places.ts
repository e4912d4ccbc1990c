import { encodings } from './encodings.js'
import type { Kind } from './kinds.js'
import { needsField, type Place, textOf } from './place.js'

/** Says itself what its JSON is. */
class Speaker {
  readonly #said: string

  constructor(said: string) {
    this.#said = said
  }

  toJSON(): string {
    return this.#said
  }
}

function noted(name: string, write: (text: string, kind: Kind) => unknown, excludes = needsField): Place {
  return { name, build: (kind) => ({ note: write(textOf(kind), kind) }), excludes }
}

const isPem = ({ name }: Kind) => name === 'pem'
const ownLine = (kind: Kind) => needsField(kind) ?? (isPem(kind) ? 'a key has line ends of its own' : undefined)

const onlyFew = (kind: Kind) => (['email', 'card'].includes(kind.name) ? undefined : 'it takes long')

/** What stands right before and after the value, without blanks between. */
const neighbours: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'double quotes': ['"', '"'],
  'single quotes': ["'", "'"],
  'round brackets': ['(', ')'],
  'square brackets': ['[', ']'],
  'angle brackets': ['<', '>'],
  'line ends': ['first\n', '\nlast'],
  'CRLF line ends': ['first\r\n', '\r\nlast'],
  tabs: ['a\t', '\tb'],
  NUL: ['\0', '\0'],
  emoji: ['😀 ', ' 😀'],
  'lone surrogates': ['\ud83d ', ' \ude00'],
  'non-ASCII text': ['客户 ', ' 已登录'],
  'right-to-left text': ['مرحبا ', ' مرحبا'],
  'zero-width spaces': ['\u200b', '\u200b'],
  commas: ['a, ', ', b'],
  semicolons: ['a; ', '; b'],
  pipes: ['a | ', ' | b'],
}

const filler = 'GET /api/items served in 12 ms by worker seven; cache warm and queue empty. '

/** Places in which the value stands in a text. */
export const textPlaces: readonly Place[] = [
  noted('a text', (text) => `sent ${text} to peer`),
  noted('the whole of a string', (text) => text),
  noted('an element of an array', (text) => ['x', `sent ${text}`]),
  noted('arrays of arrays', (text) => [[[`sent ${text}`]]]),
  noted('a Set', (text) => new Set([`sent ${text}`])),
  noted('a Map', (text) => new Map([['k', `sent ${text}`]])),
  noted('toJSON output', (text) => new Speaker(`sent ${text}`)),
  noted('a getter', (text) => Object.defineProperty({}, 'k', { get: () => `sent ${text}`, enumerable: true })),
  noted('a key', (text) => ({ [text]: 1 })),
  noted('a key within a text', (text) => ({ [`sent ${text} on`]: { a: 1 } })),
  noted('a string of 64 KB', (text) => `${filler.repeat(430)} ${text} ${filler.repeat(430)}`),
  noted('a string of 1 MB', (text) => `${filler.repeat(6_500)} ${text} ${filler.repeat(6_500)}`, onlyFew),
  noted('a string of 2 MB', (text) => `${filler.repeat(13_000)} ${text} ${filler.repeat(13_000)}`, onlyFew),
  noted('a Buffer', (text) => Buffer.from(`sent ${text} on`)),
  noted('a typed array', (text) => new TextEncoder().encode(`sent ${text} on`)),
  noted('an array of bytes', (text) => [...Buffer.from(`sent ${text} on`)]),
  noted('URLSearchParams', (text, kind) => new URLSearchParams({ [kind.key]: kind.value, note: text })),
  noted('a query', (_, kind) => `?${new URLSearchParams({ [kind.key]: kind.value, x: '1' })}`),
  noted('JSON in a string', (text) => JSON.stringify({ k: [`sent ${text}`] })),
  noted('JSON in JSON in a string', (text) => JSON.stringify({ k: JSON.stringify({ k: `sent ${text}` }) })),
  noted('an error', (text) => new Error(`sent ${text}`)),
  noted('the cause of an error', (text) => new Error('a', { cause: new Error(`sent ${text}`) })),
  noted('an AggregateError', (text) => new AggregateError([new Error(`sent ${text}`)], 'several')),
  { ...noted('err: an error', (text) => text), build: (kind) => ({ err: new Error(`sent ${textOf(kind)}`) }) },
  {
    ...noted('err: a cause', (text) => text),
    build: (kind) => ({ err: new Error('a', { cause: new Error('b', { cause: new Error(textOf(kind)) }) }) }),
  },
  noted(
    'the query of a URL',
    (_, kind) => new URL(`https://api.example.com/v1?${kind.key}=${encodeURIComponent(kind.value)}&x=1`),
  ),
  noted(
    'upper-cased',
    (text) => `sent ${text.toUpperCase()} on`,
    (kind) => (kind.ignoresCase ? undefined : 'in capitals it is another value'),
  ),
  ...Object.entries(encodings).map(([name, encode]) => noted(name, (text) => `sent ${encode(text)} on`, ownLine)),
  ...Object.entries(neighbours).map(([name, [before, after]]) =>
    noted(`between ${name}`, (text) => `${before}${text}${after}`),
  ),
]
