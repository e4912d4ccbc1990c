import { base, en, Faker } from '@faker-js/faker'
import { authEvent, errorRecord, httpRequest, payment, plainMessage } from './record-kinds.mjs'

/** @typedef {import('./record-kinds.mjs').LogRecord} LogRecord */

/** Share of each kind in a hundred records. */
export const KINDS = [
  { kind: 'http', share: 35, make: httpRequest },
  { kind: 'auth', share: 15, make: authEvent },
  { kind: 'payment', share: 15, make: payment },
  { kind: 'message', share: 30, make: plainMessage },
  { kind: 'error', share: 5, make: errorRecord },
]

/** What every line of the workload starts with besides level and time. */
export const BASE = { pid: 4242, hostname: 'api-7d9f6c5b8-x2x4q' }

/** The clock that the generated dates count from, so that a seed always gives the same records. */
const REFERENCE_DATE = '2025-06-01T00:00:00.000Z'

/**
 * Generates the workload: the same arguments always give the same records.
 *
 * @param {object} [options]
 * @param {number} [options.count] how many records; default 1,000
 * @param {number} [options.density] share of records that carry personal data, 0 to 1; default 0.2
 * @param {number} [options.nonAscii] share of records whose message holds non-ASCII text, 0 to 1; default 0
 * @param {number} [options.seed] default 1
 * @returns {LogRecord[]}
 * @example
 * const records = generateRecords({ count: 100, density: 0.2 })
 */
export function generateRecords({ count = 1_000, density = 0.2, nonAscii = 0, seed = 1 } = {}) {
  const faker = seededFaker(seed)
  const kinds = shuffledKinds(faker, count)
  const isPersonal = chooser(faker, count, density)
  const isForeign = chooser(faker, count, nonAscii)
  return kinds.map(({ kind, make }, i) => {
    const record = { kind, ...make(faker, isPersonal[i] === true) }
    if (isForeign[i]) record.message += ` – geprüft durch Jürgen, 確認済み, подтверждено ✓`
    return record
  })
}

/** A faker with a fixed seed and a fixed clock. */
export function seededFaker(/** @type {number} */ seed) {
  const faker = new Faker({ locale: [en, base], seed })
  faker.setDefaultRefDate(REFERENCE_DATE)
  return faker
}

/** The line that a logger writes for a record, with a fixed time: the input of whatever masks lines. */
export function toLine(/** @type {LogRecord} */ record) {
  const level = { info: 30, warn: 40, error: 50 }[record.level]
  return `${JSON.stringify({ level, time: 1_748_736_000_000, ...BASE, ...record.fields, msg: record.message })}\n`
}

/** Mean UTF-8 bytes of a line. */
export function bytesPerLine(/** @type {LogRecord[]} */ records) {
  return records.reduce((sum, record) => sum + Buffer.byteLength(toLine(record)), 0) / records.length
}

/** The kinds in their exact shares (up to rounding), in seeded order. */
function shuffledKinds(/** @type {Faker} */ faker, /** @type {number} */ count) {
  const hundred = KINDS.flatMap((kind) => Array.from({ length: kind.share }, () => kind))
  return Array.from({ length: Math.ceil(count / 100) }, () => faker.helpers.shuffle(hundred))
    .flat()
    .slice(0, count)
}

/** Exactly `share` of `count` places, in seeded order. */
function chooser(/** @type {Faker} */ faker, /** @type {number} */ count, /** @type {number} */ share) {
  return faker.helpers.shuffle(Array.from({ length: count }, (_, i) => i < Math.round(count * share)))
}
