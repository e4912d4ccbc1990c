// Logs for minutes through pino and winston and watches the heap: npm run soak -- [--minutes 5]
// Every batch has values never seen before, so whatever is remembered without a limit shows as growth.

import { setImmediate as nextTurn } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { maskedPino, maskedWinston } from '../benchmarks/lib/loggers.mjs'
import { generateRecords } from '../benchmarks/lib/records.mjs'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' } } })
const sliceMs = (Number(values.minutes) * 60_000) / 2 / 12
/** Growth of the live heap between the first and the last third of a run that still counts as level. */
const toleranceMiB = 2

const mebibytes = (bytes) => bytes / 2 ** 20
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

async function soak(contender, firstSeed) {
  let lines = 0
  let records = 0
  const log = contender.open({
    write() {
      lines += 1
    },
  })
  const heaps = []
  let seed = firstSeed
  for (let slice = 0; slice < 12; slice++) {
    const end = performance.now() + sliceMs
    while (performance.now() < end) {
      const batch = generateRecords({ count: 1_000, density: 0.5, nonAscii: 0.1, seed: seed++ })
      // Making records costs more than logging them: each is logged several times.
      for (let round = 0; round < 10; round++) {
        batch.forEach(log)
        // Streams let go of what they hold between turns of the event loop, as they do in a service.
        await nextTurn()
      }
      records += batch.length * 10
    }
    globalThis.gc()
    heaps.push(mebibytes(process.memoryUsage().heapUsed))
    console.log(`${contender.name}: ${records} records, live heap ${heaps.at(-1).toFixed(1)} MiB`)
  }
  // The first third warms up: code is compiled and bounded caches fill.
  const growth = mean(heaps.slice(-4)) - mean(heaps.slice(4, 8))
  const level = growth <= toleranceMiB
  const complete = lines === records
  console.log(
    `${contender.name}: heap ${level ? 'level' : 'GROWS'} (${growth.toFixed(2)} MiB), ${lines} of ${records} lines written`,
  )
  return level && complete
}

const results = [await soak(maskedPino(), 1), await soak(maskedWinston(), 1_000_000)]
if (results.includes(false)) process.exitCode = 1
