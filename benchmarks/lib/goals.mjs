import { OURS, renderFamily, SIZES, timesAt } from '../suites/hostile.mjs'
import { spread } from './harness.mjs'
import { duration, factor, table } from './table.mjs'

/**
 * What Logveil sets out to reach, beside what a run measured. The verdict is worked out here, from the same figures as the
 * tables of the page, and nowhere else.
 *
 * @typedef {object} Goal
 * @property {string} name
 * @property {number} limit
 * @property {number | undefined} measured none when the run did not come to it, or had to stop it
 * @property {(value: number) => string} show
 * @property {string} [note]
 *
 * @typedef {Pick<import('./report-page.mjs').Reports, 'loggers' | 'sweeps' | 'hostile' | 'longLine' | 'footprint'>} Measured
 */

const MASKED_PINO = 'pino + Logveil'
const REDACT = 'pino redact, 7 exact paths'
const MASKED_WINSTON = 'winston + Logveil'

/** Limits of the cost of a call with personal data in so many records. */
const PINO_LIMITS = [
  { density: 0, limit: 1.25 },
  { density: 0.2, limit: 1.25 },
  { density: 1, limit: 1.6 },
]
const WINSTON_LIMIT = 1.2
const KEYS_LIMIT = 1.1
const GROWTH_LIMIT = 1.5
const HOSTILE_LIMIT = 10
const BYTE_LIMIT = 1
const START_LIMIT = 5e6

/** @returns {Goal[]} */
export function goalsOf(/** @type {Measured} */ { loggers, sweeps, hostile, longLine, footprint }) {
  const ratioAt = (/** @type {number} */ density, /** @type {string} */ name) =>
    loggers.find((report) => report.density === density)?.results.find((result) => result.name === name)?.ratio.median
  const pino = PINO_LIMITS.map(({ density, limit }) => ({
    name: `${MASKED_PINO}, ${density * 100} % of the records with personal data, beside bare pino`,
    limit,
    measured: ratioAt(density, MASKED_PINO),
    show: factor,
  }))
  const belowRedact = [0, 0.2].map((density) => ({
    name: `${MASKED_PINO}, ${density * 100} %, beside bare pino, with ${REDACT} as the limit`,
    limit: ratioAt(density, REDACT) ?? 0,
    measured: ratioAt(density, MASKED_PINO),
    show: factor,
  }))
  const winston = {
    name: `${MASKED_WINSTON}, 20 %, beside bare winston json`,
    limit: WINSTON_LIMIT,
    measured: ratioAt(0.2, MASKED_WINSTON),
    show: factor,
  }
  const lengthy = { name: '`maskLine` on an ordinary line of 100 KB, a byte', limit: BYTE_LIMIT, show: duration }
  const start = { name: 'first `createMasker()` of a process', limit: START_LIMIT, show: duration }
  return [
    ...pino,
    ...belowRedact,
    winston,
    { name: '1,000 keys beside 10 keys', limit: KEYS_LIMIT, measured: keysRatio(sweeps), show: factor },
    ...OURS.flatMap((subject) => hostileGoals(hostile, subject)),
    { ...lengthy, measured: longLine.nanosecondsPerByte.median },
    { ...start, measured: footprint.starts.find(({ firstMasker }) => firstMasker !== undefined)?.firstMasker },
  ]
}

/** Whether a goal was reached; what could not be measured was not. */
export function isReached(/** @type {Goal} */ { limit, measured }) {
  return measured !== undefined && measured <= limit
}

/** The goals as a table. */
export function renderGoals(/** @type {Goal[]} */ goals) {
  const rows = goals.map((goal) => [
    goal.note ? `${goal.name} (${goal.note})` : goal.name,
    `≤ ${goal.show(goal.limit)}`,
    goal.measured === undefined ? '–' : goal.show(goal.measured),
    isReached(goal) ? 'reached' : '**not reached**',
  ])
  return table(['goal', 'limit', 'measured', ''], rows)
}

/** Formed round by round, as all ratios are, so that a slow moment of the machine hits both. */
function keysRatio(/** @type {Measured['sweeps']} */ sweeps) {
  const rows = sweeps.find(({ id }) => id === 'keys')?.rows
  const samplesOf = (/** @type {number} */ keys) => rows?.find(({ value }) => value === keys)?.samples
  const [few, many] = [samplesOf(10), samplesOf(1_000)]
  return few && many && spread(many.map((time, round) => time / few[round])).median
}

/** The worst family is what counts; one that was stopped is worse than any. */
function hostileGoals(/** @type {Measured['hostile']} */ hostile, /** @type {string} */ subject) {
  const families = timesAt(hostile, subject, [SIZES[1], SIZES[5]])
  const benign = families[0].times
  const growths = families.map(({ family, times: [first, last] }) => ({ family, value: quotient(last, first) }))
  const shares = families
    .slice(1)
    .flatMap(({ family, times }) => times.map((time, i) => ({ family, value: quotient(time, benign[i]) })))
  return [
    { name: `hostile input, \`${subject}\`: time a byte at 1 MB beside 4 KB`, limit: GROWTH_LIMIT, ...worst(growths) },
    { name: `hostile input, \`${subject}\`: beside ordinary text`, limit: HOSTILE_LIMIT, ...worst(shares) },
  ]
}

function quotient(/** @type {number | undefined} */ dividend, /** @type {number | undefined} */ divisor) {
  return dividend === undefined || divisor === undefined ? undefined : dividend / divisor
}

function worst(/** @type {{ family: string, value: number | undefined }[]} */ candidates) {
  const rank = (/** @type {number | undefined} */ value) => value ?? Number.POSITIVE_INFINITY
  const found = candidates.reduce((most, one) => (rank(one.value) > rank(most.value) ? one : most))
  return { measured: found.value, show: factor, note: `worst: ${renderFamily(found.family)}` }
}
