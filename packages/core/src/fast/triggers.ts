import type { Finder } from '../detect/detector.js'
import type { FinderTables } from '../detect/finder-tables.js'
import type { Plan } from '../plan/plan.js'
import type { Kernel } from './kernel.js'

/** The kernel's reading of a literal goes no further. */
const MAX_LITERAL = 8

/** The fewest digits of a bare number that no key speaks of, whatever the detectors. */
const MIN_NUMBER = 12

/** So many letters at the end of a word are compared with endings that count within a word. */
const GLUED = 6

/** The kernel takes eight characters for granted in a shape, and looks at so many before it follows it. */
const MIN_SHAPE = 8
const SHAPE_START = 12

type Names = Pick<Plan, 'nameEndings' | 'gluedNames'>

/** What a kernel is told of a policy, worked out once for all kernels of a masker. */
interface Triggers {
  readonly numberDigits: number
  readonly hasPaths: boolean
  readonly literals: readonly { text: string; ignoreCase: boolean; run: number }[]
  readonly literalWords: BigUint64Array
  readonly shapeSteps: Uint16Array
  readonly shapeStarts: Uint32Array
  readonly endings: BigUint64Array
  readonly cutEndings: BigUint64Array
  readonly glued: BigUint64Array
  readonly labels: BigUint64Array
  readonly contextWords: BigUint64Array
}

/** Those worked out last: for the second kernel of a masker, and for maskers whose policies differ in masks only. */
let latest: { readonly inputs: readonly unknown[]; readonly triggers: Triggers } | undefined

/** Fills the kernel's tables from a policy's detectors and from how the names that it knows in text end. */
export function loadTriggers(kernel: Kernel, tables: FinderTables, names: Names, maxDepth: number): void {
  const triggers = triggersFor(tables, names)
  const { exports } = kernel
  const { literals, literalWords, shapeStarts, endings, cutEndings, glued, labels, contextWords } = triggers
  exports.configure(triggers.numberDigits, maxDepth, tables.shapes.fewestLetters, triggers.hasPaths)
  literals.forEach(({ text, ignoreCase, run }, i) => {
    exports.addLiteral(i + 1, literalWords[i] as bigint, Math.min(MAX_LITERAL, text.length), ignoreCase, run)
  })
  for (const { literal, distance } of tables.marks) {
    const head = literal.slice(0, 4)
    exports.addMark(distance, Number(bytesOf(head)), head.length === 4 ? -1 : (1 << (head.length * 8)) - 1)
  }
  kernel.shapes().set(triggers.shapeSteps)
  // By index: there are thousands, and an iterator makes an object for each until it has been optimised.
  for (let i = 0; i < shapeStarts.length; i++) {
    const mask = shapeStarts[i] as number
    exports.addShapeStart(mask)
  }
  for (let i = 0; i < endings.length; i++) exports.addEnding(endings[i] as bigint, false)
  for (const word of cutEndings) exports.addEnding(word, true)
  for (const word of glued) exports.addGlued(word)
  for (const label of labels) exports.addLabel(label)
  for (let i = 0; i < contextWords.length; i++) exports.addContextWord(contextWords[i] as bigint)
}

function triggersFor(tables: FinderTables, names: Names): Triggers {
  const detectors = tables.plan.detectors.map(({ detector }) => detector)
  const inputs = [detectors.length, ...detectors, ...names.nameEndings, ...names.gluedNames]
  const known = latest
  if (known?.inputs.length === inputs.length && inputs.every((input, i) => input === known.inputs[i]))
    return known.triggers
  latest = { inputs, triggers: triggersOf(tables, names) }
  return latest.triggers
}

function triggersOf(tables: FinderTables, { nameEndings, gluedNames }: Names): Triggers {
  const fewest = tables.plan.detectors.map(({ detector }) => fewestDigits(detector.find))
  const literals = literalsOf(tables)
  const endings = endingsOf(nameEndings)
  if (tables.shapes.texts.some(({ length }) => length < MIN_SHAPE))
    throw new RangeError(`a shape has at least ${MIN_SHAPE} characters`)
  // Where a detector looks at words, its shapes are words to look at.
  const wordActions = new Set(tables.words.map(({ action }) => action))
  return {
    numberDigits: Math.min(MIN_NUMBER, ...fewest),
    hasPaths: literals.some(({ text }) => text[0] === '/' || text[0] === '\\'),
    literals,
    literalWords: wordsOf(literals.map(({ text }) => text.slice(0, MAX_LITERAL))),
    shapeSteps: tables.shapes.markedSteps(({ needsContext, action }) => !needsContext || wordActions.has(action)),
    shapeStarts: Uint32Array.from(shapeStartsOf(tables.shapes.texts)),
    endings: wordsOf(endings.whole),
    cutEndings: wordsOf(endings.cut),
    glued: wordsOf(gluedNames.map((name) => name.slice(-GLUED))),
    labels: wordsOf(inSmallLetters(Array.from(tables.labels, (label) => label.slice(-MAX_LITERAL)))),
    contextWords: wordsOf(contextWordsOf(tables)),
  }
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

/** What the kernel asks of twelve characters before it follows the shapes: which are digits, and above, which are letters. */
function shapeStartsOf(shapes: readonly string[]): Set<number> {
  const starts = new Set<number>()
  // One character more than is looked at tells whether the shape ends there.
  for (const shape of new Set(shapes.map((text) => text.slice(0, SHAPE_START + 1)))) {
    let masks = [0]
    for (let i = 0; i < SHAPE_START; i++) {
      const classes = classesAt(shape, i)
      if (classes.length === 1)
        for (let k = 0; k < masks.length; k++) masks[k] = (masks[k] as number) | (classes[0] << i)
      else masks = masks.flatMap((mask) => classes.map((bits) => mask | (bits << i)))
    }
    for (const mask of masks) starts.add(mask)
  }
  return starts
}

const DIGIT = 1
const LETTER = 1 << SHAPE_START
const OTHER = 0

/** What the character `index` of a text that starts with a shape can be. */
function classesAt(shape: string, index: number): readonly [number, ...number[]] {
  const char = shape[index]
  if (char === '9') return [DIGIT]
  if (char === 'A' || char === 'U' || char === '_') return [LETTER]
  if (char === 'X' || char === 'Y') return [DIGIT, LETTER]
  if (char !== undefined || index === shape.length) return [OTHER]
  return [DIGIT, LETTER, OTHER]
}

/** A letter that is not ASCII, and what the kernel sees of a name that has it near its end. */
const cut = /[^\0-\x7f]([a-z0-9]{0,7})$/

/** The letters and digits that names end with, at most eight: of those with nothing but ASCII near their end, and of the others. */
function endingsOf(names: readonly string[]): { whole: string[]; cut: string[] } {
  // There are thousands, mostly in the normal form of keys: one look at all of them spares one at each.
  const areNormal = /^[a-z0-9]*$/.test(names.join(''))
  const others = areNormal ? [] : names.filter((name) => cut.test(name))
  const rest = areNormal ? names : names.filter((name) => !cut.test(name))
  const whole = rest.map((name) =>
    areNormal ? name.slice(-MAX_LITERAL) : (/[a-z0-9]{0,8}$/.exec(name) as RegExpExecArray)[0],
  )
  return {
    whole: whole.filter((ending) => ending !== ''),
    cut: others.map((name) => cut.exec(name)?.[1] ?? '').filter((ending) => ending !== ''),
  }
}

/** The first words of context phrases as the kernel reads them: forwards, so that the last letter comes out lowest. */
function contextWordsOf({ phrases }: FinderTables): string[] {
  const words = Array.from(phrases.byFirst.keys(), (word) => word.slice(-MAX_LITERAL))
  return words.filter((word) => /^[!-~]+$/.test(word)).map((word) => Array.from(word).reverse().join(''))
}

function bytesOf(text: string): bigint {
  return Buffer.from(text.padEnd(MAX_LITERAL, '\0'), 'latin1').readBigUInt64LE()
}

/** ASCII words of at most eight characters, as the kernel reads them. */
function wordsOf(words: readonly string[]): BigUint64Array {
  const bytes = Buffer.from(words.map((word) => word.padEnd(MAX_LITERAL, '\0')).join(''), 'latin1')
  // A copy, since a view of eight bytes each must start at a multiple of eight.
  return new BigUint64Array(new Uint8Array(bytes).buffer)
}

/** In small letters, by the bit that tells them: so the kernel compares labels. */
function inSmallLetters(words: readonly string[]): readonly string[] {
  if (/^[ -?`-\x7f]*$/.test(words.join(''))) return words
  return words.map((word) => String.fromCharCode(...Array.from(word, (char) => char.charCodeAt(0) | 0x20)))
}
