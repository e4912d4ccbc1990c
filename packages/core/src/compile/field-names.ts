import { LRUCache } from 'lru-cache'
import type { FieldGroup } from '../fields/field-group.js'
import type { FieldAction } from '../mask/action.js'
import { keyWords, normalizeKey } from '../names/key-name.js'

/** One built-in group with the action of this policy. */
export interface NamedGroup {
  readonly group: FieldGroup
  readonly action: FieldAction
}

/** The most words of a key's end that are compared with built-in endings (`card verification value code`). */
const MAX_ENDING_WORDS = 5

/** Decisions kept: keys are names from code, so few and repeating; a flood of made-up keys only misses. */
const REMEMBERED = 4096

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
export const gluedNames: readonly string[] =
  'password passwd passphrase apikey accesstoken authtoken refreshtoken secretkey privatekey clientsecret'.split(' ')
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

/** The first entry for a name wins, so groups that come earlier take precedence. */
function add<V>(map: Map<string, V>, names: readonly string[] | undefined, value: V): void {
  if (names === undefined) return
  // Normal forms are of all at once: there are thousands of names, and none of the built-in ones has a comma.
  for (const key of normalizeKey(names.join()).split(',')) if (!map.has(key)) map.set(key, value)
}

/**
 * Says which rule a key falls under: allowed keys, then the policy's own keys in their order, then the built-in names
 * (whole key, then under its parent, then its last words).
 */
export class FieldNames {
  readonly #own: ReadonlyMap<string, FieldAction | 'allow'>
  readonly #names = new Map<string, FieldAction>()
  readonly #endings = new Map<string, FieldAction>()
  readonly #under = new Map<string, Map<string, FieldAction>>()
  /** Made when first needed: its room is set aside at once, and a policy has more of these than it asks. */
  #known: LRUCache<string, { readonly decision: FieldAction | 'allow' | undefined }> | undefined

  constructor(own: ReadonlyMap<string, FieldAction | 'allow'>, groups: readonly NamedGroup[]) {
    this.#own = own
    for (const { group, action } of groups) {
      add(this.#names, group.names, action)
      add(this.#names, group.scalars, { ...action, scalarsOnly: true })
      add(this.#endings, group.endings, action)
      for (const name of group.under?.names ?? []) {
        const parents = this.#under.get(normalizeKey(name)) ?? new Map<string, FieldAction>()
        add(parents, group.under?.parents, action)
        this.#under.set(normalizeKey(name), parents)
      }
    }
  }

  /** What a name ends with, in lower case, whose rule also counts in text: no other name that stands there needs a decision. */
  endingsInText(): string[] {
    const endings: string[] = []
    for (const rules of [this.#own, this.#names, this.#endings])
      for (const [name, rule] of rules) if (rule !== 'allow' && rule.inText) endings.push(name)
    return [...endings, ...tails]
  }

  /** Whether what a key falls under may depend on the object it is in. */
  dependsOnParent(key: string): boolean {
    return this.#under.has(normalizeKey(key))
  }

  decide(key: string, parent: string | undefined): FieldAction | 'allow' | undefined {
    if (key.length > 256) return this.#decide(key.slice(-256), parent)
    // The length keeps apart what the names could otherwise be cut into.
    const id = parent === undefined ? `-${key}` : `${key.length}-${key}${parent}`
    this.#known ??= new LRUCache({ max: REMEMBERED })
    let known = this.#known.get(id)
    if (known === undefined) {
      known = { decision: this.#decide(key, parent) }
      this.#known.set(id, known)
    }
    return known.decision
  }

  #decide(key: string, parent: string | undefined): FieldAction | 'allow' | undefined {
    const name = normalizeKey(key)
    return this.#own.get(name) ?? this.#names.get(name) ?? this.#underParent(name, parent) ?? this.#byEnding(key)
  }

  #underParent(name: string, parent: string | undefined): FieldAction | undefined {
    const parents = parent === undefined ? undefined : this.#under.get(name)
    if (parents === undefined || parent === undefined) return undefined
    const words = keyWords(parent)
    const last = singular(words.at(-1) ?? '')
    return parents.get(last) ?? parents.get((words.at(-2) ?? '') + last) ?? parents.get(singular(normalizeKey(parent)))
  }

  #byEnding(key: string): FieldAction | undefined {
    return this.#endingOf(keyWords(key)) ?? this.#endingOf(essentialWords(key)) ?? this.#endings.get(normalizeKey(key))
  }

  #endingOf(words: readonly string[]): FieldAction | undefined {
    let found: FieldAction | undefined
    let ending = ''
    for (let count = 1; count <= Math.min(words.length, MAX_ENDING_WORDS); count++) {
      ending = (words[words.length - count] as string) + ending
      found = this.#endings.get(ending) ?? found
    }
    if (found !== undefined) return found
    const telling = glued.exec(words.join(''))?.[0]
    return telling === undefined ? undefined : this.#endings.get(telling)
  }
}
