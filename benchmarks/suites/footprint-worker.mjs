import { median } from 'd3-array'

/** Imports the module named by the argument in a fresh process, and for the core also makes maskers. */
const FURTHER_MASKERS = 50

const name = process.argv[2]
const start = process.hrtime.bigint()
const module = await import(name)
const timings = { name, import: since(start) }
process.send?.(module.createMasker ? { ...timings, ...timeMaskers(module.createMasker) } : timings)

function timeMaskers(/** @type {typeof import('@logveil/core').createMasker} */ createMasker) {
  const line = JSON.stringify({ level: 30, time: 1_748_736_000_000, msg: 'sent to jo@example.org' })
  const beforeMasker = process.hrtime.bigint()
  const masker = createMasker()
  const firstMasker = since(beforeMasker)
  const beforeLine = process.hrtime.bigint()
  masker.maskLine(line)
  const firstLine = since(beforeLine)
  const further = Array.from({ length: FURTHER_MASKERS }, () => {
    const before = process.hrtime.bigint()
    createMasker()
    return since(before)
  })
  return { firstMasker, firstLine, furtherMasker: median(further) ?? 0 }
}

function since(/** @type {bigint} */ moment) {
  return Number(process.hrtime.bigint() - moment)
}
