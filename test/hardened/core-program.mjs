// Masks in a process that forbids things, and prints what came out. Run by hardened-node.test.ts.

import { createMasker, LogveilError, mask, pattern } from '../../packages/core/dist/index.js'

const masker = createMasker({
  fields: [
    { keys: ['userId'], mask: mask.hmac({ key: 'k'.repeat(32), keyId: 'a' }) },
    { paths: ['order.**.note', "a['b c'][*]"] },
  ],
  detectors: [pattern({ kind: 'order_ref', source: 'ORD-[0-9]{8}' })],
  allow: [{ values: ['help@example.com'] }],
  remarks: true,
})
const record = {
  level: 30,
  userId: 7,
  email: 'john@example.com',
  order: { items: [{ note: 'secret' }] },
  a: { 'b c': ['secret'] },
  constructor: 'password=hunter2',
  text: 'ORD-20250117 for jane@example.com, password=hunter2, help@example.com',
}
const rich = {
  error: new AggregateError([new Error('john@example.com')], 'x', { cause: new TypeError('password=hunter2') }),
  map: new Map([['password', 'hunter2']]),
  set: new Set(['john@example.com']),
  url: new URL('https://bob:hunter2@example.com/'),
}
const { error, map, set, url } = masker.mask(rich)

let refused
try {
  createMasker({ presets: ['nope'] })
} catch (thrown) {
  refused = thrown instanceof LogveilError && thrown.code
}
console.log(masker.maskLine(JSON.stringify(record)))
console.log(JSON.stringify(masker.mask(record)))
console.log(JSON.stringify([error.errors[0].message, error.cause.message, [...map], [...set], url]))
console.log(JSON.stringify([masker.stats().failures, masker.explain().startsWith('Logveil policy'), refused]))
