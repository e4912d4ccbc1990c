import { compare } from '../lib/harness.mjs'
import { bareWinston, maskedWinston, pinoContenders } from '../lib/loggers.mjs'
import { bytesPerLine, generateRecords } from '../lib/records.mjs'
import { CountingSink, KeepingSink } from '../lib/sink.mjs'
import { duration, percent, ratioText, table } from '../lib/table.mjs'

/**
 * @typedef {import('../lib/loggers.mjs').LoggerContender} LoggerContender
 * @typedef {import('../lib/records.mjs').LogRecord} LogRecord
 *
 * @typedef {object} LoggersReport
 * @property {string} workload
 * @property {number} density share of the records that carry personal data, where that is known
 * @property {number} records
 * @property {number} bytesPerLine
 * @property {(import('../lib/harness.mjs').Result & { readable: number | undefined })[]} results
 */

/** Pino and winston, bare, with their own means and with Logveil, each pair compared with its bare logger. */
export async function measureDensity(
  /** @type {number} */ density,
  /** @type {import('../lib/harness.mjs').Effort} */ effort,
  /** @type {{ seed?: number, count?: number }} */ options = {},
) {
  const records = generateRecords({ ...options, density })
  const groups = [pinoContenders(), [bareWinston(), maskedWinston()]]
  const report = await measureLoggers(`${percent(density)} of the records carry personal data`, records, groups, effort)
  return { ...report, density }
}

/**
 * Measures groups of loggers, all interleaved; the first of each group is what the group is compared with.
 *
 * @param {string} workload
 * @param {LogRecord[]} records
 * @param {LoggerContender[][]} groups
 * @param {import('../lib/harness.mjs').Effort} effort
 * @returns {Promise<LoggersReport>}
 */
export async function measureLoggers(workload, records, groups, effort) {
  const loggers = groups.flat()
  const baselines = groups.flatMap((group) => group.map(() => loggers.indexOf(group[0])))
  const results = await compare(
    loggers.map((logger) => toContender(logger, records)),
    effort,
    (_, i) => baselines[i],
  )
  return {
    workload,
    density: Number.NaN,
    records: records.length,
    bytesPerLine: bytesPerLine(records),
    results: results.map((result, i) => ({ ...result, readable: shareReadable(loggers[i], records) })),
  }
}

/** One pass of a logger over the records, as the harness wants it. */
export function toContender(/** @type {LoggerContender} */ { name, open }, /** @type {LogRecord[]} */ records) {
  const sink = new CountingSink()
  const log = open(sink)
  const run = () => {
    for (const record of records) log(record)
    return sink.checksum
  }
  run()
  if (sink.lines !== records.length) throw new Error(`${name} wrote ${sink.lines} lines for ${records.length} records`)
  return { name, units: records.length, run }
}

/** Share of the planted personal values that stand readable in the written lines; undefined when none were planted. */
function shareReadable(/** @type {LoggerContender} */ { open }, /** @type {LogRecord[]} */ records) {
  const sink = new KeepingSink()
  const log = open(sink)
  for (const record of records) log(record)
  return readableShare(records, sink.lines)
}

/** Share of the records' planted values that occur in the line of the same record. */
export function readableShare(/** @type {LogRecord[]} */ records, /** @type {string[]} */ lines) {
  const planted = records.flatMap((record, i) => record.personal.map((value) => lines[i].includes(value)))
  return planted.length === 0 ? undefined : planted.filter(Boolean).length / planted.length
}

/** The report as text: workload, then a table. */
export function renderLoggers(/** @type {LoggersReport} */ { workload, records, bytesPerLine: bytes, results }) {
  const rows = results.map(({ name, ns, ratio, readable }) => [
    name,
    ratioText(ratio),
    duration(ns.median),
    readable === undefined ? '–' : percent(readable),
  ])
  const title = `${workload}; ${records} records, ${Math.round(bytes)} bytes a line on average`
  const header = ['logger', 'x bare: median (quartiles)', 'per line', 'personal values left readable']
  return `${title}\n\n${table(header, rows)}\n`
}
