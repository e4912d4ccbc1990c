import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from './lib/environment.mjs'
import { EFFORT } from './lib/harness.mjs'
import { plotHostile, plotLoggers, plotPeers, plotSweep } from './lib/plots.mjs'
import { renderPage } from './lib/report-page.mjs'
import { measureFootprint } from './suites/footprint.mjs'
import { measureHostile, SIZES } from './suites/hostile.mjs'
import { measureDensity } from './suites/loggers.mjs'
import { measureMemory } from './suites/memory.mjs'
import { measurePeers } from './suites/peers.mjs'
import { measureSweep, SWEEPS } from './suites/scaling.mjs'

const USAGE = `node report.mjs [--quick] [--out FOLDER]

  Runs every suite and writes performance.md and plots/*.svg into the folder (default: docs).
  --quick   few rounds, small inputs: to see that everything runs, not for publication`

const DENSITIES = [0, 0.2, 1]

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    out: { type: 'string', default: join(ROOT, 'docs') },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

if (flags.help) console.log(USAGE)
else await writeReport(flags.out, await measureAll())

async function measureAll() {
  const effort = flags.quick ? { ...EFFORT.quick, rounds: 5, warmUpRounds: 1 } : EFFORT.thorough
  return {
    loggers: await step('loggers', () => inTurn(DENSITIES, (density) => measureDensity(density, effort))),
    peers: await step('peers', () =>
      inTurn(DENSITIES, (density) => measurePeers(density, flags.quick ? effort : EFFORT.quick)),
    ),
    sweeps: await step('scaling', () => inTurn(SWEEPS, (sweep) => measureSweep(sweep, effort))),
    hostile: await step('hostile input', () => measureHostile(flags.quick ? { sizes: SIZES.slice(0, 3) } : {})),
    memory: await step('memory', measureMemory),
    footprint: await step('footprint', () => measureFootprint(flags.quick ? { processes: 3 } : {})),
  }
}

async function writeReport(
  /** @type {string} */ folder,
  /** @type {import('./lib/report-page.mjs').Reports} */ reports,
) {
  const plots = [
    { name: 'loggers', svg: plotLoggers(reports.loggers) },
    { name: 'peers', svg: plotPeers(reports.peers[1]) },
    { name: 'hostile', svg: plotHostile(reports.hostile) },
    ...reports.sweeps.map((sweep) => ({ name: sweep.id, svg: plotSweep(sweep) })),
  ]
  await mkdir(join(folder, 'plots'), { recursive: true })
  await Promise.all(plots.map(({ name, svg }) => writeFile(join(folder, 'plots', `${name}.svg`), svg)))
  await writeFile(join(folder, 'performance.md'), renderPage(reports))
  console.error(`wrote ${join(folder, 'performance.md')} and ${plots.length} plots`)
}

/** @template T @template R @returns {Promise<R[]>} */
async function inTurn(/** @type {readonly T[]} */ items, /** @type {(item: T) => Promise<R>} */ measure) {
  const results = []
  for (const item of items) results.push(await measure(item))
  return results
}

/** @template T @returns {Promise<T>} */
async function step(/** @type {string} */ name, /** @type {() => Promise<T>} */ measure) {
  const start = performance.now()
  const result = await measure()
  console.error(`${name}: ${((performance.now() - start) / 1e3).toFixed(0)} s`)
  return result
}
