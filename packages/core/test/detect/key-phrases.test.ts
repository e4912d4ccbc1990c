import fc from 'fast-check'
import { expect, it } from 'vitest'
import { builtinDetectors } from '../../src/detect/builtin/index.js'
import { keyHasContext } from '../../src/detect/context.js'
import { KeyPhrases, MAX_WORDS } from '../../src/detect/key-phrases.js'

const phrases = builtinDetectors.flatMap(({ context }) => context ?? [])

it('no context phrase of a detector is longer than is looked for', () => {
  expect(phrases.filter((phrase) => phrase.split(' ').length > MAX_WORDS)).toEqual([])
})

it('phrases are in the keys in which each of them by itself is', () => {
  const words = fc.oneof(fc.constantFrom(...phrases.flatMap((phrase) => phrase.split(' '))), fc.string())
  const styles = fc.constantFrom('', '_', '-', ' ', '.')
  const keys = fc.tuple(fc.array(words, { maxLength: 10 }), styles).map(([parts, joint]) => parts.join(joint))
  const all = new KeyPhrases(phrases)
  fc.assert(
    fc.property(fc.oneof(keys, fc.constantFrom(...phrases)), (key) => all.areIn(key) === keyHasContext([key], phrases)),
  )
})

it('a key that is no word is in no phrase', () => {
  expect(new KeyPhrases([]).areIn('__')).toBe(false)
})
