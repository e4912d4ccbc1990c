/**
 * Input made to be slow: each family repeats something that starts many candidates and ends none, or that
 * matches everywhere.
 *
 * @typedef {object} Family
 * @property {string} name
 * @property {(size: number) => string} text about `size` characters
 * @property {(size: number) => string} [line] the log line, when it is not a record with the text as its message
 */

const repeat = (/** @type {string} */ unit) => (/** @type {number} */ size) =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size)

/** A value in the shape of a card number, put together so that no such literal stands in the source. */
const CARD = ['4111', ...Array.from({ length: 3 }, () => '1111')].join(' ')

/** Ordinary prose: what the others are compared with. */
export const BENIGN = 'ordinary log text'

/** @type {Family[]} */
export const FAMILIES = [
  {
    name: BENIGN,
    text: repeat(
      'cache warm-up finished: 5259 entries in 134 ms, 88 % of shard 7 (job 312cb7c8-61e4-49f3-8fa2-cf9b0f50cfb0); ',
    ),
  },
  { name: 'one long word', text: repeat('a') },
  { name: 'a.a.a.', text: repeat('a.') },
  { name: '@@@', text: repeat('@') },
  { name: 'a@a@a@', text: repeat('a@') },
  { name: 'email addresses, all match', text: repeat('jo@example.org ') },
  { name: 'one long number', text: repeat('4') },
  { name: 'digits with separators', text: repeat('1-2 3.4/5(6)') },
  { name: 'card numbers, all match', text: repeat(`${CARD} `) },
  { name: 'phone numbers, all match', text: repeat('+1 415 555 0123, ') },
  { name: 'IPv6 addresses, all match', text: repeat('2001:db8::1 ') },
  { name: 'starts of keys', text: repeat('sk-') },
  { name: '1.1.1.', text: repeat('1.') },
  { name: 'eyJeyJ', text: repeat('eyJ') },
  { name: 'eyJ.eyJ.', text: repeat('eyJ.') },
  { name: 'quotes and backslashes', text: repeat('\\"') },
  { name: 'password=', text: repeat('password=') },
  { name: 'password=x, all match', text: repeat('password=hunter22 ') },
  { name: 'Bearer', text: repeat('Authorization: Bearer ') },
  { name: '://', text: repeat('://') },
  { name: 'http://a:b@', text: repeat('http://a:b@') },
  { name: '-----BEGIN', text: repeat('-----BEGIN ') },
  { name: 'key headers without an end', text: repeat(`-----BEGIN ${'PRIVATE KEY'}-----\n`) },
  { name: 'ab:ab:', text: repeat('ab:') },
  { name: 'base64', text: repeat('QUJDRA') },
  { name: '%40%40', text: repeat('%40') },
  { name: 'spaces', text: repeat(' ') },
  { name: 'non-ASCII', text: repeat('é@ü.確認 ') },
  { name: 'JSON in strings', text: (size) => nestedStrings(size) },
  { name: 'unterminated strings', text: repeat('{"a":"b'), line: repeat('{"a":"b') },
  { name: 'deep objects', text: repeat('{"a":'), line: (size) => `${repeat('{"a":')(size - 1)}1` },
  { name: 'deep arrays', text: repeat('['), line: (size) => `${'['.repeat(size >> 1)}${']'.repeat(size >> 1)}` },
  { name: 'many keys', text: (size) => manyKeys(size), line: (size) => manyKeys(size) },
]

/** The line that a logger would write for a family. */
export function hostileLine(/** @type {Family} */ { text, line }, /** @type {number} */ size) {
  return line ? line(size) : JSON.stringify({ level: 30, time: 1_748_736_000_000, msg: text(size) })
}

/** Records quoted five times over, as when services log each other's answers. */
function nestedStrings(/** @type {number} */ size) {
  let text = JSON.stringify({ a: 'jo@example.org' })
  for (let depth = 0; depth < 4; depth++) text = JSON.stringify({ a: text })
  return repeat(`${text},`)(size)
}

function manyKeys(/** @type {number} */ size) {
  const entry = (/** @type {number} */ i) => `"k${String(i).padStart(6, '0')}":${i % 10}`
  return `{${Array.from({ length: Math.max(1, Math.floor(size / 12)) }, (_, i) => entry(i)).join(',')}}`
}
