import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'

/** Each digit times 3, 7 or 1, of which only the last digit counts. */
function isClabe(value: string): boolean {
  const digits = digitsOf(value)
  const sum = digits.slice(0, 17).reduce((total, digit, i) => total + ((digit * ([3, 7, 1][i % 3] as number)) % 10), 0)
  return digits.some((digit) => digit !== 0) && (10 - (sum % 10)) % 10 === digits[17]
}

export const mxClabe: Detector = {
  kind: 'mx_clabe',
  title: 'Mexican bank account number (CLABE)',
  group: 'financial',
  presets: ['default', 'pci-dss', 'gdpr'],
  source: 'Mexico: Banco de México, Clave Bancaria Estandarizada; weights 3 7 1, modulus 10',
  mask: 'last4',
  findInContext: { by: 'shape', shapes: ['999999999999999999', '999 999 99999999999 9'] },
  context: ['clabe', 'clabes', 'clabe interbancaria', 'cuenta clabe', 'clave bancaria', 'cuenta', 'spei'],
  validate: isClabe,
  examples: {
    found: ['CLABE 032180000118359719', '{"clabe":"032180000118359719"}', 'cuenta: 002010077777777771'],
    ignored: ['032180000118359719', 'CLABE 032180000118359718', 'clabe 000000000000000000'],
  },
}
