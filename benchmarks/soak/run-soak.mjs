import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { openDestinations } from './destinations.mjs'
import { hostileRecord } from './hostile-records.mjs'
import { randomFrom } from './random.mjs'

/** Measurements of a run. */
const SLICES = 12
/** Records logged without a pause, as a busy request does. */
const BURST = 5

/**
 * @typedef {object} Slice one measurement, after a garbage collection
 * @property {number} seconds since the start
 * @property {number} records logged so far, each by every logger
 * @property {number} heap in MiB
 * @property {number} rss in MiB
 * @property {number} delay 99th percentile of the event loop's delay in this slice, in ms
 */

const mebibytes = (/** @type {number} */ bytes) => bytes / 2 ** 20

/**
 * Logs hostile records through both adapters to every destination.
 *
 * @param {object} options
 * @param {number} options.milliseconds how long
 * @param {number} options.seed
 * @param {(slice: Slice) => void} options.report called after each measurement
 */
export async function runSoak({ milliseconds, seed, report }) {
  const random = randomFrom(seed)
  const destinations = openDestinations()
  const delays = monitorEventLoopDelay({ resolution: 10 })
  delays.enable()
  /** @type {Slice[]} */
  const slices = []
  /** @type {unknown} */
  let thrown
  let records = 0
  const start = performance.now()
  for (let slice = 1; slice <= SLICES && thrown === undefined; slice++) {
    const end = start + (milliseconds * slice) / SLICES
    while (performance.now() < end && thrown === undefined) {
      for (let i = 0; i < BURST; i++) {
        try {
          destinations.log(hostileRecord(random), records % 8 === 0)
          records += 1
        } catch (error) {
          thrown = error
        }
      }
      if (records % 500 === 0) destinations.drain()
      // Streams and workers let go of what they hold between turns of the event loop, as they do in a service.
      await nextTurn()
    }
    destinations.drain()
    globalThis.gc?.()
    await nextTurn()
    globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    slices.push({
      seconds: (performance.now() - start) / 1_000,
      records,
      heap: mebibytes(heapUsed),
      rss: mebibytes(rss),
      delay: delays.percentile(99) / 1e6,
    })
    delays.reset()
    report(/** @type {Slice} */ (slices.at(-1)))
  }
  delays.disable()
  await destinations.close()
  const { outcome, loggers, stats } = destinations
  return { slices, thrown, records, loggers, leak: outcome.leak, stats: stats() }
}

/** Growth from the middle third of a run to its last, which both come after warming up: of the medians, since one hiccup is no trend. */
export function growth(/** @type {readonly Slice[]} */ slices, /** @type {'heap' | 'rss' | 'delay'} */ figure) {
  const third = Math.floor(slices.length / 3)
  const median = (/** @type {readonly Slice[]} */ part) =>
    part.map((slice) => slice[figure]).sort((a, b) => a - b)[Math.floor(part.length / 2)] ?? 0
  return median(slices.slice(-third)) - median(slices.slice(-2 * third, -third))
}
