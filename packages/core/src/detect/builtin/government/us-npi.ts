import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { passesLuhn } from '../../validators/luhn.js'

export const usNpi: Detector = {
  kind: 'us_npi',
  title: 'US national provider identifier',
  group: 'government',
  presets: ['default', 'hipaa'],
  source: 'US Centers for Medicare & Medicaid Services, 45 CFR 162.406; check digit over the prefix 80840',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['9999999999', '9999-999-999', '9999 999 999'] },
  context: [
    'npi',
    'npi number',
    'national provider',
    'national provider identifier',
    'provider id',
    'provider number',
    'provider identifier',
    'prescriber',
  ],
  validate: (value) => /^[12]/.test(value) && passesLuhn(`80840${digitsOf(value).join('')}`),
  examples: {
    found: ['NPI 1234567893', 'npi: 1245319599', 'NPI 1234-567-893', '{"npiNumber":"2345678900"}'],
    ignored: [
      '1234567893',
      'NPI 1234567890',
      'NPI 3234567893',
      'NPI 1234-567-890',
      'npi took 1234567890 ns',
      'NPI 12345678931',
    ],
  },
}
