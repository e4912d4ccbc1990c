import type { Finder } from '../detect/detector.js'
import type { FinderTables } from '../detect/finder-tables.js'
import type { Kernel } from './kernel.js'

/** The kernel's reading of a literal goes no further. */
const MAX_LITERAL = 8

/** The fewest digits of a bare number that no key speaks of, whatever the detectors. */
const MIN_NUMBER = 12

/** Bits of a step of the kernel's shape table. */
const ACCEPTS = 0x8000
const SYMBOLS = 16

/** Fills the kernel's tables from a policy's detectors and from how the names that it knows in text end. */
export function loadTriggers(
  kernel: Kernel,
  tables: FinderTables,
  nameEndings: readonly string[],
  maxDepth: number,
): void {
  const { shapes } = tables
  const fewest = tables.plan.detectors.map(({ detector }) => fewestDigits(detector.find))
  kernel.exports.configure(Math.min(MIN_NUMBER, ...fewest), shapes.hasLettersOnly, maxDepth)
  loadLiterals(kernel, tables)
  const table = kernel.shapes()
  shapes.forEachStep((state, symbol, next, accepts) => {
    table[state * SYMBOLS + symbol] = next | (accepts ? ACCEPTS : 0)
  })
  for (const ending of endingsOf(nameEndings)) kernel.exports.addEnding(ending)
}

/** The fewest digits of a number without separators that a finder takes. */
function fewestDigits(finder: Finder | undefined): number {
  if (finder?.by === 'digits' && !finder.grouped) return finder.min
  if (finder?.by !== 'shape') return MIN_NUMBER
  return Math.min(MIN_NUMBER, ...finder.shapes.filter((shape) => /^[9X]+$/.test(shape)).map(({ length }) => length))
}

function loadLiterals(kernel: Kernel, tables: FinderTables): void {
  const literals = new Map<string, { text: string; ignoreCase: boolean }>()
  for (const group of tables.literals.values()) {
    for (const { literal, ignoreCase } of group) literals.set(`${ignoreCase}${literal}`, { text: literal, ignoreCase })
  }
  let number = 0
  for (const { text, ignoreCase } of literals.values()) {
    const head = text.slice(0, MAX_LITERAL)
    const word = Buffer.from(head.padEnd(MAX_LITERAL, '\0'), 'latin1').readBigUInt64LE()
    kernel.exports.addLiteral(++number, word, head.length, ignoreCase)
  }
}

/** The last one to four letters and digits of every name, as the kernel reads them: backwards. */
function endingsOf(names: readonly string[]): Set<number> {
  const endings = new Set<number>()
  for (const name of names) {
    let ending = 0
    for (let length = 1; length <= Math.min(4, name.length); length++) {
      const code = name.charCodeAt(name.length - length)
      if (code > 127) break
      ending = ((ending << 8) | code | 0x20) >>> 0
      endings.add(ending)
    }
  }
  return endings
}
