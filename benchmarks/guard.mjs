import { EFFORT } from './lib/harness.mjs'
import { barePino, maskedPino } from './lib/loggers.mjs'
import { generateRecords } from './lib/records.mjs'
import { ratioText } from './lib/table.mjs'
import { measureLoggers } from './suites/loggers.mjs'

/**
 * Fails when masking has become far too slow: a pino call with the default policy may cost at most twice a bare one.
 * The limit leaves room above what is usual, and a busy machine gets three tries, so that only a real loss fails.
 */
const LIMIT = 2
const TRIES = 3
const DENSITY = 0.2

process.exitCode = (await isFastEnough()) ? 0 : 1

async function isFastEnough() {
  const records = generateRecords({ density: DENSITY })
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const { results } = await measureLoggers('guard', records, [[barePino(), maskedPino()]], EFFORT.quick)
    const { ratio } = results[1]
    console.log(`pino + Logveil, default policy, 20 % personal data: ${ratioText(ratio)} bare pino, limit ${LIMIT}x`)
    if (ratio.median <= LIMIT) return true
  }
  return false
}
