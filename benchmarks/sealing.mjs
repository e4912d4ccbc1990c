import { devNull } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createMasker } from '@logveil/core'
import { createGrantChecker, openAuthority } from '@logveil/grants'
import { withMasking } from '@logveil/pino'
import pino from 'pino'
import { environmentLine } from './lib/environment.mjs'
import { EFFORT, spread } from './lib/harness.mjs'
import { BASE, generateRecords } from './lib/records.mjs'
import { CountingSink } from './lib/sink.mjs'
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
const effort = flags.quick ? EFFORT.quick : EFFORT.thorough

/** Passes over the records, or over a thousand lines, in one sample: some tens of milliseconds. */
const PASSES = 3

const store = 'memory:benchmark'
const authority = await openAuthority({ store, policy: { approvers: ['bob'] } })
const openChecker = (/** @type {string} */ service) =>
  createGrantChecker({ store, trust: authority.publicKeys(), service })
const idle = await openChecker('a service that no grant covers')
const { id } = await authority.request({
  requester: 'alice',
  reason: 'benchmark of sealing',
  scope: { services: ['checkout'] },
})
console.log(`${environmentLine()}\n`)
await measureLogCalls('the null device', () => pino.destination({ dest: devNull, sync: true, minLength: 4096 }))
await measureLogCalls('a sink in memory', () => new CountingSink())
await authority.approve(id, { approver: 'bob' })
const active = await openChecker('checkout')
await measureSealing()
for (const open of [idle, active]) await open.close()
await authority.close()

/** Real loggers: every line is serialised, masked, and handed to the operating system or kept from it. */
async function measureLogCalls(
  /** @type {string} */ where,
  /** @type {() => import('pino').DestinationStream} */ openDestination,
) {
  const records = generateRecords({ density: 0.2 })
  const contender = (/** @type {string} */ name, /** @type {SealChecker | undefined} */ checker) => {
    const logger = pino(withMasking({ base: BASE }, checker && { seal: { checker } }), openDestination())
    const run = () => {
      for (const { level, fields, message } of records) logger[level](fields, message)
    }
    return { name, units: records.length, run }
  }
  const results = await compareInTurn([
    contender('pino + Logveil', undefined),
    contender('the same once more, for what is noise', undefined),
    contender('pino + Logveil with a checker, no grant', idle),
  ])
  print(`log call to ${where}, 20 % of the records with personal data`, results)
}

/** One line with three values; what `sealed` costs above `masked` is the price of a grant. */
async function measureSealing() {
  const user = { email: 'john.smith@example.com', phone: '+1 415 555 0132' }
  const request = { method: 'POST', url: '/orders/1009/mail', status: 202, durationMs: 12.4, attempt: 1, region: 'eu' }
  const envelope = { level: 30, time: 1_700_000_000_000, ...BASE, reqId: 'req-1', orderId: 'A-1', ...request }
  const line = `${JSON.stringify({ ...envelope, user, msg: `mail to ${user.email} sent` })}\n`
  const contender = (/** @type {string} */ name, /** @type {SealChecker} */ checker) => {
    const masker = createMasker({ seal: { checker } })
    const sink = new CountingSink()
    const { length } = masker.maskLine(line)
    const run = () => {
      const before = sink.bytes
      for (let i = 0; i < 1000; i++) sink.write(masker.maskLine(line))
      if (sink.bytes - before !== 1000 * length) throw new Error(`${name}: not every line was treated alike`)
    }
    return { name, units: 1000, run }
  }
  const results = await compareInTurn([
    contender('masked, no grant', idle),
    contender('masked with its originals collected, nothing sealed', { active: 1, check: () => [] }),
    contender('masked and sealed', active),
  ])
  print(`line of ${line.length - 1} bytes with three values`, results)
  const [masked, collected, sealed] = results.map(({ samples }) => samples)
  const above = (/** @type {number[]} */ less) => duration(spread(sealed.map((ns, round) => ns - less[round])).median)
  console.log(`sealing, above masking: ${above(masked)}; of this the seal itself: ${above(collected)}`)
}

/**
 * One sample of each contender per round, in rotating order, ratios within a round. In CPU time, that of garbage collection
 * included: the limits are close, one of them absolute, and others may use the machine meanwhile.
 *
 * @param {readonly import('./lib/harness.mjs').Contender[]} contenders the first is what the others are compared with
 */
async function compareInTurn(contenders) {
  /** @type {number[][]} */
  const samples = contenders.map(() => [])
  for (let round = -effort.warmUpRounds; round < effort.rounds; round++) {
    // A checker that cannot read its store for 30 s seals nothing.
    await setImmediate()
    for (let turn = 0; turn < contenders.length; turn++) {
      const i = (turn + round + effort.warmUpRounds) % contenders.length
      const { units, run } = contenders[i]
      const start = process.cpuUsage()
      for (let pass = 0; pass < PASSES; pass++) run()
      const { user, system } = process.cpuUsage(start)
      if (round >= 0) samples[i].push(((user + system) * 1000) / (units * PASSES))
    }
  }
  return contenders.map(({ name }, i) => {
    const ratio = spread(samples[i].map((ns, round) => ns / samples[0][round]))
    return { name, ns: spread(samples[i]), ratio, samples: samples[i] }
  })
}

function print(/** @type {string} */ title, /** @type {Awaited<ReturnType<typeof compareInTurn>>} */ results) {
  const rows = results.map(({ name, ns, ratio }) => [name, duration(ns.median), ratioText(ratio)])
  console.log(`${table([`${title}, CPU time`, 'each', 'ratio'], rows)}\n`)
}
