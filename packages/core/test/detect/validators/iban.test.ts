import { describe, expect, it } from 'vitest'
import { ibanLengths, isIban } from '../../../src/detect/validators/iban.js'
import { mod97 } from '../../../src/detect/validators/mod97.js'

/** An IBAN of a country with the right check digits. */
function withCheck(country: string, account: string): string {
  const check = 98 - mod97(`${account}${country}00`)
  return `${country}${String(check).padStart(2, '0')}${account}`
}

describe('isIban', () => {
  it.each([
    'AD12 0001 2030 2003 5910 0100',
    'AE07 0331 2345 6789 0123 456',
    'AT61 1904 3002 3457 3201',
    'BE68 5390 0754 7034',
    'BR18 0036 0305 0000 1000 9795 493C 1',
    'CH93 0076 2011 6238 5295 7',
    'CZ65 0800 0000 1920 0014 5399',
    'DE89 3704 0044 0532 0130 00',
    'DK50 0040 0440 1162 43',
    'ES91 2100 0418 4502 0005 1332',
    'FI21 1234 5600 0007 85',
    'FR14 2004 1010 0505 0001 3M02 606',
    'GB82 WEST 1234 5698 7654 32',
    'GR16 0110 1250 0000 0001 2300 695',
    'HU42 1177 3016 1111 1018 0000 0000',
    'IE29 AIBK 9311 5212 3456 78',
    'IL62 0108 0000 0009 9999 999',
    'IT60 X054 2811 1010 0000 0123 456',
    'KW81 CBKU 0000 0000 0000 1234 5601 01',
    'LB62 0999 0000 0001 0019 0122 9114',
    'LU28 0019 4006 4475 0000',
    'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
    'MU17 BOMM 0101 1010 3030 0200 000M UR',
    'NL91 ABNA 0417 1643 00',
    'PL61 1090 1014 0000 0712 1981 2874',
    'PT50 0002 0123 1234 5678 9015 4',
    'SA03 8000 0000 6080 1016 7519',
    'SE45 5000 0000 0583 9825 7466',
    'SI56 2633 0001 2039 086',
    'TR33 0006 1005 1978 6457 8413 26',
    'UA21 3223 1300 0002 6007 2335 6600 1',
  ])('takes the sample of the registry %s', (sample) => {
    expect(isIban(sample)).toBe(true)
    expect(isIban(sample.toLowerCase().replaceAll(' ', '-'))).toBe(true)
    expect(isIban(sample.slice(0, -1))).toBe(false)
    expect(isIban(`${sample}0`)).toBe(false)
  })

  it('asks for the form of the country as well as the check digits', () => {
    expect(isIban(withCheck('GB', 'WEST12345698765432'))).toBe(true)
    expect(isIban(withCheck('GB', '123412345698765432'))).toBe(false)
    expect(isIban(withCheck('DE', 'A70400440532013000'))).toBe(false)
    expect(isIban(withCheck('XX', '370400440532013000'))).toBe(false)
    expect(isIban('DE89 3704 0044 0532 0130 01')).toBe(false)
    expect(isIban('')).toBe(false)
  })

  it('lists the lengths in use', () => {
    expect(ibanLengths[0]).toBe(15)
    expect(ibanLengths.at(-1)).toBe(33)
  })
})
