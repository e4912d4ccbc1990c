import { devNull } from 'node:os'
import { parseArgs } from 'node:util'
import { createMasker } from '@logveil/core'
import { createGrantChecker, openAuthority } from '@logveil/grants'
import { withMasking } from '@logveil/pino'
import pino from 'pino'
import { environmentLine } from './lib/environment.mjs'
import { compare, EFFORT, spread } from './lib/harness.mjs'
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
const effort = flags.quick ? EFFORT.quick : { ...EFFORT.thorough, sampleSeconds: 0.06 }

/** Calls to one sample of sealing: some tens of milliseconds. */
const CALLS = 2000

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
await measureLogCalls('the null device', () => pino.destination({ dest: devNull, sync: true, minLength: 4096 }))
await measureLogCalls('a sink in memory', () => new CountingSink())
await authority.approve(id, { approver: 'bob' })
const active = await openChecker()
measureSealing()
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
  const results = await compare(
    [
      contender('pino + Logveil', undefined),
      contender('the same once more, for what is noise', undefined),
      contender('pino + Logveil with a checker, no grant', idle),
    ],
    effort,
  )
  print(`log call to ${where}, 20 % of the records with personal data`, results)
}

/**
 * One line with three values; what `sealed` costs above `masked` is the price of a grant. In CPU time, garbage collection
 * included, since the limit is an absolute one and others may use the machine meanwhile.
 */
function measureSealing() {
  const user = { email: 'john.smith@example.com', phone: '+1 415 555 0132' }
  const request = { method: 'POST', url: '/orders/1009/mail', status: 202, durationMs: 12.4, attempt: 1, region: 'eu' }
  const envelope = { level: 30, time: 1_700_000_000_000, ...BASE, reqId: 'req-1', orderId: 'A-1', ...request }
  const line = `${JSON.stringify({ ...envelope, user, msg: `mail to ${user.email} sent` })}\n`
  const lines = [
    { name: 'masked, no grant', checker: idle },
    { name: 'masked with its originals collected, nothing sealed', checker: { active: 1, check: () => [] } },
    { name: 'masked and sealed', checker: active },
  ].map(({ name, checker }) => ({
    name,
    masker: createMasker({ seal: { checker } }),
    samples: /** @type {number[]} */ ([]),
  }))
  const sink = new CountingSink()
  for (let round = -effort.warmUpRounds; round < effort.rounds; round++) {
    for (const { masker, samples } of lines) {
      const start = process.cpuUsage()
      for (let i = 0; i < CALLS; i++) sink.write(masker.maskLine(line))
      const { user: inProcess, system } = process.cpuUsage(start)
      if (round >= 0) samples.push(((inProcess + system) * 1000) / CALLS)
    }
  }
  const [masked, collected, sealed] = lines.map(({ samples }) => samples)
  const ratios = (/** @type {number[]} */ samples) => spread(samples.map((ns, round) => ns / masked[round]))
  print(
    `line of ${line.length - 1} bytes with three values, CPU time`,
    lines.map(({ name, samples }) => ({ name, ns: spread(samples), ratio: ratios(samples) })),
  )
  const above = (/** @type {number[]} */ less) => duration(spread(sealed.map((ns, round) => ns - less[round])).median)
  console.log(`sealing, above masking: ${above(masked)}; of this the seal itself: ${above(collected)}`)
}

function print(
  /** @type {string} */ title,
  /** @type {Pick<import('./lib/harness.mjs').Result, 'name' | 'ns' | 'ratio'>[]} */ results,
) {
  const rows = results.map(({ name, ns, ratio }) => [name, duration(ns.median), ratioText(ratio)])
  console.log(`${table([title, 'each', 'ratio'], rows)}\n`)
}
