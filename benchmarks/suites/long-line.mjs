import { createMasker } from '@logveil/core'
import { compare, spread } from '../lib/harness.mjs'
import { BENIGN, FAMILIES, hostileLine } from '../lib/hostile-families.mjs'
import { duration, factor, size, table } from '../lib/table.mjs'

const BYTES = 100_000

/**
 * @typedef {object} LongLineReport
 * @property {number} bytes
 * @property {import('../lib/harness.mjs').Spread} nanosecondsPerByte
 * @property {{ name: string, perByte: number, ratio: number }[]} rows
 */

/**
 * `maskLine` on one long line in which there is nothing to mask, beside what else one does with such a line.
 *
 * @returns {Promise<LongLineReport>}
 */
export async function measureLongLine(/** @type {import('../lib/harness.mjs').Effort} */ effort) {
  const benign = FAMILIES.find(({ name }) => name === BENIGN)
  if (benign === undefined) throw new TypeError(`no family ${BENIGN}`)
  const line = hostileLine(benign, BYTES)
  const masker = createMasker()
  if (masker.maskLine(line) !== line) throw new Error('the ordinary line was masked')
  const bytes = new Uint8Array(2 * line.length)
  const encoder = new TextEncoder()
  let used = 0
  const contenders = [
    { name: 'maskLine', units: line.length, run: () => (used += masker.maskLine(line).length) },
    { name: 'JSON.parse', units: line.length, run: () => (used += JSON.parse(line).msg.length) },
    {
      name: 'TextEncoder.encodeInto',
      units: line.length,
      run: () => (used += encoder.encodeInto(line, bytes).written),
    },
  ]
  const results = await compare(contenders, effort)
  const rows = results.map(({ name, ns, ratio }) => ({ name, perByte: ns.median, ratio: ratio.median }))
  return { bytes: line.length, nanosecondsPerByte: spread(results[0].samples), rows }
}

/** The report as text. */
export function renderLongLine(/** @type {LongLineReport} */ { bytes, rows }) {
  const cells = rows.map(({ name, perByte, ratio }) => [name, duration(perByte), factor(ratio)])
  return `One line of ${size(bytes)}, ASCII, in which there is nothing to mask.\n\n${table(['call', 'a byte', 'x maskLine'], cells)}\n`
}
