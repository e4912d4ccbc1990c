import { expect, it } from 'vitest'
import { createMasker } from '../../src/create-masker.js'

it('maskers made by turns look for what their own policies name', () => {
  const makers = [
    () => createMasker({ fields: [{ keys: ['zorblatt'] }] }),
    () => createMasker(),
    () => createMasker({ fields: [{ keys: ['quibbling'] }], detectors: [{ kind: 'email', off: true }] }),
  ]
  const maskers = [...makers, ...makers].map((make) => make())
  const text = 'zorblatt=K7mq2 quibbling=K7mq2 jo@example.org'
  const expected = [
    'zorblatt=***** quibbling=K7mq2 j***@example.org',
    'zorblatt=K7mq2 quibbling=K7mq2 j***@example.org',
    'zorblatt=K7mq2 quibbling=***** jo@example.org',
  ]
  // The kernel for texts is filled at the first of them, when other maskers have been made since.
  expect(maskers.map((masker) => masker.maskText(text))).toEqual([...expected, ...expected])
  const lines = maskers.map((masker) => JSON.parse(masker.maskLine(JSON.stringify({ level: 30, msg: text }))).msg)
  expect(lines).toEqual([...expected, ...expected])
})

it('names of a policy that take up more than a line are all looked for', () => {
  const keys = Array.from({ length: 15_000 }, (_, i) => `zorblatt${String.fromCharCode(97 + (i % 26))}${i}quux`)
  const masker = createMasker({ fields: [{ keys }] })
  const text = `${keys[0]}=K7mq2 ${keys.at(-1)}=K7mq2`
  expect(masker.maskText(text)).toBe(text.replaceAll('K7mq2', '*****'))
})
