// How long 50 emitters in processes of their own take to seal after a grant, and to stop after its revocation, on a real
// PostgreSQL. Needs a build: node packages/grants/bench/fleet.mjs [emitters] [rounds]
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createGrantChecker, memoryKeys, openAuthority } from '../dist/index.js'
import { startPostgres } from './start-postgres.mjs'

if (process.send) await emit()
else await measureFleet(Number(process.argv[2] ?? 50), Number(process.argv[3] ?? 10))

/** One emitter: tells its parent at what time sealing began or ended. */
async function emit() {
  const [store, trust] = process.argv.slice(2)
  const checker = await createGrantChecker({ store, trust: JSON.parse(trust), service: 'checkout' })
  const record = { line: '{"email":"j***@example.com"}', findings: [{ pointer: '/email', kind: 'email', value: 'x' }] }
  let sealing = false
  // A service that logs a record every ten milliseconds.
  setInterval(() => {
    const now = checker.active !== 0 && checker.check(record).length > 0
    if (now !== sealing) process.send({ sealing: now, at: Date.now() })
    sealing = now
  }, 10)
  process.send({ ready: true })
}

async function measureFleet(emitters, rounds) {
  const { store, stop } = await startPostgres()
  const authority = await openAuthority({ store, keys: memoryKeys(), policy: { approvers: ['bob'] } })
  const trust = JSON.stringify(authority.publicKeys())
  const children = Array.from({ length: emitters }, () => fork(fileURLToPath(import.meta.url), [store, trust]))
  await Promise.all(children.map((child) => once(child, ({ ready }) => ready)))
  const [began, ended] = [[], []]
  for (let round = 0; round < rounds; round++) {
    const scope = { services: ['checkout'] }
    const { id } = await authority.request({ requester: 'alice', reason: 'benchmark of a fleet', scope })
    const allBegan = Promise.all(children.map((child) => once(child, ({ sealing }) => sealing === true)))
    const { grant } = await authority.approve(id, { approver: 'bob' })
    began.push(...(await allBegan).map(({ at }) => at - grant.notBefore))
    const allEnded = Promise.all(children.map((child) => once(child, ({ sealing }) => sealing === false)))
    const { outcome } = await authority.revoke(id, { by: 'bob', reason: 'benchmark' })
    ended.push(...(await allEnded).map(({ at }) => at - outcome.at))
  }
  console.log(`${emitters} emitters, ${rounds} rounds, milliseconds`)
  console.log(`grant active → sealed        ${summary(began)}`)
  console.log(`revoked → no longer sealed   ${summary(ended)}`)
  for (const child of children) child.kill()
  await authority.close()
  await stop()
}

function once(child, wanted) {
  return new Promise((resolve) => {
    const listener = (message) => {
      if (!wanted(message)) return
      child.off('message', listener)
      resolve(message)
    }
    child.on('message', listener)
  })
}

function summary(times) {
  const sorted = times.sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, max ${sorted.at(-1)}`
}
