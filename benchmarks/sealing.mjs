import { devNull } from 'node:os'
import { parseArgs } from 'node:util'
import { createMasker } from '@logveil/core'
import { createGrantChecker, openAuthority } from '@logveil/grants'
import { withMasking } from '@logveil/pino'
import pino from 'pino'
import { environmentLine } from './lib/environment.mjs'
import { compare, EFFORT, spread } from './lib/harness.mjs'
import { BASE, generateRecords } from './lib/records.mjs'
import { duration, ratioText, table } from './lib/table.mjs'

/**
 * What just-in-time access costs a service: a pino call with a checker while no grant is active, beside one without a
 * checker; and sealing a record of three values, beside masking it. Limits: 1.02x and 15 µs; run it on a quiet machine.
 *
 *     node benchmarks/sealing.mjs [--quick]
 *
 * @typedef {import('@logveil/core').SealChecker} SealChecker
 */
const { values: flags } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const effort = flags.quick ? EFFORT.quick : { ...EFFORT.thorough, sampleSeconds: 0.06 }

const store = 'memory:benchmark'
const authority = await openAuthority({ store, policy: { approvers: ['bob'] } })
const openChecker = () => createGrantChecker({ store, trust: authority.publicKeys(), service: 'checkout' })
const idle = await openChecker()
const { id } = await authority.request({
  requester: 'alice',
  reason: 'benchmark of sealing',
  scope: { services: ['checkout'] },
})
console.log(`${environmentLine()}\n`)
await measureLogCalls()
await authority.approve(id, { approver: 'bob' })
const active = await openChecker()
await measureSealing()
for (const open of [idle, active]) await open.close()
await authority.close()

/** Real loggers on the null device: every line is serialised, masked and handed to the operating system. */
async function measureLogCalls() {
  const records = generateRecords({ density: 0.2 })
  const contender = (/** @type {string} */ name, /** @type {SealChecker | undefined} */ checker) => {
    const destination = pino.destination({ dest: devNull, sync: true, minLength: 4096 })
    const logger = pino(withMasking({ base: BASE }, checker && { seal: { checker } }), destination)
    const run = () => {
      for (const { level, fields, message } of records) logger[level](fields, message)
    }
    return { name, units: records.length, run }
  }
  const results = await compare(
    [
      contender('pino + Logveil', undefined),
      contender('the same once more, for what is noise', undefined),
      contender('pino + Logveil with a checker, no grant', idle),
    ],
    effort,
  )
  print('log call, 20 % of the records with personal data', results)
}

/** One line with three values; what `sealed` costs above `masked` is the price of a grant. */
async function measureSealing() {
  const user = { email: 'john.smith@example.com', phone: '+1 415 555 0132' }
  const request = { method: 'POST', url: '/orders/1009/mail', status: 202, durationMs: 12.4, attempt: 1, region: 'eu' }
  const envelope = { level: 30, time: 1_700_000_000_000, ...BASE, reqId: 'req-1', orderId: 'A-1', ...request }
  const line = `${JSON.stringify({ ...envelope, user, msg: `mail to ${user.email} sent` })}\n`
  let checksum = 0
  const contender = (/** @type {string} */ name, /** @type {SealChecker} */ checker) => {
    const masker = createMasker({ seal: { checker } })
    const run = () => {
      for (let i = 0; i < 100; i++) checksum += masker.maskLine(line).length
      return checksum
    }
    return { name, units: 100, run }
  }
  const results = await compare(
    [
      contender('masked, no grant', idle),
      contender('masked with its originals collected, nothing sealed', { active: 1, check: () => [] }),
      contender('masked and sealed', active),
    ],
    effort,
  )
  print(`line of ${line.length - 1} bytes with three values`, results)
  const [masked, collected, sealed] = results
  const above = (/** @type {import('./lib/harness.mjs').Result} */ other) =>
    duration(spread(sealed.samples.map((ns, round) => ns - other.samples[round])).median)
  console.log(`sealing, above masking: ${above(masked)}; of this the seal itself: ${above(collected)}\n`)
}

function print(/** @type {string} */ title, /** @type {import('./lib/harness.mjs').Result[]} */ results) {
  const rows = results.map(({ name, ns, ratio }) => [name, duration(ns.median), ratioText(ratio)])
  console.log(`${table([title, 'each', 'ratio'], rows)}\n`)
}
