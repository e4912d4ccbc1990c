// A detector of your own for ids that only your company has. The pattern runs on an engine that takes linear time on any
// input, so no log line can stall the service.
//
//   node examples/custom-detector.mjs
//
// Expected output:
//
//   GET /members/[member_id]/orders/****0117 took 12 ms
//   { order: '****0117', note: 'for [member_id]', steps: 8841207 }
//   found: member_id at note, order_ref at order
//   refused: LOGVEIL_INVALID_PATTERN

import { createMasker, pattern } from '@logveil/core'

const masker = createMasker({
  detectors: [
    pattern({ kind: 'member_id', source: '\\bM-[0-9]{7}\\b', mask: 'label' }),
    pattern({ kind: 'order_ref', source: 'ORD-[0-9]{8}', mask: 'last4' }),
  ],
})

console.log(masker.maskText('GET /members/M-8841207/orders/ORD-20250117 took 12 ms'))

const record = { order: 'ORD-20250117', note: 'for M-8841207', steps: 8841207 }
console.log(masker.mask(record))

const found = masker.inspect(record).map(({ kind, path }) => `${kind} at ${path}`)
console.log(`found: ${found.sort().join(', ')}`)

try {
  pattern({ kind: 'repeated', source: '(a+)\\1' })
} catch (error) {
  console.log(`refused: ${error.code}`)
}
