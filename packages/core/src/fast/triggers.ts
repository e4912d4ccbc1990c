import type { Behind, Finder } from '../detect/detector.js'
import type { FinderTables, Literal, Target } from '../detect/finder-tables.js'
import { cardStarts } from '../detect/validators/card-number.js'
import type { Plan } from '../plan/plan.js'
import { exactUserInfo } from './exact-urls.js'
import { exactKinds, loadExact } from './exact-values.js'
import type { Kernel } from './kernel.js'
import { wordSorts } from './kernel-events.js'

/** The kernel's reading of a literal goes no further. */
const MAX_LITERAL = 8

/** The fewest digits of a bare number that no key speaks of, whatever the detectors. */
const MIN_NUMBER = 12

/** What is known of a value behind a literal, by the kernel's numbers. */
const DASHES = 1
const NO_WORD = 2

/** The kernel takes so many characters for granted in a shape. */
const MIN_SHAPE = 8

/** What a kernel is configured with, apart from its tables. */
export interface Settings {
  readonly numberDigits: number
  readonly fewestLetters: number
  readonly hasPaths: boolean
  /** The kinds of values that the kernel may tell whole. */
  readonly exact: readonly string[]
}

/** Fills the kernel's tables from a policy's detectors and from how the names that it knows in text end. */
export function loadTriggers(kernel: Kernel, tables: FinderTables, plan: Plan): Settings {
  const { exports } = kernel
  const literals = literalsOf(tables)
  const words = wordsOf(literals.map(({ text }) => text.slice(0, MAX_LITERAL)))
  literals.forEach(({ text, ignoreCase, run, behind }, i) => {
    const has = behind.dashes ? DASHES : behind.noWord ? NO_WORD : 0
    exports.addLiteral(
      i + 1,
      words[i] as bigint,
      Math.min(MAX_LITERAL, text.length),
      ignoreCase,
      run,
      behind.least,
      has,
    )
  })
  for (const { literal, distance } of tables.marks) {
    const head = literal.slice(0, 4)
    exports.addMark(distance, Number(wordsOf([head])[0]), head.length === 4 ? -1 : (1 << (head.length * 8)) - 1)
  }
  loadShapes(kernel, tables)
  const { detectors } = plan.detection
  exports.defineTails()
  kernel.addWords(wordSorts.ending, plan.nameEndings())
  kernel.addWords(wordSorts.glued, plan.gluedNames.join('\n'))
  kernel.addWords(wordSorts.label, [...tables.labels].join('\n'))
  kernel.addWords(wordSorts.context, detectors.flatMap(({ detector }) => detector.context ?? []).join('\n'))
  loadExact(kernel, plan.detection)
  return {
    numberDigits: Math.min(MIN_NUMBER, ...detectors.map(({ detector }) => fewestDigits(detector.find))),
    fewestLetters: tables.shapes.fewestLetters,
    hasPaths: literals.some(({ text }) => text[0] === '/' || text[0] === '\\'),
    exact: [...exactKinds(plan.detection), exactUserInfo(plan.detection)],
  }
}

function loadShapes(kernel: Kernel, { shapes, words }: FinderTables): void {
  if (shapes.texts.some(({ length }) => length < MIN_SHAPE))
    throw new RangeError(`a shape has at least ${MIN_SHAPE} characters`)
  // Where a detector looks at words, its shapes are words to look at.
  const wordActions = new Set(words.map(({ action }) => action))
  const isPlain = ({ needsContext, action }: Target) => !needsContext || wordActions.has(action)
  const isCard = ({ action }: Target) => action.detector.cards === true && !wordActions.has(action)
  kernel.shapes().set(shapes.markedSteps(isPlain, isCard))
  for (const [first, last] of cardStarts()) kernel.exports.addCardStart(first, last)
  kernel.exports.noteShapeStarts()
}

/** The fewest digits of a number without separators that a finder takes. */
function fewestDigits(finder: Finder | undefined): number {
  if (finder?.by === 'digits' && !finder.grouped && !finder.parted) return finder.min
  if (finder?.by !== 'shape') return MIN_NUMBER
  return Math.min(MIN_NUMBER, ...finder.shapes.filter((shape) => /^[9X]+$/.test(shape)).map(({ length }) => length))
}

type KnownLiteral = Pick<Literal, 'ignoreCase' | 'run' | 'behind'> & { readonly text: string }

/** Every literal once, with the shortest run that a value starting with it needs, and the least that stands behind it. */
function literalsOf(tables: FinderTables): KnownLiteral[] {
  const literals = new Map<string, KnownLiteral>()
  for (const group of tables.literals) {
    for (const { literal, ignoreCase, run, behind } of group ?? []) {
      // The kernel knows its first characters only.
      const id = `${ignoreCase}${literal.slice(0, MAX_LITERAL)}`
      const own = { text: literal, ignoreCase, run, behind: literal.length > MAX_LITERAL ? { least: 0 } : behind }
      const known = literals.get(id)
      literals.set(
        id,
        known === undefined ? own : { ...own, run: Math.min(run, known.run), behind: weaker(own, known) },
      )
    }
  }
  return [...literals.values()]
}

/** What stands at least behind both of two literals that start alike. */
function weaker({ behind: a }: KnownLiteral, { behind: b }: KnownLiteral): Behind {
  const least = Math.min(a.least, b.least)
  if (a.noWord && b.noWord) return a
  return a.dashes || b.dashes ? { least, dashes: true } : { least }
}

/** ASCII words of at most eight characters, as the kernel reads them. */
function wordsOf(words: readonly string[]): BigUint64Array {
  const bytes = Buffer.from(words.map((word) => word.padEnd(MAX_LITERAL, '\0')).join(''), 'latin1')
  // A copy, since a view of eight bytes each must start at a multiple of eight.
  return new BigUint64Array(new Uint8Array(bytes).buffer)
}
