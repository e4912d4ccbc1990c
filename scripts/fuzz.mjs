// Runs every property test far longer than `npm test` does, each time with other inputs.
// npm run fuzz -- [--runs 20000] [--seed N]   A failure prints the seed that repeats it.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root, run } from './lib/process.mjs'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
})

const files = readdirSync(join(root, 'packages'), { recursive: true })
  .map((path) => `packages/${path}`)
  .filter((path) => path.endsWith('.test.ts') && !path.includes('node_modules'))
  .filter((path) => readFileSync(join(root, path), 'utf8').includes(`from 'fast-check'`))

console.log(`${files.length} files with property tests, ${values.runs} runs each, seed ${values.seed}`)
const env = { LOGVEIL_FUZZ_RUNS: values.runs, LOGVEIL_FUZZ_SEED: values.seed }
const { ok } = await run('vitest', ['run', '--project', 'unit', '--reporter=verbose', ...files], { env })
if (!ok) process.exitCode = 1
