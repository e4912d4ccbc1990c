import { createMasker } from '@logveil/core'
import { compare } from '../lib/harness.mjs'
import { loadPeers, plainExpression } from '../lib/peers.mjs'
import { bytesPerLine, generateRecords, toLine } from '../lib/records.mjs'
import { duration, factor, percent, table } from '../lib/table.mjs'
import { readableShare } from './loggers.mjs'

/** Fewer records than elsewhere: some peers take milliseconds for one. */
const RECORDS = 200

/**
 * @typedef {object} PeersReport
 * @property {number} density
 * @property {number} records
 * @property {number} bytesPerLine
 * @property {PeerRow[]} rows
 * @property {{ name: string, reason: string }[]} missing
 *
 * @typedef {object} PeerRow
 * @property {string} name
 * @property {string} setUp
 * @property {number} nanoseconds per record
 * @property {number} times as long as Logveil's maskLine
 * @property {number | undefined} readable share of the planted values
 * @property {number} changed share of the lines
 */

/**
 * The same records through Logveil and its peers: time a record, and what is still readable afterwards.
 *
 * @returns {Promise<PeersReport>}
 */
export async function measurePeers(
  /** @type {number} */ density,
  /** @type {import('../lib/harness.mjs').Effort} */ effort,
  { count = RECORDS } = {},
) {
  const records = generateRecords({ density, count })
  const lines = records.map((record) => toLine(record).trimEnd())
  const objects = lines.map((line) => JSON.parse(line))
  const { peers, missing } = await loadPeers()
  const subjects = [...logveil(), plainExpression(), ...peers]
  const results = await compare(
    subjects.map((subject) => toContender(subject, lines, objects)),
    effort,
  )
  const outputs = await Promise.all(subjects.map((subject) => maskAll(subject, lines, objects)))
  const rows = results.map(({ name, ns, ratio }, i) => ({
    name,
    setUp: subjects[i].setUp,
    nanoseconds: ns.median,
    times: ratio.median,
    readable: readableShare(records, outputs[i]),
    changed: outputs[i].filter((output, line) => output !== lines[line]).length / lines.length,
  }))
  return { density, records: count, bytesPerLine: bytesPerLine(records), rows, missing }
}

/** The report as text: a table, and the peers that could not run. */
export function renderPeers(/** @type {PeersReport} */ { density, records, bytesPerLine: bytes, rows, missing }) {
  const cells = rows.map(({ name, setUp, nanoseconds, times, readable, changed }) => [
    name,
    setUp,
    duration(nanoseconds),
    factor(times),
    readable === undefined ? '–' : percent(readable),
    percent(changed),
  ])
  const header = [
    'redactor',
    'set up with',
    'per record',
    'x Logveil',
    'personal values left readable',
    'lines changed',
  ]
  const lines = `${records} records, ${Math.round(bytes)} bytes a line on average`
  const title = `${percent(density)} of the records carry personal data; ${lines}`
  const absent = missing.map(({ name, reason }) => `\nNot measured: ${name} (${reason}).\n`)
  return `${title}\n\n${table(header, cells)}\n${absent.join('')}`
}

/** @returns {import('../lib/peers.mjs').Peer[]} */
function logveil() {
  const masker = createMasker()
  const shared = { licence: 'MIT', setUp: 'its defaults' }
  return [
    { ...shared, name: 'Logveil, maskLine(line)', line: (line) => masker.maskLine(line) },
    { ...shared, name: 'Logveil, mask(record)', line: (_, record) => JSON.stringify(masker.mask(record)) },
  ]
}

/** @returns {import('../lib/harness.mjs').Contender} */
function toContender(
  /** @type {import('../lib/peers.mjs').Peer} */ peer,
  /** @type {string[]} */ lines,
  /** @type {object[]} */ objects,
) {
  let length = 0
  const keep = (/** @type {unknown} */ masked) => {
    length += /** @type {string} */ (masked).length
  }
  const run = () => {
    for (let i = 0; i < lines.length; i++) keep(peer.line(lines[i], objects[i]))
    return length
  }
  const runAsync = async () => {
    for (let i = 0; i < lines.length; i++) keep(await peer.line(lines[i], objects[i]))
    return length
  }
  const isAsync = peer.isAsync === true
  return { name: peer.name, units: lines.length, run: isAsync ? runAsync : run, isAsync }
}

/** @returns {Promise<string[]>} */
function maskAll(
  /** @type {import('../lib/peers.mjs').Peer} */ peer,
  /** @type {string[]} */ lines,
  /** @type {object[]} */ objects,
) {
  return Promise.all(lines.map(async (line, i) => String(await peer.line(line, objects[i]))))
}
