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
  const all = new KeyPhrases(builtinDetectors, ({ context }) => context ?? [])
  fc.assert(
    fc.property(fc.oneof(keys, fc.constantFrom(...phrases)), (key) => {
      const owners = builtinDetectors.filter(({ context }) => keyHasContext([key], context ?? []))
      expect(all.areIn(key)).toBe(owners.length > 0)
      expect(new Set(all.in(key))).toEqual(new Set(owners))
    }),
  )
})

it('a key that is no word is in no phrase', () => {
  expect(new KeyPhrases(builtinDetectors, ({ context }) => context ?? []).areIn('__')).toBe(false)
})

it('a phrase written as one word is in a key', () => {
  const all = new KeyPhrases([['tax id', 'vat']], (phrases) => phrases)
  for (const key of ['taxid', 'TaxId', 'tax_id', 'myTaxId']) expect(all.areIn(key), key).toBe(true)
  expect(all.areIn('mytaxid')).toBe(false)
})
