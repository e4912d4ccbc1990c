import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitsOf } from '../../../src/detect/validators/id-text.js'
import { passesMod11And2, passesMod11And10 } from '../../../src/detect/validators/iso7064.js'
import { passesLuhn } from '../../../src/detect/validators/luhn.js'
import { isMultiple, weightedSum } from '../../../src/detect/validators/mod11.js'
import { mod97 } from '../../../src/detect/validators/mod97.js'
import { passesVerhoeff } from '../../../src/detect/validators/verhoeff.js'

const DIGITS = '0123456789'
const payload = fc.string({ unit: fc.constantFrom(...DIGITS), minLength: 1, maxLength: 30 })

/** The check characters that make `payload` pass. */
function fitting(text: string, characters: string, passes: (value: string) => boolean): string[] {
  return [...characters].filter((character) => passes(text + character))
}

/** All texts with one digit changed. */
function oneDigitOff(value: string): string[] {
  return [...value].flatMap((digit, i) =>
    [...DIGITS].filter((other) => other !== digit).map((other) => value.slice(0, i) + other + value.slice(i + 1)),
  )
}

describe.each([
  ['Luhn', DIGITS, passesLuhn],
  ['Verhoeff', DIGITS, passesVerhoeff],
  ['ISO 7064 MOD 11,10', DIGITS, (value: string) => passesMod11And10(digitsOf(value))],
  ['ISO 7064 MOD 11-2', `${DIGITS}X`, passesMod11And2],
] as const)('%s', (_, characters, passes) => {
  it('has exactly one check character for any number', () => {
    fc.assert(fc.property(payload, (text) => fitting(text, characters, passes).length === 1))
  })

  it('notices every change of a single digit', () => {
    fc.assert(
      fc.property(payload, (text) => {
        const value = text + (fitting(text, characters, passes)[0] as string)
        return oneDigitOff(text).every((changed) => !passes(changed + value.slice(-1)))
      }),
    )
  })

  it('passes neither an empty text nor a check character alone', () => {
    expect(passes('')).toBe(false)
    expect(passes('0')).toBe(false)
  })
})

describe('passesLuhn', () => {
  it('skips separators', () => {
    expect(passesLuhn('4111 1111-1111.1111')).toBe(true)
    expect(passesLuhn('4111 1111-1111.1112')).toBe(false)
  })

  it('takes the sample of ISO/IEC 7812-1 with its doubled digits over nine', () => {
    expect(passesLuhn('79927398713')).toBe(true)
    expect(passesLuhn('79927398710')).toBe(false)
  })
})

describe('passesVerhoeff', () => {
  it('takes the textbook sample and skips separators', () => {
    expect(passesVerhoeff('2363')).toBe(true)
    expect(passesVerhoeff('2 36-3')).toBe(true)
    expect(passesVerhoeff('2364')).toBe(false)
  })

  it('notices every swap of two neighbours', () => {
    fc.assert(
      fc.property(payload, (text) => {
        const value = text + (fitting(text, DIGITS, passesVerhoeff)[0] as string)
        for (let i = 1; i < value.length; i++) {
          const swapped = value.slice(0, i - 1) + value[i] + value[i - 1] + value.slice(i + 1)
          if (swapped !== value && passesVerhoeff(swapped)) return false
        }
        return true
      }),
    )
  })
})

describe('ISO 7064', () => {
  it('takes the samples of the standard', () => {
    expect(passesMod11And10([0, 7, 9, 4, 5])).toBe(true)
    expect(passesMod11And2('07940')).toBe(true)
    expect(passesMod11And2('079X')).toBe(true)
    expect(passesMod11And2('0791')).toBe(false)
  })
})

describe('mod97', () => {
  it('is the remainder of the number', () => {
    fc.assert(fc.property(payload, (text) => BigInt(mod97(text)) === BigInt(text) % 97n))
  })

  it('reads letters of either case as 10 to 35', () => {
    expect(mod97('A')).toBe(10)
    expect(mod97('az')).toBe(1035 % 97)
    expect(mod97('WEST12345698765432GB82')).toBe(1)
  })
})

describe('weightedSum and isMultiple', () => {
  it('multiply place by place', () => {
    expect(weightedSum([1, 2, 3], [3, 2, 1])).toBe(10)
    expect(weightedSum([1, 2], [3, 2, 1])).toBe(7)
  })

  it('ask for as many digits as weights', () => {
    expect(isMultiple([1, 1, 1, 2, 2, 2, 3, 3, 3], [9, 8, 7, 6, 5, 4, 3, 2, -1], 11)).toBe(true)
    expect(isMultiple([1, 1, 1, 2, 2, 2, 3, 3, 4], [9, 8, 7, 6, 5, 4, 3, 2, -1], 11)).toBe(false)
    expect(isMultiple([0, 0], [1, 1, 1], 11)).toBe(false)
  })
})
