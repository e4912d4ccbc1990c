import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { passesMod11And10 } from '../../validators/iso7064.js'
import { taxWords } from './context-words.js'

/** Of the first ten digits exactly one occurs twice or three times, and none more often. */
function isTaxId(value: string): boolean {
  const digits = digitsOf(value)
  const counts = Array.from({ length: 10 }, (_, digit) => digits.slice(0, 10).filter((other) => other === digit).length)
  const repeated = counts.filter((count) => count > 1)
  return digits[0] !== 0 && repeated.length === 1 && (repeated[0] as number) < 4 && passesMod11And10(digits)
}

export const deTaxId: Detector = {
  kind: 'de_tax_id',
  title: 'German tax identification number',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Germany: § 139b Abgabenordnung; ISO/IEC 7064 MOD 11,10',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['99999999999', '99 999 999 999', '9999999999 9'] },
  context: [
    ...taxWords,
    'steuer id',
    'identifikationsnummer',
    'idnr',
    'steuerid',
    'steueridentifikationsnummer',
    'steuerliche identifikationsnummer',
    'identifikationsnummer',
    'idnr',
    'id nr',
    'steuernummer',
    'steuer',
    'german tax',
  ],
  validate: isTaxId,
  examples: {
    found: ['Steuer-ID 86 095 742 719', 'steuerId=86095742719', 'IdNr. 65929970489', '{"taxId":"86095742719"}'],
    ignored: [
      '86095742719',
      'Steuer-ID 86095742718',
      'Steuer-ID 06095742719',
      'Steuer-ID 12345678903',
      '86 095 742 719',
    ],
  },
}
