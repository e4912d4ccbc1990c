import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ROOT } from '../lib/environment.mjs'
import { spread } from '../lib/harness.mjs'
import { PEER_PACKAGES } from '../lib/peers.mjs'
import { duration, size, table } from '../lib/table.mjs'

const CHILD = fileURLToPath(new URL('./footprint-worker.mjs', import.meta.url))
const MODULES = ['pino', 'winston', '@logveil/core', '@logveil/pino', '@logveil/winston', ...PEER_PACKAGES]

/**
 * Nanoseconds.
 * @typedef {{ name: string, import: number, firstMasker?: number, firstLine?: number, furtherMasker?: number }} Start
 * @typedef {{ name: string, packed: number, unpacked: number, files: number }} PackageSize
 * @typedef {{ processes: number, starts: Start[], packages: PackageSize[] }} FootprintReport
 */

/**
 * What Logveil adds to a service's start and to its installation: times from fresh processes (medians, module by module
 * in turn), sizes from `npm pack`.
 *
 * @returns {Promise<FootprintReport>}
 */
export async function measureFootprint({ processes = 15 } = {}) {
  /** @type {Map<string, Start[]>} */
  const runs = new Map(MODULES.map((name) => [name, []]))
  for (let round = 0; round < processes; round++) for (const [name, list] of runs) list.push(await startOnce(name))
  const starts = [...runs].map(([name, list]) => medianStart(name, list))
  return { processes, starts, packages: await packageSizes() }
}

/** The report as text: start-up times, then sizes. */
export function renderFootprint(/** @type {FootprintReport} */ { processes, starts, packages }) {
  const core = starts.find((start) => start.firstMasker !== undefined)
  const times = starts.map((start) => [start.name, duration(start.import)])
  const sizes = packages.map(({ name, packed, unpacked, files }) => [name, size(packed), size(unpacked), String(files)])
  const start = [
    ['first `createMasker()` of a process', duration(core?.firstMasker ?? 0)],
    ['first line it masks', duration(core?.firstLine ?? 0)],
    ['each further `createMasker()`', duration(core?.furtherMasker ?? 0)],
  ]
  return [
    `Medians of ${processes} fresh processes.`,
    table(['module', 'import'], times),
    table(['start-up', 'time'], start),
    'Packages as `npm pack` makes them, dependencies not included.',
    table(['package', 'packed', 'unpacked', 'files'], sizes),
  ]
    .join('\n\n')
    .concat('\n')
}

/** @returns {Promise<Start>} */
async function startOnce(/** @type {string} */ name) {
  const child = fork(CHILD, [name])
  const [[start]] = await Promise.all([once(child, 'message'), once(child, 'exit')])
  return start
}

/** @returns {Start} */
function medianStart(/** @type {string} */ name, /** @type {Start[]} */ runs) {
  const keys = /** @type {('import' | 'firstMasker' | 'firstLine' | 'furtherMasker')[]} */ (
    Object.keys(runs[0]).filter((key) => key !== 'name')
  )
  const medians = keys.map((key) => [key, spread(runs.map((run) => run[key] ?? 0)).median])
  return { name, .../** @type {Omit<Start, 'name'>} */ (Object.fromEntries(medians)) }
}

/** @returns {Promise<PackageSize[]>} */
async function packageSizes() {
  const folders = (await readdir(join(ROOT, 'packages'))).sort()
  return Promise.all(
    folders.map(async (folder) => {
      const cwd = join(ROOT, 'packages', folder)
      const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd })
      const [pack] = JSON.parse(stdout)
      return { name: pack.name, packed: pack.size, unpacked: pack.unpackedSize, files: pack.entryCount }
    }),
  )
}
