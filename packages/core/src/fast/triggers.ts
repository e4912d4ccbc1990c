import type { Finder } from '../detect/detector.js'
import type { FinderTables } from '../detect/finder-tables.js'
import type { Plan } from '../plan/plan.js'
import type { Kernel } from './kernel.js'

/** The kernel's reading of a literal goes no further. */
const MAX_LITERAL = 8

/** The fewest digits of a bare number that no key speaks of, whatever the detectors. */
const MIN_NUMBER = 12

/** Bits of a step of the kernel's shape table: a shape ends there, and needs no context word; or needs one. */
const PLAIN = 0x8000
const CONTEXTUAL = 0x4000
const SYMBOLS = 16

/** So many letters at the end of a word are compared with endings that count within a word. */
const GLUED = 6

/** How many characters of a shape the kernel looks at before it follows it. */
const SHAPE_START = 8

/** Fills the kernel's tables from a policy's detectors and from how the names that it knows in text end. */
export function loadTriggers(
  kernel: Kernel,
  tables: FinderTables,
  { nameEndings, gluedNames }: Pick<Plan, 'nameEndings' | 'gluedNames'>,
  maxDepth: number,
): void {
  const { exports } = kernel
  const fewest = tables.plan.detectors.map(({ detector }) => fewestDigits(detector.find))
  const literals = literalsOf(tables)
  const hasPaths = literals.some(({ text }) => /^[/\\]/.test(text))
  exports.configure(Math.min(MIN_NUMBER, ...fewest), maxDepth, tables.shapes.fewestLetters, hasPaths)
  literals.forEach(({ text, ignoreCase, run }, i) => {
    const head = text.slice(0, MAX_LITERAL)
    exports.addLiteral(i + 1, bytesOf(head), head.length, ignoreCase, run)
  })
  for (const { literal, distance } of tables.marks) {
    const head = literal.slice(0, 4)
    exports.addMark(distance, Number(bytesOf(head)), head.length === 4 ? -1 : (1 << (head.length * 8)) - 1)
  }
  loadShapes(kernel, tables)
  for (const ending of endingsOf(nameEndings)) exports.addEnding(backwards(ending))
  for (const glued of gluedNames) exports.addGlued(backwards(glued.slice(-GLUED)))
  for (const label of tables.labels) exports.addLabel(backwards(label.slice(-MAX_LITERAL)))
  for (const word of tables.phrases.byFirst.keys()) exports.addContextWord(forwards(word.slice(-MAX_LITERAL)))
}

/** The fewest digits of a number without separators that a finder takes. */
function fewestDigits(finder: Finder | undefined): number {
  if (finder?.by === 'digits' && !finder.grouped && !finder.parted) return finder.min
  if (finder?.by !== 'shape') return MIN_NUMBER
  return Math.min(MIN_NUMBER, ...finder.shapes.filter((shape) => /^[9X]+$/.test(shape)).map(({ length }) => length))
}

/** Every literal once, with the shortest run that a value starting with it needs. */
function literalsOf(tables: FinderTables): { text: string; ignoreCase: boolean; run: number }[] {
  const literals = new Map<string, { text: string; ignoreCase: boolean; run: number }>()
  for (const group of tables.literals) {
    for (const { literal, ignoreCase, run } of group ?? []) {
      // The kernel knows its first characters only.
      const id = `${ignoreCase}${literal.slice(0, MAX_LITERAL)}`
      const known = literals.get(id)
      literals.set(id, { text: literal, ignoreCase, run: Math.min(run, known?.run ?? run) })
    }
  }
  return [...literals.values()]
}

/** What the kernel asks of eight characters before it follows the shapes: which are digits, which words. */
function loadShapes(kernel: Kernel, { shapes, words }: FinderTables): void {
  const table = kernel.shapes()
  const wordActions = new Set(words.map(({ action }) => action))
  shapes.forEachStep((state, symbol, next, accepted) => {
    // Where a detector looks at words, its shapes are words to look at.
    const isPlain = accepted.some(({ needsContext, action }) => !needsContext || wordActions.has(action))
    table[state * SYMBOLS + symbol] = next | (isPlain ? PLAIN : 0) | (accepted.length > 0 ? CONTEXTUAL : 0)
  })
  const starts = new Set<number>()
  for (const shape of shapes.texts) {
    let masks = [0]
    for (let i = 0; i < SHAPE_START; i++)
      masks = masks.flatMap((mask) => classesAt(shape, i).map((bits) => mask | (bits << i)))
    for (const mask of masks) starts.add(mask)
  }
  for (const mask of starts) kernel.exports.addShapeStart(mask & 0xff, (mask >> 8) | (mask & 0xff))
}

const DIGIT = 1
const LETTER = 1 << 8
const OTHER = 0

/** What the character `index` of a text that starts with a shape can be. */
function classesAt(shape: string, index: number): readonly number[] {
  const char = shape[index]
  if (char === '9') return [DIGIT]
  if (char === 'A' || char === 'U' || char === '_') return [LETTER]
  if (char === 'X' || char === 'Y') return [DIGIT, LETTER]
  if (char !== undefined || index === shape.length) return [OTHER]
  return [DIGIT, LETTER, OTHER]
}

/** The letters and digits that every name ends with, at most eight. */
function endingsOf(names: readonly string[]): Set<string> {
  return new Set(names.map((name) => /[a-z0-9]{0,8}$/.exec(name)?.[0] ?? '').filter((ending) => ending !== ''))
}

function bytesOf(text: string): bigint {
  return Buffer.from(text.padEnd(MAX_LITERAL, '\0'), 'latin1').readBigUInt64LE()
}

/** A word as the kernel reads it forwards, its last letter in the lowest byte. */
function forwards(word: string): bigint {
  let bytes = 0n
  for (let i = 0; i < word.length; i++) bytes = (bytes << 8n) | BigInt((word.charCodeAt(i) | 0x20) & 0xff)
  return bytes
}

/** A word as the kernel reads it: backwards, its last letter in the highest byte. */
function backwards(word: string): bigint {
  let bytes = 0n
  for (let i = word.length - 1; i >= 0; i--) bytes = (bytes << 8n) | BigInt(word.charCodeAt(i) | 0x20)
  return bytes
}
