import { describe, expect, it } from 'vitest'
import { isCardNumber } from '../../../src/detect/validators/card-number.js'
import { digitsOf } from '../../../src/detect/validators/id-text.js'
import { passesLuhn } from '../../../src/detect/validators/luhn.js'

/** A number of `length` digits that starts with `prefix` and has the right check digit. */
function card(prefix: string, length: number): string {
  const payload = prefix.padEnd(length - 1, '1234567890123456789')
  return [...'0123456789'].map((digit) => payload + digit).find(passesLuhn) as string
}

describe('isCardNumber', () => {
  it.each([
    ['Visa', '4', [13, 16, 19]],
    ['Mastercard', '51', [16]],
    ['Mastercard', '55', [16]],
    ['Mastercard', '2221', [16]],
    ['Mastercard', '2720', [16]],
    ['American Express', '34', [15]],
    ['American Express', '37', [15]],
    ['Discover', '6011', [16, 19]],
    ['Discover', '649', [16, 19]],
    ['Diners Club', '36', [14]],
    ['Diners Club', '305', [14]],
    ['JCB', '3528', [16, 19]],
    ['JCB', '2131', [15]],
    ['UnionPay', '62', [16, 17, 18, 19]],
    ['Maestro', '6759', [12, 16, 18, 19]],
    ['Mir', '2204', [16, 19]],
    ['RuPay', '6521', [16]],
    ['RuPay', '82', [16]],
    ['Troy', '9792', [16]],
    ['Elo', '636368', [16]],
    ['Verve', '506099', [16, 18, 19]],
    ['Dankort', '5019', [16]],
  ])('knows %s numbers that start with %s', (_, prefix, lengths) => {
    for (const length of lengths) expect(isCardNumber(card(prefix, length))).toBe(true)
    expect(isCardNumber(card(prefix, 20))).toBe(false)
    expect(isCardNumber(card(prefix, 11))).toBe(false)
  })

  it.each([
    ['Visa of 15 digits', card('4', 15)],
    ['Mastercard below its second range', card('2220', 16)],
    ['Mastercard above its second range', card('2721', 16)],
    ['American Express of 16 digits', card('37', 16)],
    ['Maestro of 14 digits', card('6759', 14)],
    ['a number of an airline', card('1', 15)],
    ['a number that starts with 7', card('7', 16)],
    ['milliseconds since 1970', card('17', 13)],
  ])('does not know %s', (_, value) => {
    expect(isCardNumber(value)).toBe(false)
  })

  it('asks for the check digit and for more than one digit repeated', () => {
    expect(isCardNumber('4111-1111-1111-1111')).toBe(true)
    expect(isCardNumber('4111-1111-1111-1112')).toBe(false)
    const uniform = digitsOf('6'.repeat(16))
    expect(isCardNumber(uniform.join(''))).toBe(false)
  })
})
