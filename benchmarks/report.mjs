import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from './lib/environment.mjs'
import { EFFORT } from './lib/harness.mjs'
import { plotHostile, plotLoggers, plotPeers, plotSweep } from './lib/plots.mjs'
import { renderFigures, withFigures } from './lib/readme-figures.mjs'
import { renderPage } from './lib/report-page.mjs'
import { measureFootprint } from './suites/footprint.mjs'
import { measureHostile, SIZES } from './suites/hostile.mjs'
import { measureDensity } from './suites/loggers.mjs'
import { measureLongLine } from './suites/long-line.mjs'
import { measureMemory } from './suites/memory.mjs'
import { measurePeers } from './suites/peers.mjs'
import { measureSweep, SWEEPS } from './suites/scaling.mjs'
import { measureSteps } from './suites/steps.mjs'

const USAGE = `npm run bench:report -- [--quick] [--out FOLDER] [--readme FILE]

  Runs every suite, writes performance.md and plots/*.svg into the folder (default: docs), and the figures into the README.
  Takes about ten minutes on two cores that have nothing else to do.
  --quick   few rounds, small inputs: to see that everything runs, not for publication`

const DENSITIES = [0, 0.2, 1]

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    out: { type: 'string', default: join(ROOT, 'docs') },
    readme: { type: 'string', default: join(ROOT, 'README.md') },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const { quick: isQuick } = flags

if (flags.help) console.log(USAGE)
else await writeReport(flags.out, await measureAll())

/** @returns {Promise<import('./lib/report-page.mjs').Reports>} */
async function measureAll() {
  const start = performance.now()
  const least = { rounds: 2, sampleSeconds: 0.001, warmUpRounds: 0 }
  const effort = (/** @type {import('./lib/harness.mjs').Effort} */ full) => (isQuick ? least : full)
  const reports = {
    loggers: await step('loggers', () =>
      inTurn(DENSITIES, (density) => measureDensity(density, effort(EFFORT.report), isQuick ? { count: 100 } : {})),
    ),
    steps: await step('steps', () => measureSteps(effort(EFFORT.report), isQuick ? { count: 100 } : {})),
    peers: await step('peers', () =>
      inTurn(DENSITIES, (density) => measurePeers(density, effort(EFFORT.peers), isQuick ? { count: 20 } : {})),
    ),
    sweeps: await step('scaling', () => inTurn(SWEEPS, (sweep) => measureSweep(sweep, effort(EFFORT.sweep)))),
    longLine: await step('one long line', () => measureLongLine(effort(EFFORT.normal))),
    hostile: await step('hostile input', () => measureHostile(isQuick ? { sizes: SIZES.slice(0, 2), isQuick } : {})),
    memory: await step('memory', () => measureMemory(isQuick ? { quick: true } : {})),
    footprint: await step('footprint', () => measureFootprint(isQuick ? { processes: 1 } : {})),
  }
  return { ...reports, isQuick, seconds: (performance.now() - start) / 1e3 }
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
  const readme = await readFile(flags.readme, 'utf8')
  await writeFile(flags.readme, withFigures(readme, renderFigures(reports)))
  console.error(`wrote ${join(folder, 'performance.md')}, ${plots.length} plots and the figures in ${flags.readme}`)
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
  const before = process.cpuUsage()
  const result = await measure()
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - start) / 1e3
  // Much less than the time that passed means that others used the machine (or, from memory on, that children did the work).
  console.error(`${name}: ${seconds.toFixed(0)} s, ${((user + system) / 1e6).toFixed(0)} s of processor time`)
  return result
}
