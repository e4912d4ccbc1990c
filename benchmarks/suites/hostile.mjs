import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { median } from 'd3-array'
import { BENIGN, FAMILIES } from '../lib/hostile-families.mjs'
import { PEER_PACKAGES } from '../lib/peers.mjs'
import { duration, factor, size as sizeText, table } from '../lib/table.mjs'

const KIB = 1_024
export const SIZES = [KIB, 4 * KIB, 16 * KIB, 64 * KIB, 256 * KIB, KIB * KIB]

/** Enough to see where others lead to. */
const PEER_SIZES = [KIB, 4 * KIB, 64 * KIB, KIB * KIB]

/** A subject that needs longer than this for one input is stopped, and spared the larger ones of that family. */
export const CAP_SECONDS = 1
/** For our own figures, which are wanted however bad they are. */
const OWN_CAP_SECONDS = 10
/** How often those are measured. */
const OWN_ROUNDS = 5

export const OURS = ['maskText', 'maskLine']
const SUBJECTS = [...OURS, 'expression', ...PEER_PACKAGES]

/**
 * @typedef {object} HostileRow
 * @property {string} family
 * @property {string} subject
 * @property {{ size: number, nanosecondsPerByte: number }[]} points
 * @property {string} [stopped] why the larger sizes are missing
 *
 * @typedef {{ rows: HostileRow[], missing: { name: string, reason: string }[] }} HostileReport
 */

/**
 * Every subject on every family at growing sizes, one after the other.
 *
 * @param {{ sizes?: number[], subjects?: string[], isQuick?: boolean }} [options] a quick run takes one look at each
 * @returns {Promise<HostileReport>}
 */
export async function measureHostile({ sizes = SIZES, subjects = SUBJECTS, isQuick = false } = {}) {
  /** @type {HostileReport} */
  const report = { rows: [], missing: [] }
  const running = []
  for (const subject of subjects) {
    const runner = new Runner(subject, isQuick)
    const reason = await runner.start()
    if (reason === undefined) running.push(runner)
    else if (PEER_PACKAGES.includes(subject)) report.missing.push({ name: subject, reason })
    else throw new Error(`${subject} cannot run: ${reason}`)
  }
  for (const { name: family } of FAMILIES) {
    for (const runner of running) report.rows.push(await measureFamily(runner, family, sizes, isQuick))
  }
  await Promise.all(running.map((runner) => runner.stop()))
  return report
}

/** One subject on one family; our own on all sizes by turns, since they are compared and a slow moment should hit them alike. */
async function measureFamily(
  /** @type {Runner} */ runner,
  /** @type {string} */ family,
  /** @type {number[]} */ sizes,
  /** @type {boolean} */ isQuick,
) {
  const { subject } = runner
  const isOurs = OURS.includes(subject)
  const points = sizes
    .filter((size) => isOurs || PEER_SIZES.includes(size))
    .map((size) => ({ size, times: /** @type {number[]} */ ([]) }))
  /** @type {HostileRow} */
  const row = { family, subject, points: [] }
  for (let round = 0; round < (isOurs && !isQuick ? OWN_ROUNDS : 1) && row.stopped === undefined; round++) {
    for (const { size, times } of points) {
      const { nanosecondsPerByte, stopped } = await runner.measure(family, size)
      if (nanosecondsPerByte === undefined) {
        row.stopped = `${stopped} at ${sizeText(size)}`
        break
      }
      times.push(nanosecondsPerByte)
    }
  }
  row.points = points.flatMap(({ size, times }) => {
    const nanosecondsPerByte = median(times)
    return nanosecondsPerByte === undefined ? [] : [{ size, nanosecondsPerByte }]
  })
  return row
}

/** The report as text: our own figures in detail, then everyone's at the largest size they reached. */
export function renderHostile(/** @type {HostileReport} */ { rows, missing }) {
  const absent = missing.map(({ name, reason }) => `Not measured: ${name} (${reason}).`)
  const ownHeader = [
    'family',
    ...OURS.flatMap((name) => [`${name}: at 4 KB`, 'at 1 MB', '1 MB x 4 KB', 'x ordinary text']),
  ]
  const families = [...new Set(rows.map((row) => row.family))]
  const own = families.map((family) => [
    renderFamily(family),
    ...OURS.flatMap((subject) => growthCells(rows, family, subject)),
  ])
  const others = [...new Set(rows.map((row) => row.subject))]
  const all = families.map((family) => [
    renderFamily(family),
    ...others.map((subject) => reachedCell(find(rows, family, subject))),
  ])
  const header = others.map((subject) => (subject === 'expression' ? 'one email RegExp' : subject))
  return [table(ownHeader, own), table(['family', ...header], all), ...absent].map((part) => `${part}\n`).join('\n')
}

/** A subject's times per byte at some sizes, family by family; ordinary text comes first. */
export function timesAt(
  /** @type {HostileReport} */ { rows },
  /** @type {string} */ subject,
  /** @type {number[]} */ sizes,
) {
  return FAMILIES.map(({ name: family }) => {
    const row = find(rows, family, subject)
    return { family, times: sizes.map((size) => timeAt(row, size)) }
  })
}

/** Time per byte at a size, if it was reached. */
function timeAt(/** @type {HostileRow | undefined} */ row, /** @type {number} */ size) {
  return row?.points.find((point) => point.size === size)?.nanosecondsPerByte
}

function growthCells(/** @type {HostileRow[]} */ rows, /** @type {string} */ family, /** @type {string} */ subject) {
  const row = find(rows, family, subject)
  const [small, large] = [timeAt(row, SIZES[1]), timeAt(row, SIZES[5])]
  const benign = timeAt(find(rows, BENIGN, subject), SIZES[5])
  return [
    small === undefined ? '–' : duration(small),
    large === undefined ? (row?.stopped ?? '–') : duration(large),
    small === undefined || large === undefined ? '–' : factor(large / small),
    benign === undefined || large === undefined ? '–' : factor(large / benign),
  ]
}

function reachedCell(/** @type {HostileRow | undefined} */ row) {
  const last = row?.points.at(-1)
  if (last === undefined || row?.stopped !== undefined) return row?.stopped ?? '–'
  return `${duration(last.nanosecondsPerByte)}/B`
}

function find(/** @type {HostileRow[]} */ rows, /** @type {string} */ family, /** @type {string} */ subject) {
  return rows.find((row) => row.family === family && row.subject === subject)
}

/** Families are named by what they repeat, which must not be read as Markdown or a link. */
export function renderFamily(/** @type {string} */ family) {
  return /[@=:%.-]/.test(family) ? `\`${family}\`` : family
}

/** One subject in its worker, which is replaced after it had to be stopped. */
class Runner {
  constructor(/** @type {string} */ subject, /** @type {boolean} */ isQuick) {
    this.subject = subject
    this.isQuick = isQuick
    this.capSeconds = OURS.includes(subject) ? OWN_CAP_SECONDS : CAP_SECONDS
  }

  /** @returns {Promise<string | undefined>} why it cannot run */
  async start() {
    this.worker = new Worker(new URL('./hostile-worker.mjs', import.meta.url), {
      workerData: { subject: this.subject, isQuick: this.isQuick },
    })
    try {
      await once(this.worker, 'message')
      return undefined
    } catch (error) {
      return /** @type {Error} */ (error).message
    }
  }

  /** @returns {Promise<{ nanosecondsPerByte?: number, stopped?: string }>} the time, or why there is none */
  async measure(/** @type {string} */ family, /** @type {number} */ size) {
    const worker = /** @type {Worker} */ (this.worker)
    worker.postMessage({ family, size })
    try {
      const [answer] = await once(worker, 'message', { signal: AbortSignal.timeout(this.capSeconds * 1_000) })
      return answer
    } catch (error) {
      await worker.terminate()
      await this.start()
      const { name } = /** @type {Error} */ (error)
      return { stopped: name === 'AbortError' ? `> ${this.capSeconds} s` : `${name} thrown` }
    }
  }

  async stop() {
    await this.worker?.terminate()
  }
}
