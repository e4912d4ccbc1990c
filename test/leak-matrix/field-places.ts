import type { Kind } from './kinds.js'
import type { Place } from './place.js'

function own({ key, value }: Kind): Record<string, unknown> {
  return { [key]: value }
}

function nested(payload: object, depth: number): object {
  let outer = payload
  for (let level = 0; level < depth; level++) outer = { inner: outer }
  return outer
}

const words = (key: string) => key.replace(/([A-Z])/g, ' $1').toLowerCase()

/** Says itself what its JSON is. */
class Speaker {
  readonly #kind: Kind

  constructor(kind: Kind) {
    this.#kind = kind
  }

  toJSON(): object {
    return own(this.#kind)
  }
}

class Holder {
  constructor(kind: Kind) {
    Object.assign(this, own(kind))
  }
}

function withCycle(kind: Kind): object {
  const payload: Record<string, unknown> = own(kind)
  payload.self = payload
  payload.list = [payload]
  return { payload }
}

function withAlias(kind: Kind): object {
  const shared = own(kind)
  return { first: shared, second: shared, list: [shared, shared] }
}

function requestError(kind: Kind): Error {
  return Object.assign(new Error('Request failed with status code 401'), {
    config: { url: '/login', headers: own(kind), data: JSON.stringify(own(kind)) },
    request: { options: { headers: own(kind) } },
    response: { status: 401, data: own(kind), headers: { 'x-request-id': 'r-1' } },
  })
}

const protoKeyed = (kind: Kind) => JSON.parse(`{"__proto__":${JSON.stringify(own(kind))}}`) as object

/** Places in which the value stands under the field name that tells what it is. */
export const fieldPlaces: readonly Place[] = [
  { name: 'a field of the record', build: own },
  { name: 'one level deep', build: (kind) => nested(own(kind), 1) },
  { name: 'three levels deep', build: (kind) => nested(own(kind), 3) },
  { name: 'forty levels deep', build: (kind) => nested(own(kind), 40) },
  { name: 'ten thousand levels deep', build: (kind) => nested(own(kind), 10_000), incomparable: true },
  { name: 'an element of an array', build: (kind) => ({ list: [1, own(kind)] }) },
  { name: 'arrays of arrays', build: (kind) => ({ list: [[[own(kind)], own(kind)]] }) },
  { name: 'an array under its field', build: (kind) => ({ [kind.key]: [kind.value, [kind.value]] }) },
  { name: 'an object under its field', build: (kind) => ({ [kind.key]: { raw: kind.value } }) },
  { name: 'a snake_case key', build: (kind) => ({ [words(kind.key).replaceAll(' ', '_')]: kind.value }) },
  { name: 'a KEBAB-CASE key', build: (kind) => ({ [words(kind.key).replaceAll(' ', '-').toUpperCase()]: kind.value }) },
  { name: 'a key of spaced words', build: (kind) => ({ [words(kind.key)]: kind.value }) },
  { name: 'a class instance', build: (kind) => ({ holder: new Holder(kind) }) },
  { name: 'an object without prototype', build: (kind) => ({ o: Object.assign(Object.create(null), own(kind)) }) },
  { name: 'an object keyed __proto__', build: (kind) => ({ o: protoKeyed(kind) }) },
  {
    name: 'a getter',
    build: (kind) => ({ o: Object.defineProperty({}, kind.key, { get: () => kind.value, enumerable: true }) }),
  },
  { name: 'toJSON output', build: (kind) => ({ o: new Speaker(kind) }) },
  { name: 'a boxed string', build: (kind) => ({ [kind.key]: Object(kind.value) }) },
  { name: 'a frozen object', build: (kind) => Object.freeze({ o: Object.freeze(own(kind)) }) },
  { name: 'a proxy', build: (kind) => ({ o: new Proxy(own(kind), {}) }) },
  { name: 'a Map', build: (kind) => ({ o: new Map([[kind.key, kind.value]]) }) },
  { name: 'a Set', build: (kind) => ({ o: new Set([own(kind)]) }) },
  { name: 'aliases of one object', build: withAlias },
  { name: 'a cycle', build: withCycle },
  { name: 'name and value', build: (kind) => ({ list: [{ name: words(kind.key), value: kind.value }] }) },
  { name: 'value and key', build: (kind) => ({ o: { value: kind.value, key: kind.key } }) },
  { name: 'JSON in a string', build: (kind) => ({ body: JSON.stringify(own(kind)) }) },
  {
    name: 'JSON in JSON in a string',
    build: (kind) => ({ body: JSON.stringify({ inner: JSON.stringify(own(kind)) }) }),
  },
  { name: 'JSON within a text', build: (kind) => ({ body: `received ${JSON.stringify(own(kind))} from peer` }) },
  {
    name: 'escaped JSON within a text',
    build: (kind) => ({ body: `got ${JSON.stringify(JSON.stringify(own(kind)))}!` }),
  },
  { name: 'an error with fields', build: (kind) => ({ err: Object.assign(new Error('failed'), own(kind)) }) },
  {
    name: 'the cause of an error',
    build: (kind) => ({ err: new Error('a', { cause: Object.assign(new Error('b'), own(kind)) }) }),
  },
  {
    name: 'an error of an AggregateError',
    build: (kind) => ({ err: new AggregateError([Object.assign(new Error('b'), own(kind))], 'several') }),
  },
  { name: "an HTTP client's error", build: (kind) => ({ err: requestError(kind) }) },
]
