import { keyWords } from '../names/key-name.js'

/** No phrase has more words. */
export const MAX_WORDS = 8

const nobody: ReadonlySet<never> = new Set()

/** Phrases that keys are looked through for, and whose they are: thousands take no longer than one. */
export class KeyPhrases<T> {
  readonly #owners: readonly T[]
  readonly #phrasesOf: (owner: T) => readonly string[]
  readonly #phrases: ReadonlySet<string>
  /** Each written as one word. */
  readonly #joined: ReadonlySet<string>
  #byPhrase: ReadonlyMap<string, readonly T[]> | undefined
  #byJoined: ReadonlyMap<string, readonly T[]> | undefined

  constructor(owners: readonly T[], phrasesOf: (owner: T) => readonly string[]) {
    this.#owners = owners
    this.#phrasesOf = phrasesOf
    this.#phrases = new Set(owners.flatMap(phrasesOf))
    this.#joined = new Set(joined([...this.#phrases]))
  }

  /** Whether a key contains any phrase: whether `keyHasContext` is true of it. */
  areIn(key: string): boolean {
    const words = keyWords(key)
    return runsOf(words).some((run) => this.#phrases.has(run)) || (words.length > 0 && this.#joined.has(words.join('')))
  }

  /** Whose phrases a key contains. */
  in(key: string): ReadonlySet<T> {
    if (!this.areIn(key)) return nobody
    this.#byPhrase ??= this.#ownersBy((phrases) => phrases)
    this.#byJoined ??= this.#ownersBy(joined)
    const words = keyWords(key)
    const found = new Set(this.#byJoined.get(words.join('')))
    for (const run of runsOf(words)) for (const owner of this.#byPhrase.get(run) ?? []) found.add(owner)
    return found
  }

  #ownersBy(written: (phrases: readonly string[]) => readonly string[]): ReadonlyMap<string, readonly T[]> {
    const owners = new Map<string, T[]>()
    for (const owner of this.#owners) {
      for (const phrase of written(this.#phrasesOf(owner))) {
        const known = owners.get(phrase)
        if (known) known.push(owner)
        else owners.set(phrase, [owner])
      }
    }
    return owners
  }
}

/** All at once, since that takes a fraction of the time. */
function joined(phrases: readonly string[]): readonly string[] {
  return phrases.join('\n').replaceAll(' ', '').split('\n')
}

/** All words that stand in a row, as phrases. */
function runsOf(words: readonly string[]): readonly string[] {
  const runs: string[] = []
  for (let first = 0; first < words.length; first++) {
    let run = ''
    for (let i = first; i < Math.min(words.length, first + MAX_WORDS); i++) {
      run = i === first ? (words[i] as string) : `${run} ${words[i]}`
      runs.push(run)
    }
  }
  return runs
}
