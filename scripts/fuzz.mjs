// Runs every property test far longer than `npm test` does, each time with other inputs, and says how many were tried.
// npm run fuzz -- [--minutes 10 | --runs 20000] [--seed N]   A failure prints the seed that repeats it.
// With minutes, it starts round after round, each with the next seed, until the time is over.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root, run } from './lib/process.mjs'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
})

const minutes = values.minutes === undefined ? 0 : Number(values.minutes)
if (!(minutes >= 0)) throw new TypeError('--minutes takes a number')
const runs = values.runs ?? (minutes > 0 ? '1000' : '20000')

const files = readdirSync(join(root, 'packages'), { recursive: true })
  .map((path) => `packages/${path}`)
  .filter((path) => path.endsWith('.test.ts') && !path.includes('node_modules'))
  .filter((path) => readFileSync(join(root, path), 'utf8').includes(`from 'fast-check'`))

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
const counts = join(folder, 'counts')
const until = Date.now() + minutes * 60_000
let seed = Number(values.seed)
let ok = true
do {
  console.log(`${files.length} files with property tests, ${runs} runs each, seed ${seed}`)
  const env = { LOGVEIL_FUZZ_RUNS: runs, LOGVEIL_FUZZ_SEED: String(seed), LOGVEIL_FUZZ_COUNT: counts }
  ;({ ok } = await run('vitest', ['run', '--project', 'unit', '--reporter=verbose', ...files], { env }))
  if (ok) seed++
} while (ok && Date.now() < until)

console.log(
  `${casesRun()} cases run${ok ? ', no failure' : `; one failed, see above; --seed ${seed} --runs ${runs} repeats it`}`,
)
rmSync(folder, { recursive: true })
if (!ok) process.exitCode = 1

/** What the properties have noted, whatever became of them. */
function casesRun() {
  try {
    return readFileSync(counts, 'utf8')
      .trim()
      .split('\n')
      .reduce((sum, count) => sum + Number(count), 0)
  } catch {
    return 0
  }
}
