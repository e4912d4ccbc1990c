import type { DetectionPlan, DetectorAction } from '../detect/detection-plan.js'
import type { Detector, Finder } from '../detect/detector.js'
import { cardRanges } from '../detect/validators/card-number.js'
import { fileEndings } from '../detect/validators/email-domain.js'
import { callingCodes } from '../detect/validators/phone-plan.js'
import { versionLabels } from '../detect/validators/version-labels.js'
import type { Kernel } from './kernel.js'
import { wordSorts } from './kernel-events.js'

/** What a kernel tells whole, by its numbers there: a detector's values that start at a character, where others look as well. */
const exactChars = [
  { kind: 'email', char: '@', beside: [] },
  { kind: 'ipv4', char: '.', beside: ['mac'] },
  { kind: 'ipv6', char: ':', beside: ['mac', 'telegram_token', 'url_credentials'] },
] as const

/** The number of e-mail addresses. */
export const EMAIL = 0

/** And plain numbers of so many digits at most. */
const exactNumbers = [
  { kind: 'phone', digits: 15 },
  { kind: 'credit_card', digits: 16 },
] as const

/** What is done to the values that the kernel tells whole, by their numbers: `kinds`, unless a value may be allowed. */
export function exactActions(
  { allowedValues, detectors }: DetectionPlan,
  kinds: readonly string[],
): readonly (DetectorAction | undefined)[] {
  return allowedValues.size > 0 ? [] : kinds.map((kind) => detectors.find((action) => action.kind === kind))
}

/** The kinds of values that the kernel may tell whole, by their numbers; '' where no detector looks for one, or others have a say as well. */
export function exactKinds({ detectors }: DetectionPlan): readonly string[] {
  const chars = exactChars.map(({ kind, char, beside }) => {
    const looking = detectors.filter(({ detector }) => looksAt(detector, char))
    const others = looking.filter((action) => action.kind !== kind && !beside.some((known) => known === action.kind))
    return others.length === 0 && looking.some((action) => action.kind === kind) ? kind : ''
  })
  const numbers = exactNumbers.map(({ kind, digits }) =>
    detectors.some(({ detector }) => detector.kind !== kind && readsNumber(detector, digits)) ? '' : kind,
  )
  return [...chars, ...numbers]
}

/** Whether a detector may find something in a number of up to so many digits that no word or label speaks of, other than by its shape, which the kernel knows. */
function readsNumber({ find, kind }: Detector, digits: number): boolean {
  if (find?.by === 'digits') return !find.parted && kind !== 'phone'
  if (find?.by !== 'word') return false
  return find.min <= digits && find.labels === undefined && (find.first === undefined || /\d/.test(find.first))
}

/** Whether a detector looks at where such a text starts. */
export function looksAt({ find, findInContext }: Detector, text: string): boolean {
  return [find, findInContext].some((finder) => finder !== undefined && startsAt(finder, text))
}

function startsAt(finder: Finder, text: string): boolean {
  if (finder.by === 'char') return finder.chars.includes(text[0] as string)
  return (
    finder.by === 'literal' && finder.at === undefined && finder.literals.some((literal) => startsAlike(literal, text))
  )
}

function startsAlike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

/** Fills the kernel's tables with what it needs to tell values whole. */
export function loadExact(kernel: Kernel, { detectors }: DetectionPlan): void {
  kernel.addWords(wordSorts.fileEnding, fileEndings.join('\n'))
  kernel.addWords(wordSorts.versionLabel, versionLabels.join('\n'))
  kernel.addWords(wordSorts.otherThanPhone, contextsBut(detectors, ['phone']))
  kernel.addWords(wordSorts.otherThanCard, contextsBut(detectors, ['credit_card', 'uatp_card']))
  for (const [code, { codeLength, min, max }] of callingCodes) kernel.exports.addCallingCode(code, codeLength, min, max)
  for (const [first, last] of cardRanges(16)) kernel.exports.addIssuer(first, last)
}

/** Context phrases of all detectors but some that may find something in a number with their help. */
function contextsBut(detectors: readonly DetectorAction[], kinds: readonly string[]): string {
  return detectors
    .filter(({ kind, detector }) => !kinds.includes(kind) && readsDigits(detector.findInContext))
    .flatMap(({ detector }) => detector.context ?? [])
    .join('\n')
}

/** Whether a detector that looks at a number may take digits alone for a value; one that looks elsewhere is told of elsewhere. */
function readsDigits(finder: Finder | undefined): boolean {
  if (finder?.by === 'shape') return finder.shapes.some((shape) => !/[a-z]/i.test(shape.replace(/[XY]/g, '')))
  return finder?.by === 'digits' || (finder?.by === 'word' && (finder.first === undefined || /\d/.test(finder.first)))
}
