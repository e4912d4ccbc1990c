import { expect, test } from 'vitest'
import { engines } from '../fast/engines.js'

const { fast, plain } = engines({})

test.each([
  ['+1 202-555-0143 415-555-0199', '***** *****'],
  ['+44 20 7946 0958 415-555-0199', '***** *****'],
  ['+1 202-555-0143 415-555-0199 415-555-0198', '***** *****'],
  ['call +1 202-555-0143 415-555-0199 today', 'call ***** ***** today'],
  ['415-555-0199 2024-05-06', '***** 2024-05-06'],
])('numbers one behind the other are all found: %s', (text, masked) => {
  expect(plain.maskText(text)).toBe(masked)
  expect(fast.maskText(text)).toBe(masked)
  expect(fast.maskText(masked)).toBe(masked)
  expect(fast.maskLine(JSON.stringify({ msg: text }))).toBe(JSON.stringify({ msg: masked }))
})
