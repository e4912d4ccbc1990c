import { expect, test } from 'vitest'
import { countTests } from '../scripts/lib/checks.mjs'
import { requireNode, step } from '../scripts/lib/process.mjs'

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s is accepted', (version) => {
  expect(() => requireNode(version)).not.toThrow()
})

test.each(['18.20.8', '20.18.3'])('Node %s is refused with the version that is needed', (version) => {
  expect(() => requireNode(version)).toThrow(`Node 20.19 or newer is needed; this is ${version}.`)
})

test('a failed step is named', async () => {
  await expect(step('greeting', 'node', ['--eval', 'process.exit(3)'])).rejects.toThrow('Step "greeting" failed')
})

test('a program that is not there is a failed step', async () => {
  await expect(step('nothing', 'logveil-no-such-program', [])).rejects.toThrow('ENOENT')
})

test('an unreachable registry is explained', async () => {
  const program = `console.error('reason: getaddrinfo ENOTFOUND'); process.exit(1)`
  await expect(step('install', 'node', ['--eval', program])).rejects.toThrow('registry could not be reached')
})

test('a test file that fails to load counts as a failure', () => {
  const broken = { status: 'failed', assertionResults: [] }
  const red = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  const green = { status: 'passed', assertionResults: [{ status: 'passed' }] }
  const numbers = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 }
  const counts = countTests({ ...numbers, testResults: [broken, red, green] })
  expect(counts).toEqual({ passed: 1, failed: 2, skipped: 0 })
})
