import { keyWords } from '../names/key-name.js'

/** No phrase has more words. */
export const MAX_WORDS = 8

/** Phrases that keys are looked through for: thousands take no longer than one. */
export class KeyPhrases {
  readonly #phrases: ReadonlySet<string>
  /** Each written as one word. */
  readonly #joined: ReadonlySet<string>

  constructor(phrases: readonly string[]) {
    this.#phrases = new Set(phrases)
    this.#joined = new Set([...this.#phrases].join('\n').replaceAll(' ', '').split('\n'))
  }

  /** Whether `keyHasContext` is true of a key and the phrases. */
  areIn(key: string): boolean {
    const words = keyWords(key)
    for (let first = 0; first < words.length; first++) {
      let phrase = ''
      for (let i = first; i < Math.min(words.length, first + MAX_WORDS); i++) {
        phrase = i === first ? (words[i] as string) : `${phrase} ${words[i]}`
        if (this.#phrases.has(phrase)) return true
      }
    }
    return words.length > 0 && this.#joined.has(words.join(''))
  }
}
