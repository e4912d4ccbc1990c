import { parentPort, workerData } from 'node:worker_threads'
import { createMasker } from '@logveil/core'
import { median } from 'd3-array'
import { FAMILIES, hostileLine } from '../lib/hostile-families.mjs'
import { loadPeers, plainExpression } from '../lib/peers.mjs'

/**
 * Measures one subject on the inputs it is told. It runs in a worker of its own, because nothing else can stop a
 * regular expression that has run away.
 */
const MOST_REPETITIONS = 2000

/** Our own figures are compared closely, and so measured several times; of the others the magnitude is enough. */
const isOurs = workerData.subject === 'maskText' || workerData.subject === 'maskLine'
const BUDGET_NANOSECONDS = workerData.isQuick ? 0 : 30e6
/** So many more after the first, however long they take, within limits. */
const LEAST_REPETITIONS = isOurs && !workerData.isQuick ? 3 : 0
const MOST_NANOSECONDS = 5e9
const WARM_UP_NANOSECONDS = workerData.isQuick ? 0 : isOurs ? 500e6 : 200e6

const mask = await subjectOf(workerData.subject)
const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)
port.on('message', async ({ family, size }) => {
  const input = inputOf(family, size)
  port.postMessage({ nanosecondsPerByte: (await timeOf(input)) / input.length })
})
await warmUp()
port.postMessage('ready')

function inputOf(/** @type {string} */ name, /** @type {number} */ size) {
  const family = FAMILIES.find((candidate) => candidate.name === name)
  if (family === undefined) throw new TypeError(`No family ${name}`)
  return workerData.subject === 'maskLine' ? hostileLine(family, size) : family.text(size)
}

/** All families by turns: the first calls compile, and each new shape of input recompiles, which no size should pay for. */
async function warmUp() {
  const inputs = FAMILIES.map(({ name }) => inputOf(name, 1_024))
  const start = process.hrtime.bigint()
  for (let i = 0; process.hrtime.bigint() - start < WARM_UP_NANOSECONDS; i++) await mask(inputs[i % inputs.length])
}

/** Median over as many repetitions as fit the budget; a first one that leaves room for others only warms up. */
async function timeOf(/** @type {string} */ input) {
  const samples = []
  let spent = 0
  const isWanted = () => spent < BUDGET_NANOSECONDS || (samples.length <= LEAST_REPETITIONS && spent < MOST_NANOSECONDS)
  while (samples.length === 0 || (isWanted() && samples.length < MOST_REPETITIONS)) {
    const start = process.hrtime.bigint()
    await mask(input)
    samples.push(Number(process.hrtime.bigint() - start))
    spent += samples.at(-1) ?? 0
  }
  return median(samples.length > 1 ? samples.slice(1) : samples) ?? 0
}

/** @returns {Promise<(text: string) => unknown>} */
async function subjectOf(/** @type {string} */ subject) {
  const masker = createMasker()
  if (subject === 'maskText') return (text) => masker.maskText(text)
  if (subject === 'maskLine') return (line) => masker.maskLine(line)
  if (subject === 'expression') return plainExpression().text
  const { peers, missing } = await loadPeers([subject])
  const text = peers[0]?.text
  if (text === undefined) throw new Error(missing[0]?.reason ?? 'takes no free text')
  return text
}
