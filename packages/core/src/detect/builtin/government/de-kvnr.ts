import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'

/** The letter counts as its two-digit place in the alphabet; every second digit is doubled, and its digits added. */
function isKvnr(value: string): boolean {
  const letter = value.toUpperCase().charCodeAt(0) - 64
  const digits = [Math.floor(letter / 10), letter % 10, ...digitsOf(value)]
  const sum = digits.slice(0, 10).reduce((total, digit, i) => {
    const counted = i % 2 === 0 ? digit : digit * 2
    return total + (counted > 9 ? counted - 9 : counted)
  }, 0)
  return sum % 10 === digits[10]
}

export const deKvnr: Detector = {
  kind: 'de_kvnr',
  title: 'German health insurance number (KVNR)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Germany: SGB V § 290; GKV-Spitzenverband, Krankenversichertennummer (modulus 10)',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['A999999999'] },
  context: [
    ...['kvnr', 'krankenversichertennummer', 'krankenversicherungsnummer', 'versichertennummer', 'versicherten id'],
    ...['krankenkasse', 'egk', 'e gk', 'health insurance', 'health insurance number'],
  ],
  validate: isKvnr,
  examples: {
    found: ['KVNR A123456780', '{"versichertennummer":"A123456780"}', 'eGK-Nummer A123456780'],
    ignored: ['A123456780', 'KVNR A123456781', 'KVNR 1234567890'],
  },
}
