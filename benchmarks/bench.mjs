import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createMasker, LogveilError } from '@logveil/core'
import { describeEnvironment, environmentLine } from './lib/environment.mjs'
import { EFFORT } from './lib/harness.mjs'
import { barePino, bareWinston, maskedPino, maskedWinston, pinoContenders } from './lib/loggers.mjs'
import { generateRecords, toLine } from './lib/records.mjs'
import { loadLog, loadPolicy, UserInputError } from './lib/user-input.mjs'
import { measureDensity, measureLoggers, renderLoggers } from './suites/loggers.mjs'

const USAGE = `npm run bench -- [options]

  --quick            one workload, few rounds: under 20 seconds
  --pii 0,0.2,1      shares of records that carry personal data (default 0,0.2,1; with --quick 0.2)
  --seed N           another set of generated records (default 1)
  --rounds N         samples of each contender (default ${EFFORT.normal.rounds}; with --quick ${EFFORT.quick.rounds})
  --policy FILE      also measure the policy that this module exports
  --log FILE         use this log, one JSON record a line, in place of generated records
  --json FILE        write the raw figures`

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    pii: { type: 'string' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string' },
    policy: { type: 'string' },
    log: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

if (flags.help) console.log(USAGE)
else await main().catch(explain)

async function main() {
  const base = flags.quick ? EFFORT.quick : EFFORT.normal
  const effort = { ...base, rounds: Number(flags.rounds ?? base.rounds) }
  const densities = (flags.pii ?? (flags.quick ? '0.2' : '0,0.2,1')).split(',').map(Number)
  const seed = Number(flags.seed)
  const count = flags.quick ? 400 : 1_000
  console.log(`${environmentLine()}\n`)
  const reports = flags.policy || flags.log ? [await measureOwn(effort, seed)] : []
  if (reports.length === 0)
    for (const density of densities) reports.push(await measureDensity(density, effort, { seed, count }))
  for (const report of reports) console.log(renderLoggers(report))
  if (flags.json) {
    const path = resolve(process.env.INIT_CWD ?? process.cwd(), flags.json)
    await writeFile(path, `${JSON.stringify({ environment: describeEnvironment(), effort, seed, reports }, null, 2)}\n`)
  }
}

/** A file that cannot be used, or a policy that is refused, is for the user to put right; anything else is a fault of ours. */
function explain(/** @type {unknown} */ error) {
  if (!(error instanceof UserInputError || error instanceof LogveilError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

/** The user's own policy, on the user's own log or on generated records. */
async function measureOwn(/** @type {import('./lib/harness.mjs').Effort} */ effort, /** @type {number} */ seed) {
  const policy = flags.policy ? await loadPolicy(flags.policy) : undefined
  const records = flags.log ? await loadLog(flags.log) : generateRecords({ seed })
  const own = policy ? [maskedPino(policy, 'pino + Logveil, your policy')] : []
  const ownWinston = policy ? [maskedWinston(policy, 'winston + Logveil, your policy')] : []
  const groups = [
    [...(flags.log ? [barePino(), maskedPino()] : pinoContenders()), ...own],
    [bareWinston(), maskedWinston(), ...ownWinston],
  ]
  describeMasking(records, policy)
  return measureLoggers(flags.log ?? 'generated records, 20 % with personal data', records, groups, effort)
}

/** What the policy masks in these records, by kind, and which of its rules never matched. */
function describeMasking(
  /** @type {import('./lib/records.mjs').LogRecord[]} */ records,
  /** @type {import('@logveil/core').Policy | undefined} */ policy,
) {
  const masker = createMasker(policy)
  for (const record of records) masker.maskLine(toLine(record))
  const { kinds, neverMatched } = masker.stats()
  const counts = Object.entries(kinds).filter(([, count]) => count > 0)
  console.log(`masked in one pass: ${counts.map(([kind, count]) => `${count} ${kind}`).join(', ') || 'nothing'}`)
  if (neverMatched.length > 0) console.log(`rules that matched nothing: ${neverMatched.join(', ')}`)
  console.log()
}
