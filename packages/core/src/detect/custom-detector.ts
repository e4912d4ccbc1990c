import { LogveilError } from '../errors.js'
import { suggest } from '../names/suggest.js'
import type { CustomDetector, Mask } from '../types.js'
import { ContextIndex, type ContextPhrases, indexPhrases, keyHasContext } from './context.js'
import { namedValidators, type ValidatorName } from './custom-validators.js'
import type { Range } from './detector.js'

/** What `pattern()` and `detector()` have in common. */
export interface CustomDetectorOptions {
  /** Snake-case name of what it finds: the finding's `kind`, and what `label` shows. */
  readonly kind: string
  /** Default `full`. */
  readonly mask?: Mask
  /**
   * Words or phrases one of which must be in the value's key or its parent's, or stand within 60 characters before or 30
   * after what was found, as whole words in any style: `tax id` is in `taxId`, `TAX_ID` and "Tax ID".
   */
  readonly context?: readonly string[]
  /** Check digits by name, or a function of the exact text found; what fails is left as it is. */
  readonly validate?: ValidatorName | ((value: string) => boolean)
  /** Texts in which it must, and must not, find something; checked at once. */
  readonly examples?: { readonly found?: readonly string[]; readonly ignored?: readonly string[] }
}

/** The options that say what it finds apart from where. */
export const commonOptions = ['kind', 'mask', 'context', 'validate', 'examples'] as const

/** Kinds are shown in findings and by the mask `label`. */
export function isKind(kind: unknown): kind is string {
  return typeof kind === 'string' && /^[a-z][a-z0-9_]{0,63}$/.test(kind)
}

export const kindRule = 'kind must be a snake_case name'

/** Own and known options only: what a polluted prototype says is nobody's wish. */
export function ownOptions<T extends object>(given: T, what: string, known: readonly string[]): T {
  const own = Object.assign(Object.create(null) as T, given)
  for (const name of Object.keys(own)) {
    if (!known.includes(name))
      throw new LogveilError('LOGVEIL_UNKNOWN_OPTION', { name, where: what, hint: suggest(name, known) })
  }
  return own
}

type Refuse = (why: string) => never

function resolveValidator(given: unknown, refuse: Refuse): ((value: string) => boolean) | undefined {
  if (given === undefined || typeof given === 'function') return given as ((value: string) => boolean) | undefined
  if (typeof given === 'string' && Object.hasOwn(namedValidators, given)) return namedValidators[given as ValidatorName]
  const known = Object.keys(namedValidators)
  return refuse(
    typeof given === 'string'
      ? `there is no validator "${given}"${suggest(given, known)}`
      : 'validate must be the name of a check or a function',
  )
}

function texts(given: unknown, what: string, refuse: Refuse): readonly string[] {
  if (given === undefined) return []
  return Array.isArray(given) && given.every((text) => typeof text === 'string')
    ? [...given]
    : refuse(`${what} must be an array of strings`)
}

interface Context {
  readonly words: readonly string[]
  readonly set: ReadonlySet<string>
  readonly phrases: ContextPhrases
}

function resolveContext(given: unknown, refuse: Refuse): Context | undefined {
  if (given === undefined) return undefined
  const words = texts(given, 'context', refuse).map((word) => word.trim().toLowerCase().split(/\s+/).join(' '))
  if (words.length === 0 || words.includes('')) refuse('context must be words')
  return { words, set: new Set(words), phrases: indexPhrases(words) }
}

function inContext(found: readonly Range[], text: string, keys: readonly string[], context: Context | undefined) {
  if (context === undefined || found.length === 0 || keyHasContext(keys, context.words)) return found
  const index = new ContextIndex(text, context.phrases)
  return found.filter(({ start, end }) => index.near(start, end, context.set))
}

/**
 * Puts a finder together with its context words, check digits and mask, and tries it on its examples.
 *
 * @throws LogveilError `LOGVEIL_INVALID_DETECTOR` for options that mean nothing, `LOGVEIL_FAILED_EXAMPLE` for an example
 * that it does not keep.
 */
export function customDetector(
  { kind, mask = 'full', context, validate, examples = {} }: CustomDetectorOptions,
  findAll: (text: string) => readonly Range[],
): CustomDetector {
  const refuse: Refuse = (why) => {
    throw new LogveilError('LOGVEIL_INVALID_DETECTOR', { kind: String(kind), why })
  }
  if (!isKind(kind)) refuse(kindRule)
  const isValid = resolveValidator(validate, refuse)
  const near = resolveContext(context, refuse)
  const detector: CustomDetector = Object.freeze({
    kind,
    mask,
    findAll(text: string, keys: readonly string[] = []) {
      const found = findAll(text)
      const valid = isValid ? found.filter(({ start, end }) => isValid(text.slice(start, end))) : found
      return inContext(valid, text, keys, near)
    },
  })
  const failed = (list: string, index: number, why: string): never => {
    throw new LogveilError('LOGVEIL_FAILED_EXAMPLE', { kind, list, index: String(index), why })
  }
  texts(examples.found, 'examples.found', refuse).forEach((text, i) => {
    if (detector.findAll(text).length === 0) failed('found', i, 'nothing is found in it')
  })
  texts(examples.ignored, 'examples.ignored', refuse).forEach((text, i) => {
    if (detector.findAll(text).length > 0) failed('ignored', i, 'something is found in it')
  })
  return detector
}
