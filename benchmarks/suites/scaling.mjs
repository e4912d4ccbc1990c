import { pattern } from '@logveil/core'
import { compare } from '../lib/harness.mjs'
import { barePino, maskedPino } from '../lib/loggers.mjs'
import { bytesPerLine, generateRecords, seededFaker, toLine } from '../lib/records.mjs'
import { duration, factor, percent, ratioText, size, table } from '../lib/table.mjs'
import { toContender } from './loggers.mjs'

/**
 * One axis along which the cost may grow.
 *
 * @typedef {object} Sweep
 * @property {string} id file name of its plot
 * @property {string} title
 * @property {string} axis
 * @property {string} workload what is held fixed
 * @property {readonly number[]} values
 * @property {(value: number) => string} label
 * @property {(value: number) => { records: LogRecord[], policy?: import('@logveil/core').Policy }} setUp
 *
 * @typedef {import('../lib/records.mjs').LogRecord} LogRecord
 * @typedef {import('../lib/harness.mjs').Spread} Spread
 * @typedef {{ label: string, value: number, bytesPerLine: number, bare: number, masked: number, ratio: Spread, samples: number[] }} SweepRow
 * @typedef {{ id: string, title: string, axis: string, workload: string, rows: SweepRow[] }} SweepReport
 */

/** @type {Sweep[]} */
export const SWEEPS = [
  {
    id: 'density',
    title: 'Share of records with personal data',
    axis: 'share of records with personal data',
    workload: 'the generated records, default policy',
    values: [0, 0.05, 0.1, 0.2, 0.5, 1],
    label: percent,
    setUp: (density) => ({ records: generateRecords({ density }) }),
  },
  {
    id: 'length',
    title: 'Line length',
    axis: 'bytes a line',
    workload: 'records with a growing list of details, one email address in 20 % of them, default policy',
    values: [100, 300, 1_000, 3_000, 10_000, 30_000, 100_000],
    label: (bytes) => `${bytes.toLocaleString('en')} B`,
    setUp: (bytes) => ({ records: sizedRecords(bytes) }),
  },
  {
    id: 'keys',
    title: 'Field rules',
    axis: 'field rules of one key each',
    workload: 'the generated records at 20 %; the default policy and rules for keys that do not occur',
    values: [0, 10, 30, 100, 300, 1_000],
    label: String,
    setUp: (count) => ({ records: generateRecords(), policy: { fields: inventedRules(count) } }),
  },
  {
    id: 'patterns',
    title: 'Custom patterns',
    axis: 'patterns',
    workload:
      'the generated records at 20 %; the default policy and patterns: one in every HTTP record, the others in none',
    values: [0, 1, 2, 5, 10, 20],
    label: String,
    setUp: (count) => ({ records: generateRecords(), policy: { detectors: inventedPatterns(count) } }),
  },
  {
    id: 'non-ascii',
    title: 'Share of records with non-ASCII text',
    axis: 'share of records with non-ASCII text',
    workload:
      'the generated records at 20 %, some with German, Japanese and Russian words in the message; default policy',
    values: [0, 0.1, 0.5, 1],
    label: percent,
    setUp: (nonAscii) => ({ records: generateRecords({ nonAscii }) }),
  },
]

/**
 * Measures bare pino and pino with Logveil at each value of the axis, all interleaved.
 *
 * @returns {Promise<SweepReport>}
 */
export async function measureSweep(
  /** @type {Sweep} */ { id, title, axis, workload, values, label, setUp },
  /** @type {import('../lib/harness.mjs').Effort} */ effort,
) {
  const set = values.map(setUp)
  const contenders = set.flatMap(({ records, policy }) => [
    toContender(barePino(), records),
    toContender(maskedPino(policy), records),
  ])
  const results = await compare(contenders, effort, (_, i) => i - (i % 2))
  const rows = values.map((value, i) => {
    const [bare, masked] = [results[2 * i], results[2 * i + 1]]
    return {
      value,
      label: label(value),
      bytesPerLine: bytesPerLine(set[i].records),
      bare: bare.ns.median,
      masked: masked.ns.median,
      ratio: masked.ratio,
      samples: masked.samples,
    }
  })
  return { id, title, axis, workload, rows }
}

/** The report as text. */
export function renderSweep(/** @type {SweepReport} */ { axis, workload, rows }) {
  const cells = rows.map((row) => [
    row.label,
    size(row.bytesPerLine),
    duration(row.bare),
    duration(row.masked),
    ratioText(row.ratio),
    duration((row.masked - row.bare) / row.bytesPerLine),
    factor(row.masked / row.bytesPerLine / (rows[0].masked / rows[0].bytesPerLine)),
  ])
  const header = [
    axis,
    'line',
    'pino, bare',
    'pino + Logveil',
    'x bare (quartiles)',
    'added per byte',
    'per byte, x first row',
  ]
  return `Workload: ${workload}.\n\n${table(header, cells)}\n`
}

/** Records whose lines are about `bytes` long, a few hundred KB of them in all. */
function sizedRecords(/** @type {number} */ bytes) {
  const faker = seededFaker(1)
  const count = Math.min(1_000, Math.max(10, Math.round(300_000 / bytes)))
  return Array.from({ length: count }, (_, i) => sizedRecord(faker, bytes, i % 5 === 0))
}

/** @returns {LogRecord} */
function sizedRecord(
  /** @type {import('@faker-js/faker').Faker} */ faker,
  /** @type {number} */ bytes,
  /** @type {boolean} */ isPersonal,
) {
  const email = faker.internet.exampleEmail().toLowerCase()
  /** @type {LogRecord} */
  const record = {
    kind: 'sized',
    level: 'info',
    fields: {},
    message: isPersonal ? `sent to ${email}` : 'sent',
    personal: isPersonal ? [email] : [],
  }
  let missing = bytes - toLine(record).length
  const details = []
  while (missing > 60) {
    const detail = {
      part: faker.helpers.arrayElement(['picking', 'packing', 'labels', 'customs']),
      durationMs: faker.number.int(900),
      note: `${faker.number.int(9)} of 9 items from shelf B${faker.number.int(99)}, no retries`,
    }
    missing -= JSON.stringify(detail).length + 1
    details.push(detail)
  }
  if (details.length > 0) record.fields = { details }
  return record
}

function inventedRules(/** @type {number} */ count) {
  return Array.from({ length: count }, (_, i) => ({ keys: [`legacyColumn${i}`] }))
}

function inventedPatterns(/** @type {number} */ count) {
  const sources = [
    'req-[0-9a-z]{4}',
    ...Array.from({ length: 19 }, (_, i) => `${String.fromCharCode(65 + i)}QX-[0-9]{6,8}`),
  ]
  return sources.slice(0, count).map((source, i) => pattern({ kind: `reference_${i}`, source, mask: 'label' }))
}
