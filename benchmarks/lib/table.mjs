import { markdownTable } from 'markdown-table'

/**
 * A table that reads well in a terminal and in Markdown: the first column left, numbers right.
 *
 * @param {readonly string[]} header
 * @param {readonly (readonly string[])[]} rows
 */
export function table(header, rows) {
  return markdownTable([[...header], ...rows.map((row) => [...row])], {
    align: ['l', ...header.slice(1).map(() => 'r')],
  })
}

/** `1.43x (1.40–1.47)` */
export function ratioText(/** @type {import('./harness.mjs').Spread} */ { median, q1, q3 }) {
  return `${factor(median)} (${plain(q1)}–${plain(q3)})`
}

/** `1.43x` */
export function factor(/** @type {number} */ value) {
  return `${plain(value)}x`
}

/** A duration in the unit that keeps it short: `1.25 µs`. */
export function duration(/** @type {number} */ nanoseconds) {
  if (nanoseconds < 1e3) return `${plain(nanoseconds)} ns`
  if (nanoseconds < 1e6) return `${plain(nanoseconds / 1e3)} µs`
  return nanoseconds < 1e9 ? `${plain(nanoseconds / 1e6)} ms` : `${plain(nanoseconds / 1e9)} s`
}

/** A size in bytes, KB or MB (of 1,024). */
export function size(/** @type {number} */ bytes) {
  if (Math.abs(bytes) < 1_024) return `${plain(bytes)} B`
  return Math.abs(bytes) < 2 ** 20 ? `${plain(bytes / 2 ** 10)} KB` : `${plain(bytes / 2 ** 20)} MB`
}

/** `20 %` */
export function percent(/** @type {number} */ share) {
  return `${plain(share * 100)} %`
}

/** About three digits. */
function plain(/** @type {number} */ value) {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toFixed(digits).replace(/\.0+$/, '')
}
