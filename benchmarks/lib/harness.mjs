import Benchmark from 'benchmark'
import { median, quantile } from 'd3-array'

/**
 * One of the things compared. `run` works through `units` records (or lines, or calls); `isAsync` says that it returns a
 * promise.
 *
 * @typedef {{ name: string, units: number, run: () => unknown, isAsync?: boolean }} Contender
 *
 * A median with its quartiles.
 * @typedef {{ median: number, q1: number, q3: number }} Spread
 *
 * @typedef {object} Result
 * @property {string} name
 * @property {Spread} ns nanoseconds per unit
 * @property {Spread} ratio to the baseline, paired round by round, so that a slow moment of the machine hits both
 * @property {number[]} samples nanoseconds per unit, one per round
 *
 * @typedef {object} Effort
 * @property {number} rounds each contender is sampled once a round
 * @property {number} sampleSeconds least duration of one sample
 * @property {number} warmUpRounds rounds that are thrown away
 */

/** @type {Record<'quick' | 'normal' | 'thorough' | 'report' | 'sweep' | 'peers', Effort>} */
export const EFFORT = {
  quick: { rounds: 15, sampleSeconds: 0.02, warmUpRounds: 3 },
  normal: { rounds: 41, sampleSeconds: 0.03, warmUpRounds: 6 },
  thorough: { rounds: 61, sampleSeconds: 0.03, warmUpRounds: 8 },
  // A report's tables of loggers: their quartiles are no narrower with more.
  report: { rounds: 41, sampleSeconds: 0.03, warmUpRounds: 6 },
  // A sweep has a dozen contenders, and its neighbours confirm each value.
  sweep: { rounds: 25, sampleSeconds: 0.02, warmUpRounds: 5 },
  // Peers differ by magnitudes, and some take milliseconds a record.
  peers: { rounds: 9, sampleSeconds: 0.02, warmUpRounds: 2 },
}

/**
 * Measures contenders against each other in one process. Benchmark.js would measure one to the end before it starts
 * the next, and charge one of them for whatever the machine does meanwhile; here it takes one short sample of each per
 * round, in an order that rotates.
 *
 * @param {readonly Contender[]} contenders the first is the baseline, unless `baselineOf` says otherwise
 * @param {Effort} effort
 * @param {(contender: Contender, index: number) => number} [baselineOf] index of what one is compared with
 * @returns {Promise<Result[]>}
 */
export async function compare(contenders, effort, baselineOf = () => 0) {
  const benches = contenders.map((contender) => toBenchmark(contender, effort))
  /** @type {number[][]} */
  const samples = contenders.map(() => [])
  for (let round = -effort.warmUpRounds; round < effort.rounds; round++) {
    for (let turn = 0; turn < benches.length; turn++) {
      const i = (turn + round + effort.warmUpRounds) % benches.length
      const seconds = await sample(benches[i])
      if (round >= 0) samples[i].push((seconds * 1e9) / contenders[i].units)
      // Saves Benchmark.js the calibration pass of the next round; any count will do, as only the mean is used.
      benches[i].initCount = Math.max(1, Math.ceil(effort.sampleSeconds / seconds))
    }
  }
  return contenders.map((contender, i) => {
    const reference = samples[baselineOf(contender, i)]
    const ratios = samples[i].map((ns, round) => ns / reference[round])
    return { name: contender.name, ns: spread(samples[i]), ratio: spread(ratios), samples: samples[i] }
  })
}

/** Median and quartiles. */
export function spread(/** @type {readonly number[]} */ values) {
  return { median: median(values) ?? 0, q1: quantile(values, 0.25) ?? 0, q3: quantile(values, 0.75) ?? 0 }
}

function toBenchmark(/** @type {Contender} */ { name, run, isAsync = false }, /** @type {Effort} */ { sampleSeconds }) {
  const runDeferred = async (/** @type {Benchmark.Deferred} */ deferred) => {
    await run()
    deferred.resolve()
  }
  const fn = isAsync ? runDeferred : run
  return new Benchmark(name, fn, { defer: isAsync, minTime: sampleSeconds, maxTime: 0, minSamples: 1, initCount: 1 })
}

/** @returns {Promise<number>} seconds per call of `run`, from one Benchmark.js sample */
function sample(/** @type {Benchmark} */ bench) {
  return new Promise((resolve, reject) => {
    bench.off('complete').on('complete', () => {
      if (bench.error) reject(new Error(`${bench.name} failed`, { cause: bench.error }))
      else resolve(bench.stats.sample[0])
    })
    bench.run({ async: false })
  })
}
