import { compare } from '../lib/harness.mjs'
import { barePino, hookedPino, maskedPino } from '../lib/loggers.mjs'
import { generateRecords } from '../lib/records.mjs'
import { ratioText, table } from '../lib/table.mjs'
import { toContender } from './loggers.mjs'

/** More bytes than a line of the workload has. */
const ROOM = 1 << 16

/** @typedef {import('../lib/harness.mjs').Result[]} StepsReport */

/** What a call of a masking logger is made of: loggers that each do one step more than the one before. */
function steps() {
  const bytes = new Uint8Array(ROOM)
  const encoder = new TextEncoder()
  const encode = (/** @type {string} */ line) => {
    encoder.encodeInto(line, bytes)
    return line
  }
  return [
    barePino(),
    hookedPino('a hook that does nothing', (line) => line),
    hookedPino('a hook that encodes the line: its bytes are there', encode),
    maskedPino({ presets: [] }, 'Logveil without presets: its strings, names and candidates are there'),
    maskedPino({}, 'Logveil with its default policy: names and detectors are looked for'),
  ]
}

/**
 * Measures the steps on records without personal data: what is paid for looking.
 *
 * @returns {Promise<StepsReport>}
 */
export function measureSteps(
  /** @type {import('../lib/harness.mjs').Effort} */ effort,
  /** @type {{ count?: number }} */ options = {},
) {
  const records = generateRecords({ ...options, density: 0 })
  return compare(
    steps().map((step) => toContender(step, records)),
    effort,
  )
}

/** The report as text. */
export function renderSteps(/** @type {StepsReport} */ [, ...results]) {
  const rows = results.map(({ name, ratio }) => [name, ratioText(ratio)])
  return `Records without personal data; each row does one step more than the one above it.

${table(['pino with', 'x bare: median (quartiles)'], rows)}\n`
}
