import type { FieldGroup } from '../fields/field-group.js'
import type { FieldAction } from '../mask/action.js'
import { keyWords, normalizeKey } from '../names/key-name.js'
import { keyInPlainLetters, nameInPlainLetters } from '../names/plain-letters.js'
import { type Named, type NameIndex, nameIndexOf } from './name-index.js'

/** One built-in group with the action of this policy. */
export interface NamedGroup {
  readonly group: FieldGroup
  readonly action: FieldAction
}

/** The most words of a key's end that are compared with built-in endings (`card verification value code`). */
const MAX_ENDING_WORDS = 5

/** Decisions kept: keys are names from code, so few and repeating; a flood of made-up keys only makes them be decided again. */
const REMEMBERED = 4096

type Decisions = Map<string, { readonly decision: FieldAction | 'allow' | undefined }>

/** What may follow a name without changing what it holds: `passwordText`, `refreshTokenValue`, `cookieHeader`. */
const tails: ReadonlySet<string> = new Set([
  'value',
  'text',
  'raw',
  'plain',
  'plaintext',
  'header',
  'headers',
  'json',
  'string',
  'str',
  'base',
  'encoded',
  'b64',
  'base64',
])

/** Endings so telling that they count within a word as well: `dbpassword`, `PGPASSWORD`, `usersecret`. */
export const gluedNames: readonly string[] = (
  'password passwd passphrase apikey accesstoken authtoken refreshtoken secretkey privatekey accountkey clientsecret ' +
  'apisecret appsecret authsecret jwtsecret'
).split(' ')
const glued = new RegExp(`(?:${gluedNames.join('|')})$`)

/** A key's words without a number or a word at the end that only tells variants apart: `password_2`, `apiKeyV2`. */
function essentialWords(key: string): string[] {
  const words = keyWords(key)
  for (;;) {
    const last = words.at(-1)
    if (last === undefined || words.length === 1 || !(tails.has(last) || /^v?\d{1,3}$/.test(last))) break
    words.pop()
  }
  const last = words.at(-1)
  if (last !== undefined) words[words.length - 1] = last.replace(/(?<=[a-z]{2})v?\d{1,3}$/, '')
  return words
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/**
 * Says which rule a key falls under: allowed keys, then the policy's own keys in their order, then the built-in names
 * (whole key, then under its parent, then its last words).
 */
export class FieldNames {
  readonly #own: ReadonlyMap<string, FieldAction | 'allow'>
  readonly #library: readonly FieldGroup[]
  /** The actions of the groups that the policy wants: for their names, and for those of strings and numbers only. */
  readonly #actions = new Map<FieldGroup, { readonly whole: FieldAction; readonly scalar: FieldAction }>()
  /** What has been decided on keys, on keys under a parent, and on names in texts. */
  readonly #known: Decisions = new Map()
  readonly #knownUnder: Decisions = new Map()
  readonly #knownInText: Decisions = new Map()

  /** `groups` are those of the `library` that the policy wants. */
  constructor(
    own: ReadonlyMap<string, FieldAction | 'allow'>,
    groups: readonly NamedGroup[],
    library: readonly FieldGroup[],
  ) {
    this.#own = own
    this.#library = library
    for (const { group, action } of groups) {
      const scalar = group.scalars === undefined ? action : { ...action, scalarsOnly: true }
      this.#actions.set(group, { whole: action, scalar })
    }
  }

  /** How built-in names end whose rules also count in text, each on a line: no others need a decision but the policy's own. */
  endingsInText(): string {
    const groups = [...this.#actions.keys()].filter(({ inText }) => inText)
    const names = groups.map(({ names, scalars, endings }) => [names, scalars, endings])
    // The lists within are joined by commas, which no built-in name has.
    return [names.join('\n').replaceAll(',', '\n'), ...tails].join('\n')
  }

  /** Every built-in name, and those of the objects that some count in, each on a line. */
  all(): string {
    const { whole, endings, under } = this.#index
    const parents = [...under.values()].flatMap((groups) => groups.flatMap(({ parents }) => [...parents]))
    const plurals = parents.map((parent) => `${parent}s`)
    return [...whole.keys(), ...endings.keys(), ...under.keys(), ...new Set([...parents, ...plurals])].join('\n')
  }

  /** Whether what a key falls under may depend on the object it is in. */
  dependsOnParent(key: string): boolean {
    const name = normalizeKey(keyInPlainLetters(key) ?? key)
    return this.#index.under.get(name)?.some(({ group }) => this.#actions.has(group)) === true
  }

  decide(key: string, parent: string | undefined): FieldAction | 'allow' | undefined {
    if (key.length > 256) return this.#decide(key.slice(-256), parent)
    if (parent === undefined) return this.#remembered(this.#known, key, key, undefined, keyInPlainLetters)
    // The length keeps apart what the names could otherwise be cut into.
    return this.#remembered(this.#knownUnder, `${key.length}-${key}${parent}`, key, parent, keyInPlainLetters)
  }

  /** The same for a name that is assigned a value in a text. */
  decideInText(name: string): FieldAction | 'allow' | undefined {
    return this.#remembered(this.#knownInText, name, name, undefined, nameInPlainLetters)
  }

  #remembered(
    all: Decisions,
    id: string,
    key: string,
    parent: string | undefined,
    inPlainLetters: (key: string) => string | undefined,
  ): FieldAction | 'allow' | undefined {
    let known = all.get(id)
    if (known === undefined) {
      known = { decision: this.#decide(key, parent) ?? this.#ruleFor(inPlainLetters(key), parent) }
      if (all.size >= REMEMBERED) all.clear()
      all.set(id, known)
    }
    return known.decision
  }

  /** What is done under a name that stands for another one. What is written as it is must be named as it is. */
  #ruleFor(name: string | undefined, parent: string | undefined): FieldAction | undefined {
    const rule = name === undefined ? undefined : this.#decide(name, parent)
    return rule === 'allow' ? undefined : rule
  }

  #decide(key: string, parent: string | undefined): FieldAction | 'allow' | undefined {
    const name = normalizeKey(key)
    return (
      this.#own.get(name) ??
      this.#wanted(this.#index.whole.get(name)) ??
      this.#underParent(name, parent) ??
      this.#byEnding(key)
    )
  }

  get #index(): NameIndex {
    return nameIndexOf(this.#library)
  }

  /** The action of the first group that the policy wants. */
  #wanted(groups: readonly Named[] | undefined): FieldAction | undefined {
    if (groups === undefined) return undefined
    for (const { group, isScalar } of groups) {
      const actions = this.#actions.get(group)
      if (actions !== undefined) return isScalar ? actions.scalar : actions.whole
    }
    return undefined
  }

  #underParent(name: string, parent: string | undefined): FieldAction | undefined {
    const groups = parent === undefined ? undefined : this.#index.under.get(name)
    if (groups === undefined || parent === undefined) return undefined
    const words = keyWords(parent)
    const last = singular(words.at(-1) ?? '')
    const actionUnder = (form: string) => {
      const group = groups.find(({ group, parents }) => parents.has(form) && this.#actions.has(group))?.group
      return group && this.#actions.get(group)?.whole
    }
    return actionUnder(last) ?? actionUnder((words.at(-2) ?? '') + last) ?? actionUnder(singular(normalizeKey(parent)))
  }

  #byEnding(key: string): FieldAction | undefined {
    return (
      this.#endingOf(keyWords(key)) ?? this.#endingOf(essentialWords(key)) ?? this.#byExactEnding(normalizeKey(key))
    )
  }

  #endingOf(words: readonly string[]): FieldAction | undefined {
    let found: FieldAction | undefined
    let ending = ''
    for (let count = 1; count <= Math.min(words.length, MAX_ENDING_WORDS); count++) {
      ending = (words[words.length - count] as string) + ending
      found = this.#byExactEnding(ending) ?? found
    }
    if (found !== undefined) return found
    const telling = glued.exec(words.join(''))?.[0]
    return telling === undefined ? undefined : this.#byExactEnding(telling)
  }

  #byExactEnding(ending: string): FieldAction | undefined {
    return this.#wanted(this.#index.endings.get(ending))
  }
}
