import type { Detector } from '../../detector.js'
import { compact } from '../../validators/id-text.js'

/** No D, F, I, Q, U, V first, nor O second; some prefixes are kept free; the suffix is A to D. */
const form = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]$/

export const ukNino: Detector = {
  kind: 'uk_nino',
  title: 'UK national insurance number',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'HM Revenue & Customs, NIM39110',
  mask: 'full',
  find: {
    by: 'shape',
    shapes: [
      'AA999999A',
      'AA 99 99 99 A',
      'AA 999999 A',
      'AA-99-99-99-A',
      'AA-999999-A',
      'AA 99 99 99A',
      'AA99 99 99A',
      'AA99-99-99-A',
    ],
  },
  findInContext: { by: 'shape', shapes: ['AA 999999A', 'AA999999 A', 'AA99.99.99.A', 'AA.99.99.99.A'] },
  context: ['nino', 'ni number', 'ni no', 'national insurance', 'national insurance number', 'insurance number'],
  validate: (value) => form.test(compact(value)),
  examples: {
    found: [
      'nino: AB 123456C',
      'AB123456C',
      'nino AB 12 34 56 C.',
      'ab123456c',
      'nino: ab12.34.56.d',
      'ZX-98-76-54-D',
      '{"nino":"AB 123456 C"}',
    ],
    ignored: [
      'DB123456C',
      'AO123456C',
      'BG123456C',
      'GB123456C',
      'AB123456E',
      'AB1234567C',
      'AB12345C',
      'XAB123456C',
      'AB123456C7',
      'ref-9AB123456C',
      'AB123456C-9f',
    ],
  },
}
