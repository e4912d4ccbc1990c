// `npm test`: every check, then one line with what passed and failed.

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run, StepError } from './process.mjs'
import { cacheDir } from './setup.mjs'

/** Each counts as one; a red one does not keep the others from running. */
const checks = [
  { name: 'lint and format', command: 'biome', args: ['check', '--error-on-warnings'] },
  { name: 'types', command: 'tsc', args: ['--build'] },
  { name: 'dead code', command: 'knip', args: [] },
  // On the built packages: that the fast engine is what runs, and that a masked log call is not far too slow.
  { name: 'fast path', command: 'node', args: ['benchmarks/guard.mjs'] },
]

const report = join(cacheDir, 'vitest.json')

/** Arguments go to vitest. */
export async function runChecks(args) {
  const failed = []
  for (const check of checks) {
    console.log(`\n── ${check.name}`)
    const { ok } = await run(check.command, check.args)
    if (!ok) failed.push(check.name)
  }

  console.log('\n── tests')
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { ok, code } = await run('vitest', ['run', ...reporters, ...args])
  const tests = readReport()
  if (!ok && tests.failed === 0) throw new StepError(`Step "tests" failed outside a test (vitest: ${code}).`)

  for (const name of failed) console.log(`Check failed: ${name}`)
  if (tests.skipped > 0) console.log(`Tests skipped: ${tests.skipped}`)
  const total = { passed: tests.passed + checks.length - failed.length, failed: tests.failed + failed.length }
  if (total.failed > 0) process.exitCode = 1
  console.log(`${total.passed} passed, ${total.failed} failed`)
}

function readReport() {
  if (!existsSync(report)) throw new StepError('Step "tests" ended without a report.')
  return countTests(JSON.parse(readFileSync(report, 'utf8')))
}

/** The counts in a report of vitest's JSON reporter; a file that failed outside its tests counts as one failure. */
export function countTests({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  }
}
