import { type KeyMeanings, keyMeanings } from '../detect/key-meanings.js'
import type { FieldAction } from '../mask/action.js'
import type { Plan } from '../plan/plan.js'
import { isEnvelope, isMeasure } from '../scan/envelope.js'
import { isNamed } from '../scan/named-neighbours.js'

// Flags of keys, as the kernel knows them.
const REPORTED = 1
const ENVELOPE = 2
const MEASURE = 4
const CONTEXT = 8
const DOUBTFUL = 16
const EXCEPTION = 64

/** A name may hold a value that shows in a text only, by a word near it: what looks like JSON and is none is a text. */
const doubtful = /\d(?:\D*\d){3}/

/** Ids are 16 bits wide, and the kernel's table holds this many. */
const MAX_KEYS = 2000
/** With so many, the kernel asks for names that matter only. */
const MANY_KEYS = 1000

/** Whether a name is one of many of its kind, which are not worth being remembered. */
export function isNumbered(name: string): boolean {
  return doubtful.test(name)
}

/** What has been decided of one key. */
export interface KnownKey {
  readonly name: string
  /** The key as it may be shown. */
  readonly shown: string
  /** Decisions by the id of the parent's key; one for all when the parent does not matter. */
  readonly rules: (FieldAction | 'allow' | 'none')[]
  readonly dependsOnParent: boolean
  /** What it holds may be said by a neighbour. */
  readonly isNamed: boolean
  /** Some detector looks at nothing under it. */
  readonly isException: boolean
  /** It is the last name of a path rule: what it, or what is in it, falls under depends on where it stands. */
  readonly endsPath: boolean
}

const nameless: KnownKey = {
  name: '',
  shown: '',
  rules: [],
  dependsOnParent: false,
  isNamed: false,
  isException: false,
  endsPath: false,
}

/** The property names that lines have had so far, numbered, with what the policy says of them. */
export class KeyBook {
  readonly #plan: Plan
  readonly #meanings: KeyMeanings
  #keys: KnownKey[] = []
  readonly #shown = new Map<string, string>()
  readonly #showKey: (name: string) => string | undefined

  /** `showKey` says how a name is written that may hold a value; nothing where that depends on where it stands. */
  constructor(plan: Plan, showKey: (name: string) => string | undefined) {
    this.#plan = plan
    this.#showKey = showKey
    this.#meanings = keyMeanings(plan.detection)
    this.clear()
  }

  clear(): void {
    // Number 0 is no key, number 1 any of which nothing is known.
    this.#keys = [nameless, nameless]
    this.#shown.clear()
  }

  get isFull(): boolean {
    return this.#keys.length > MAX_KEYS + 1
  }

  get isCrowded(): boolean {
    return this.#keys.length > MANY_KEYS + 1
  }

  get(id: number): KnownKey | undefined {
    return id === 0 ? undefined : this.#keys[id]
  }

  /** Whether some detector looks at nothing under one of two keys. */
  hasExceptions(key: number, parent: number): boolean {
    return this.#keys[key]?.isException === true || this.#keys[parent]?.isException === true
  }

  /** How a name is shown in paths. */
  shown(name: string): string {
    return this.#shown.get(name) ?? name
  }

  /** Decides on a name: its id, and what the kernel has to know of it; nothing when a custom detector fails on it, or it is not always shown alike. */
  add(name: string): { id: number; flags: number } | undefined {
    const shown = this.#shownAs(name)
    if (shown === undefined) return undefined
    const dependsOnParent = this.#plan.dependsOnParent(name)
    const endsPath = this.#plan.pathNames?.has(name) === true
    const isException = this.#meanings.exceptions.areIn(name)
    const key: KnownKey = { name, shown, rules: [], dependsOnParent, isNamed: isNamed(name), isException, endsPath }
    const id = this.#keys.push(key) - 1
    this.#shown.set(name, shown)
    const isRuled = dependsOnParent || key.isNamed || endsPath || shown !== name || this.ruleFor(key, 0) !== undefined
    return {
      id,
      flags:
        (isRuled ? REPORTED : 0) |
        (isEnvelope(name, 1) ? ENVELOPE : 0) |
        (isMeasure(name) ? MEASURE : 0) |
        (this.#meanings.contexts.areIn(name) ? CONTEXT : 0) |
        (doubtful.test(name) ? DOUBTFUL : 0) |
        (isException ? EXCEPTION : 0),
    }
  }

  #shownAs(name: string): string | undefined {
    try {
      return this.#showKey(name)
    } catch {
      return undefined
    }
  }

  ruleFor(key: KnownKey, parent: number): FieldAction | 'allow' | undefined {
    const slot = key.dependsOnParent ? parent : 0
    const known = key.rules[slot]
    if (known !== undefined) return known === 'none' ? undefined : known
    const rule = this.#plan.fieldByKey(key.name, this.get(parent)?.name)
    key.rules[slot] = rule ?? 'none'
    return rule
  }
}
