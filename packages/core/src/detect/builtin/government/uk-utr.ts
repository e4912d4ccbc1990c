import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

/** The first of the last ten digits is the check digit; the number of a tax office may stand before them. */
function isUtr(value: string): boolean {
  const [check, ...digits] = digitsOf(value).slice(-10)
  return String(check) === '21987654321'[weightedSum(digits, [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11]
}

export const ukUtr: Detector = {
  kind: 'uk_utr',
  title: 'UK unique taxpayer reference',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'HM Revenue & Customs, unique taxpayer reference (modulus 11 over the last nine digits)',
  mask: 'full',
  findInContext: {
    by: 'shape',
    shapes: [
      '9999999999',
      '99999 99999',
      '999 999 999 9',
      '9999999999A',
      'A9999999999',
      '9999999999999',
      'A9999999999999',
    ],
  },
  context: [...taxWords, 'utr', 'utr number', 'unique taxpayer', 'unique taxpayer reference', 'self assessment'],
  validate: isUtr,
  examples: {
    found: [
      'UTR 1123456789',
      'UTR 112 345 678 9',
      'UTR 4071123456789',
      'utr: 2234567890',
      '{"uniqueTaxpayerReference":"99876 54321"}',
    ],
    ignored: ['1123456789', 'UTR 2123456789', 'UTR 112345678', 'UTR 11234567890'],
  },
}
