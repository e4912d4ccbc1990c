// Reveals per second through one authority, every one with its audit entry on disk. Needs a build:
//   node packages/grants/bench/reveal.mjs [sqlite|postgres]
import { fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGrantChecker, fileKeys, openAuthority } from '../dist/index.js'
import { startPostgres } from './start-postgres.mjs'

const directory = mkdtempSync(join(tmpdir(), 'logveil-bench-'))
const postgres = process.argv[2] === 'postgres' ? await startPostgres() : undefined
const store = postgres?.store ?? `sqlite:${join(directory, 'logveil.db')}`
const keys = fileKeys(join(directory, 'keys'))
const authority = await openAuthority({ store, keys, policy: { approvers: ['bob'] } })
const scope = { services: ['checkout'] }
const { id } = await authority.request({ requester: 'alice', reason: 'benchmark of reveals', scope })
await authority.approve(id, { approver: 'bob' })
const checker = await createGrantChecker({ store, trust: authority.publicKeys(), service: 'checkout' })

const records = Array.from({ length: 4000 }, (_, n) => {
  const line = JSON.stringify({ level: 30, n, email: 'j***@example.com', msg: 'paid', orderId: `A-${n}` })
  const findings = [{ pointer: '/email', kind: 'email', value: `john${n}@example.com` }]
  return { line, sealed: checker.check({ line, findings })[0] }
})
const reveal = ({ line, sealed }) => authority.reveal({ principal: 'alice', sealed, line })

async function measure(what, run, count) {
  const cpu = process.cpuUsage()
  const start = performance.now()
  await run()
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const used = (user + system) / 1e6
  console.log(
    `${what.padEnd(28)} ${Math.round(count / seconds)}/s, ${Math.round(count / used)} per CPU second (${((used / seconds) * 100).toFixed(0)} % of one core)`,
  )
}

console.log(
  `the disk takes ${durableWrite().toFixed(2)} ms for a durable write, so nothing one by one is faster than that`,
)
await Promise.all(records.map(reveal))
await measure(
  'one after the other',
  async () => {
    for (const record of records.slice(0, 2000)) await reveal(record)
  },
  2000,
)
for (const width of [16, 256]) {
  await measure(
    `${width} at a time`,
    async () => {
      const queue = records.values()
      const worker = async () => {
        for (const record of queue) await reveal(record)
      }
      await Promise.all(Array.from({ length: width }, worker))
    },
    records.length,
  )
}
/** Median time to write what a commit writes and have it on disk, in milliseconds. */
function durableWrite() {
  const file = openSync(join(directory, 'probe'), 'w')
  const page = Buffer.alloc(12_288, 1)
  const times = Array.from({ length: 200 }, (_, i) => {
    const start = performance.now()
    writeSync(file, page, 0, page.length, (i % 20) * page.length)
    fdatasyncSync(file)
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[100]
}

const verdict = await authority.verifyAudit()
if (!verdict.ok) throw new Error('the audit log does not verify')
console.log(`${verdict.entries} audit entries verify`)
await checker.close()
await authority.close()
await postgres?.stop()
rmSync(directory, { recursive: true })
