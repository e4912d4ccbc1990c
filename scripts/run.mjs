// Runs a task on a machine that has nothing but Node and npm: `node scripts/run.mjs <task> [arguments]`.
// Installs and builds first, as far as something changed since the last time. Plain Node, no dependencies.

import { runChecks } from './lib/checks.mjs'
import { requireNode, StepError, step } from './lib/process.mjs'
import { build, install } from './lib/setup.mjs'

/** What each task runs once everything is installed; `build: false` for those that read sources only. */
const tasks = {
  test: { run: runChecks },
  demo: { run: (args) => step('demo', 'node', ['examples/demo/demo.mjs', ...args]) },
  build: { run: () => {} },
  bench: { run: (args) => step('bench', 'node', ['benchmarks/bench.mjs', ...args]) },
  'bench:report': { run: (args) => step('bench report', 'node', ['benchmarks/report.mjs', ...args]) },
  accuracy: { run: (args) => step('accuracy', 'node', ['scripts/accuracy.mjs', ...args]) },
  'docs:detectors': {
    build: false,
    run: () => step('detectors page', 'node', ['scripts/generate-detectors-doc.mjs']),
  },
  fuzz: { build: false, run: (args) => step('fuzz', 'node', ['scripts/fuzz.mjs', ...args]) },
  soak: { run: (args) => step('soak', 'node', ['--expose-gc', 'scripts/soak.mjs', ...args]) },
  unit: { build: false, run: (args) => step('unit tests', 'vitest', ['run', '--project', 'unit', ...args]) },
  typecheck: { build: false, run: (args) => step('type-check', 'tsc', ['--build', ...args]) },
  lint: { build: false, run: (args) => step('lint', 'biome', ['check', ...args]) },
  format: { build: false, run: (args) => step('format', 'biome', ['check', '--write', ...args]) },
}

const [name, ...args] = process.argv.slice(2)
try {
  requireNode()
  if (!Object.hasOwn(tasks, name))
    throw new StepError(`Unknown task "${name}"; known: ${Object.keys(tasks).join(', ')}`)
  const task = tasks[name]
  await install()
  if (task.build !== false) await build()
  await task.run(args)
} catch (error) {
  if (!(error instanceof StepError)) throw error
  console.error(`\nlogveil: ${error.message}`)
  process.exitCode = 1
}
