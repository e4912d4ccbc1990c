// Logs hostile records for minutes through pino and winston, to files, several streams, a worker and transports with
// formats of their own: npm run soak -- [--minutes 5] [--seed 1]. Fails when a planted value is written, when a logging
// call throws, when a record fails that has no reason to, or when memory or the event loop's delay grows.

import { parseArgs } from 'node:util'
import { table } from '../benchmarks/lib/table.mjs'
import { growth, runSoak } from '../benchmarks/soak/run-soak.mjs'

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' } },
})
const minutes = Number(values.minutes)
const seed = Number(values.seed)
if (!(minutes > 0) || !Number.isInteger(seed)) throw new TypeError('--minutes takes a number, --seed a whole one')

/** Growth that still counts as level. The loop's delay depends on what else the machine does: a short run cannot judge it. */
const tolerance = { heap: 4, rss: 48, delay: minutes >= 1 ? 500 : Number.POSITIVE_INFINITY }

console.log(`Soak: ${minutes} minutes, seed ${seed}`)
const { slices, thrown, leak, loggers, stats } = await runSoak({
  milliseconds: minutes * 60_000,
  seed,
  report: ({ seconds, records }) => console.log(`${seconds.toFixed(0)} s: ${records} records`),
})

const row = ({ seconds, records, heap, rss, delay }) => [
  `${seconds.toFixed(0)} s`,
  String(records),
  heap.toFixed(1),
  rss.toFixed(1),
  delay.toFixed(1),
]
console.log(`\n${table(['time', 'records', 'heap, MiB', 'RSS, MiB', 'loop delay p99, ms'], slices.map(row))}\n`)

const grown = Object.keys(tolerance).filter((figure) => growth(slices, figure) > tolerance[figure])
const failures = Object.keys(stats.failedStages).filter((stage) => stage !== 'limit:lineLength')
const verdicts = [
  ['planted values written', leak === undefined, leak ?? 'none'],
  ['logging calls that threw', thrown === undefined, thrown === undefined ? 'none' : String(thrown?.stack ?? thrown)],
  ['stages that failed', failures.length === 0, failures.join(', ') || 'none'],
  ...Object.keys(tolerance).map((figure) => [
    `growth of ${figure}`,
    !grown.includes(figure),
    `${growth(slices, figure).toFixed(2)} (level up to ${tolerance[figure]})`,
  ]),
]
for (const [what, isFine, seen] of verdicts) console.log(`${isFine ? 'ok  ' : 'FAIL'} ${what}: ${seen}`)
const { records, rules } = stats
const limits = Object.entries(rules).filter(([rule]) => rule.startsWith('limit:'))
console.log(
  `\n${loggers} loggers; the masker saw ${records} records, lines and texts; ${limits.map(([rule, hits]) => `${rule} ${hits}`).join(', ')}`,
)
if (verdicts.some(([, isFine]) => !isFine)) process.exitCode = 1
