import type { Detector } from '../../detector.js'
import { digitsOf, isUniform } from '../../validators/id-text.js'
import { loneNumber } from '../../validators/lone-number.js'
import { isMultiple } from '../../validators/mod11.js'

function isNhsNumber(value: string): boolean {
  const digits = digitsOf(value)
  return isMultiple(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 11) && !isUniform(digits)
}

export const ukNhs: Detector = {
  kind: 'uk_nhs',
  title: 'UK NHS number',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'NHS Data Dictionary, NHS NUMBER (modulus 11)',
  mask: 'full',
  // As a North American phone number is written: without context it is rather one of those.
  find: loneNumber(10, /\d{3} \d{3} \d{4}/y, (value) => !/^[2-9]\d\d [2-9]/.test(value)),
  findInContext: { by: 'shape', shapes: ['9999999999', '999 999 9999', '999-999-9999'] },
  context: [
    'nhs',
    'nhs number',
    'nhs no',
    'nhs id',
    'national health',
    'health service',
    'chi number',
    'patient',
    'patient id',
  ],
  validate: isNhsNumber,
  priority: 1,
  examples: {
    found: [
      '401 023 2137',
      'NHS number 9434765919',
      'nhs: 943-476-5919',
      '{"nhsNumber":"4505577104"}',
      'patient 401 023 2137 admitted',
    ],
    ignored: [
      '401 023 2138',
      '943 476 5919',
      '9434765919',
      '943-476-5919',
      'NHS 9434765918',
      '12 943 476 5919',
      '943 476 5919 3',
      'nhs 0000000000',
      '+943 476 5919',
    ],
  },
}
