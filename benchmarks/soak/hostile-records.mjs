// Records as nobody hopes to log them. Every value to be hidden is new and begins with PLANTED, so that a leak can be
// told in any output by one search, and whatever remembers values without a limit shows as growth.

/** @typedef {import('./random.mjs').Random} Random */

export const PLANTED = 'zq7x'

/** Field names under which a value is hidden whatever it is. */
const SECRET_KEYS = [
  'password',
  'apiKey',
  'x-api-key',
  'access_token',
  'userId',
  'AUTHORIZATION',
  'firstName',
  'cookie',
]

/** Texts around a value that say what it is. */
const TEXTS = [
  (/** @type {string} */ value) => `mail to ${value}@mail.example.com now`,
  (/** @type {string} */ value) => `login failed: password=${value}`,
  (/** @type {string} */ value) => `GET /me?access_token=${value}&page=2`,
  (/** @type {string} */ value) => `run --password ${value} --verbose`,
  (/** @type {string} */ value) => `Authorization: Bearer ${value}${value}`,
  (/** @type {string} */ value) => `postgres://app:${value}@db.internal/app`,
  (/** @type {string} */ value) => `to ${value}%40mail.example.com`,
  (/** @type {string} */ value) => `客户 ${value}@mail.example.com 😀 \ud83d`,
]

const FILLER = 'GET /api/items served in 12 ms by worker seven; cache warm and queue empty. '

/** Ways to wrap what is logged; each gets the fields made so far and a text with a value in it. */
const SHAPES = [
  (fields) => fields,
  (fields) => ({ nested: { list: [1, [fields]], deep: { fields } } }),
  (fields) => ({ body: JSON.stringify(fields) }),
  (fields) => ({ body: JSON.stringify({ inner: JSON.stringify(fields) }) }),
  (fields) => ({ map: new Map([['k', fields]]), set: new Set([fields]) }),
  (fields, text) => ({ err: new Error(text, { cause: Object.assign(new TypeError(text), fields) }) }),
  (fields, text) => ({ err: new AggregateError([new Error(text), fields], text) }),
  (fields, text) => ({ [text]: fields, [`k${text.length}${text}`]: 1 }),
  (fields) => {
    const cyclic = { fields }
    cyclic.self = cyclic
    return { cyclic, list: [cyclic, cyclic] }
  },
  (fields) => {
    let inner = fields
    for (let level = 0; level < 300; level++) inner = level % 2 ? [inner] : { inner }
    return { inner }
  },
  (fields) => {
    let shared = fields
    for (let level = 0; level < 4; level++) shared = { a: shared, b: shared }
    return { shared }
  },
  (_, text) => ({ bytes: Buffer.from(text), typed: new TextEncoder().encode(text) }),
  (_, text) => ({ long: FILLER.repeat(100) + text }),
  (fields) =>
    JSON.parse(`{"__proto__":${JSON.stringify(fields)},"constructor":{"prototype":${JSON.stringify(fields)}}}`),
  (fields) => ({ said: { toJSON: () => fields }, boxed: Object(7), big: 7n, date: new Date(0), nothing: undefined }),
  (fields) => ({ list: Object.entries(fields).map(([name, value]) => ({ name, value })) }),
  (fields) => ({ headers: Object.values(fields).map((value) => ['x-api-key', String(value)]) }),
  (fields, text) => ({ _masked: [{ path: text, kind: text, rule: text }], _sealed: fields, logveil: text }),
]

/** One of a thousand records is megabytes long; what has more findings than a record may takes seconds, so it is rarer. */
const HUGE = [
  (/** @type {string} */ text) => ({ huge: (FILLER + text).repeat(60_000) }),
  (/** @type {string} */ text) => ({ huge: (FILLER + text).repeat(15_000) }),
  (/** @type {string} */ text) => ({ list: Array.from({ length: 10_100 }, () => text) }),
]

/**
 * One record's fields and message.
 *
 * @param {Random} random
 * @returns {{ fields: Record<string, unknown>, message: string }}
 */
export function hostileRecord(random) {
  const planted = () => PLANTED + random.hex(16)
  const text = () => random.pick(TEXTS)(planted())
  const fields = { [random.pick(SECRET_KEYS)]: planted(), note: text(), [`key_${random.hex(6)}`]: random.int(1e9) }
  if (random.int(1_000) === 0) return { fields: random.pick(HUGE)(text()), message: text() }
  return { fields: random.pick(SHAPES)(fields, text()), message: text() }
}
