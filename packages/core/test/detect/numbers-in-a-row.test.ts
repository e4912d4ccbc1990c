import { expect, test } from 'vitest'
import { engines } from '../fast/engines.js'

const { fast, plain } = engines({})

test.each([
  ['+1 202-555-0143 415-555-0199', '***** *****'],
  ['+44 20 7946 0958 415-555-0199', '***** *****'],
  ['+1 202-555-0143 415-555-0199 415-555-0198', '***** *****'],
  ['call +1 202-555-0143 415-555-0199 today', 'call ***** ***** today'],
  ['415-555-0199 2024-05-06', '***** 2024-05-06'],
  ['a7762259939970725663035695110183110608207 (415.555.0199', 'a7762259939970725663035695110183110608207 (*****'],
  ['4242424242424242-5555 5555 5555 4444', '****4242-****4444'],
  ['5555 5555 5555 4444-4242424242424242', '****4444-****4242'],
  ['4242 4242 4242 4242-5555 5555 5555 4444', '****4242-****4444'],
  ['4242-4242-4242-4242-5555-5555-5555-4444', '****4242-****4444'],
  ['4242 4242 4242 4242.5555 5555 5555 4444', '****4242.****4444'],
  ['3782 822463 10005-3714 496353 98431', '****0005-****8431'],
])('numbers one behind the other are all found: %s', (text, masked) => {
  expect(plain.maskText(text)).toBe(masked)
  expect(fast.maskText(text)).toBe(masked)
  expect(fast.maskText(masked)).toBe(masked)
  expect(fast.maskLine(JSON.stringify({ msg: text }))).toBe(JSON.stringify({ msg: masked }))
})

test.each([
  '4242424242424242-1',
  '1234-4242-4242-4242-4242',
  '4242 4242 4242 4242-5555 5555',
  '4242 4242 4242 4242-5555-5555 5555-4444',
  '41111111-4242-4242-4242-424242424242',
  '0.4242424242424242',
  '+49.0.000.0',
])('a number is left alone that is part of an identifier or an address: %s', (text) => {
  expect(plain.maskText(text)).toBe(text)
  expect(fast.maskText(text)).toBe(text)
})
