import type { DetectionPlan, DetectorAction } from './detection-plan.js'
import { KeyPhrases } from './key-phrases.js'

/** What a key says of the values under it. */
export interface KeyMeaning {
  /** Detectors one of whose context words it contains. */
  readonly supports: ReadonlySet<DetectorAction>
  /** Detectors that look at nothing under it. */
  readonly excludes: ReadonlySet<DetectorAction>
}

/** Keys are names from code: few, and always the same ones. */
const MAX_KEYS = 2048

/** What keys say by the words of a policy's detectors. */
export class KeyMeanings {
  readonly #detectors: readonly DetectorAction[]
  #contexts: KeyPhrases<DetectorAction> | undefined
  #exceptions: KeyPhrases<DetectorAction> | undefined
  readonly #known = new Map<string, readonly [KeyMeaning]>()

  constructor(detectors: readonly DetectorAction[]) {
    this.#detectors = detectors
  }

  /** The context words and phrases of all detectors; there are many, and not all maskers meet a key. */
  get contexts(): KeyPhrases<DetectorAction> {
    this.#contexts ??= new KeyPhrases(this.#detectors, ({ detector }) => detector.context ?? [])
    return this.#contexts
  }

  /** The names under which some detector looks at nothing. */
  get exceptions(): KeyPhrases<DetectorAction> {
    this.#exceptions ??= new KeyPhrases(this.#detectors, ({ detector }) => detector.exceptUnder ?? [])
    return this.#exceptions
  }

  /** Worked out when a key is first seen. */
  of(key: string): readonly [KeyMeaning] {
    let meaning = this.#known.get(key)
    if (meaning === undefined) {
      meaning = [{ supports: this.contexts.in(key), excludes: this.exceptions.in(key) }]
      if (this.#known.size >= MAX_KEYS) this.#known.clear()
      this.#known.set(key, meaning)
    }
    return meaning
  }
}

const known = new WeakMap<DetectionPlan, KeyMeanings>()

/** Those of a plan, made once for all that ask. */
export function keyMeanings(plan: DetectionPlan): KeyMeanings {
  let meanings = known.get(plan)
  if (meanings === undefined) {
    meanings = new KeyMeanings(plan.detectors)
    known.set(plan, meanings)
  }
  return meanings
}
