import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const program = fileURLToPath(new URL('../bench.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'logveil-bench-'))

const POLICY = `import { pattern } from '@logveil/core'
export default {
  fields: [{ keys: ['loyaltyNumber'] }, { keys: ['neverThere'] }],
  detectors: [pattern({ kind: 'order_ref', source: 'ORD-[0-9]{8}', mask: 'label' })],
}`

const LOG = [
  { level: 30, time: 1_748_736_000_000, loyaltyNumber: 'L-1', msg: 'ORD-20250601 shipped' },
  { level: 50, time: 1_748_736_000_001, user: { email: 'jo@example.org' }, msg: 'not delivered' },
]

/** `npm run bench -- …`, as npm starts it: elsewhere, with the user's folder in INIT_CWD. */
function bench(...args) {
  return promisify(execFile)(process.execPath, [program, ...args], { env: { ...process.env, INIT_CWD: folder } })
}

beforeAll(() => {
  writeFileSync(join(folder, 'my-policy.mjs'), POLICY)
  writeFileSync(join(folder, 'refused.mjs'), `export const policy = { presets: ['defualt'] }`)
  writeFileSync(join(folder, 'my.ndjson'), `${LOG.map((record) => JSON.stringify(record)).join('\n')}\njust text\n`)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a policy of your own, with patterns, is measured on your own log', async () => {
  const { stdout } = await bench('--policy', 'my-policy.mjs', '--log', 'my.ndjson', '--quick', '--rounds', '1')
  expect(stdout).toContain('masked in one pass: 1 field, 1 order_ref, 1 email')
  expect(stdout).toMatch(/^rules that matched nothing: neverThere$/m)
  expect(stdout).toContain('my.ndjson; 3 records')
  expect(stdout).toMatch(/^\| pino \+ Logveil, your policy +\| +[\d.]+x/m)
  expect(stdout).toMatch(/^\| winston \+ Logveil, your policy +\| +[\d.]+x/m)
})

test.each([
  [['--policy', 'none.mjs'], 'none.mjs cannot be loaded'],
  [['--log', 'none.ndjson'], 'none.ndjson cannot be read'],
  [['--policy', 'refused.mjs'], 'defualt'],
])('%j is explained in a line', async (args, message) => {
  const failure = await bench(...args, '--quick').catch((error) => error)
  expect(failure).toMatchObject({ code: 1, stderr: expect.stringContaining(message) })
  expect(failure.stderr.trim().split('\n')).toHaveLength(1)
})
