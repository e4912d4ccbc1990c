import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { factor, size, table } from '../lib/table.mjs'

const CHILD = fileURLToPath(new URL('./memory-worker.mjs', import.meta.url))

/** Room for all that one pass allocates, so that no collection falls between two readings. */
const EXEC_ARGV = ['--expose-gc', '--max-semi-space-size=512', '--min-semi-space-size=512']

/**
 * @typedef {object} MemoryRow
 * @property {string} name
 * @property {string} baseline name of the bare logger
 * @property {number} allocatedPerLine bytes
 * @property {number} retained bytes
 * @property {number} retainedLines after how many lines
 */

/**
 * Each logger in a fresh process: bytes allocated per line, and bytes still held after many lines of ever new records.
 *
 * @returns {Promise<MemoryRow[]>}
 */
export async function measureMemory({ quick = false } = {}) {
  const rows = []
  for (let index = 0; ; index++) {
    const row = await measureOne(index, quick)
    if (row === undefined) return rows
    rows.push(row)
  }
}

/** The report as text. */
export function renderMemory(/** @type {MemoryRow[]} */ rows) {
  const cells = rows.map(({ name, baseline, allocatedPerLine, retained, retainedLines }) => {
    const bare = rows.find((row) => row.name === baseline)?.allocatedPerLine ?? allocatedPerLine
    return [
      name,
      size(allocatedPerLine),
      factor(allocatedPerLine / bare),
      size(retained),
      size(retained / retainedLines),
    ]
  })
  const held = `held after ${rows[0]?.retainedLines ?? 0} lines`
  const header = ['logger', 'allocated per line', 'x bare', held, 'held per line']
  return `${table(header, cells)}\n`
}

/** @returns {Promise<MemoryRow | undefined>} undefined when there is no such logger */
async function measureOne(/** @type {number} */ index, /** @type {boolean} */ quick) {
  const child = fork(CHILD, [String(index), ...(quick ? ['quick'] : [])], {
    execArgv: [...process.execArgv, ...EXEC_ARGV],
  })
  const exited = once(child, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`${CHILD} ended with code ${code}`)
    return [undefined]
  })
  const [row] = await Promise.race([once(child, 'message'), exited])
  await exited
  return row
}
