// What a checker costs a log call: with no grant, and sealing one record of three values. Needs a build; run it alone:
//   node packages/grants/bench/seal.mjs
import { createGrantChecker, openAuthority } from '../dist/index.js'

const store = 'memory:bench'
const authority = await openAuthority({ store, policy: { approvers: ['bob'] } })
const options = { store, trust: authority.publicKeys(), service: 'checkout' }
const idle = await createGrantChecker(options)

const findings = [
  { pointer: '/user/email', kind: 'email', value: 'john.smith@example.com' },
  { pointer: '/user/phone', kind: 'phone', value: '+1 415 555 0132' },
  { pointer: '/msg', kind: 'email', value: 'john.smith@example.com', range: [8, 24] },
]
const filler = { level: 30, time: 1700000000000, pid: 4711, hostname: 'checkout-7f9c', reqId: 'req-1', orderId: 'A-1' }
const rest = { method: 'POST', url: '/orders/1009/mail', status: 202, durationMs: 12.4, attempt: 1, region: 'eu-1' }
const user = { email: 'j***@example.com', phone: '*****' }
const line = `${JSON.stringify({ ...filler, ...rest, user, msg: 'mail to j***@example.com sent' })}\n`
const record = { line, findings }

/** Median over rounds, in nanoseconds per call. */
function measure(call, calls) {
  const rounds = Array.from({ length: 15 }, () => {
    const start = process.hrtime.bigint()
    for (let i = 0; i < calls; i++) call()
    return Number(process.hrtime.bigint() - start) / calls
  })
  return rounds.sort((a, b) => a - b)[7]
}

let sealed = 0
const atRest = measure(() => {
  if (idle.active !== 0) sealed += idle.check(record).length
}, 1_000_000)

const grant = async (scope) => {
  const { id } = await authority.request({ requester: 'alice', reason: 'benchmark of sealing', scope })
  await authority.approve(id, { approver: 'bob' })
  const checker = await createGrantChecker(options)
  return { id, checker }
}
const report = (what, ns) => console.log(`${what.padEnd(52)} ${(ns / 1000).toFixed(3).padStart(8)} µs`)
console.log(`line of ${line.length - 1} bytes, three values, Node ${process.version}`)
report('no grant: one comparison', atRest)
for (const scope of [
  { services: ['checkout'] },
  { kinds: ['email', 'phone'], paths: ['user', 'msg'] },
  { match: { orderId: 'A-1' } },
]) {
  const { id, checker } = await grant(scope)
  checker.check(record)
  report(
    `sealing under ${JSON.stringify(scope)}`,
    measure(() => {
      sealed += checker.check(record).length
    }, 5000),
  )
  await checker.close()
  await authority.revoke(id, { by: 'bob', reason: 'benchmark' })
}
if (sealed === 0) throw new Error('nothing was sealed')
await idle.close()
await authority.close()
