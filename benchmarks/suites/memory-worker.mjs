import { setImmediate } from 'node:timers/promises'
import { median } from 'd3-array'
import { bareWinston, maskedWinston, pinoContenders } from '../lib/loggers.mjs'
import { generateRecords } from '../lib/records.mjs'
import { toContender } from './loggers.mjs'

/** Measures the logger whose number is the argument, and sends what it found to the parent process. */
const isQuick = process.argv[3] === 'quick'
const WARM_UP_PASSES = isQuick ? 1 : 10
const READINGS = isQuick ? 1 : 9
const NEW_RECORD_SETS = isQuick ? 1 : 30
const RECORDS = 1_000

const groups = [pinoContenders(), [bareWinston(), maskedWinston()]]
const baselines = groups.flatMap((group) => group.map(() => group[0].name))
const index = Number(process.argv[2])
const logger = groups.flat()[index]
if (logger !== undefined) process.send?.(await measure())

async function measure() {
  const { name, run } = toContender(logger, generateRecords({ count: RECORDS }))
  for (let pass = 0; pass < WARM_UP_PASSES; pass++) run()
  const readings = Array.from({ length: READINGS }, () => allocatedBy(run))
  return {
    name,
    baseline: baselines[index],
    allocatedPerLine: (median(readings) ?? 0) / RECORDS,
    retained: await retainedAfterNewRecords(),
    retainedLines: NEW_RECORD_SETS * RECORDS,
  }
}

/** Bytes that one call takes from the heap and beside it (buffers), nothing of it collected meanwhile. */
function allocatedBy(/** @type {() => unknown} */ run) {
  const before = usedAfterCollection()
  run()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external - before
}

/** Bytes that are still held after one logger has written many records with values it never saw before. */
async function retainedAfterNewRecords() {
  const log = logger.open({ write: () => {} })
  const writeSet = async (/** @type {number} */ seed) => {
    for (const record of generateRecords({ count: RECORDS, seed })) log(record)
    // Lets streams, winston's above all, finish what they put off.
    await setImmediate()
  }
  await writeSet(1)
  const before = usedAfterCollection()
  for (let seed = 2; seed < 2 + NEW_RECORD_SETS; seed++) await writeSet(seed)
  return usedAfterCollection() - before
}

function usedAfterCollection() {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
