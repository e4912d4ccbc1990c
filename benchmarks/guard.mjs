import { createMasker } from '@logveil/core'
import { compare, EFFORT } from './lib/harness.mjs'
import { barePino, maskedPino } from './lib/loggers.mjs'
import { generateRecords } from './lib/records.mjs'
import { CountingSink } from './lib/sink.mjs'
import { percent, ratioText } from './lib/table.mjs'
import { toContender } from './suites/loggers.mjs'

/**
 * Fails when the fast engine is not what masks a logger's lines, or when masking has become far too slow: a pino call with
 * the default policy may cost at most twice a bare one where there is nothing to mask. The limit leaves room above what
 * is usual, and a busy machine gets five tries, so that only a real loss fails.
 *
 *     node benchmarks/guard.mjs
 */
const LIMIT = 2
const TRIES = 5
const GATED = 0
/** Shown, since a loss would be seen there first. */
const SHOWN = 0.2

const slowLines = [0, 1].flatMap(findFallback)
for (const problem of slowLines) console.error(`The fast path is not taken: ${problem}.`)
process.exitCode = slowLines.length === 0 && (await isFastEnough()) ? 0 : 1

/** Logs records with a masker whose statistics tell which engine did the work. */
function findFallback(/** @type {number} */ density) {
  const records = generateRecords({ density })
  const masker = createMasker()
  const sink = new CountingSink()
  const log = maskedPino(masker).open(sink)
  for (const record of records) log(record)
  const { engine, fastLines, failures } = masker.stats()
  const where = `at ${percent(density)} personal data`
  if (engine !== 'kernel') return [`the engine is "${engine}" ${where}`]
  if (fastLines !== records.length || sink.lines !== records.length || failures > 0)
    return [`${fastLines} of ${records.length} lines ${where}, ${failures} failures`]
  console.log(`fast path: all ${fastLines} lines ${where}`)
  return []
}

async function isFastEnough() {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const ratios = await measureRatios([GATED, SHOWN])
    const [gated, shown] = ratios.map((ratio) => ratioText(ratio))
    console.log(`pino + Logveil beside bare pino: ${gated} at ${percent(GATED)} personal data, limit ${LIMIT}x`)
    console.log(`                                 ${shown} at ${percent(SHOWN)}, not limited`)
    if (ratios[0].median <= LIMIT) return true
  }
  console.error(`A log call with the default policy costs more than ${LIMIT}x a bare one.`)
  return false
}

/** Bare and masked pino at each density, all taking turns. */
async function measureRatios(/** @type {number[]} */ densities) {
  const contenders = densities.flatMap((density) => {
    const records = generateRecords({ density })
    return [toContender(barePino(), records), toContender(maskedPino(), records)]
  })
  const results = await compare(contenders, EFFORT.quick, (_, i) => i - (i % 2))
  return results.filter((_, i) => i % 2 === 1).map(({ ratio }) => ratio)
}
