import type { Detector } from '../../detector.js'

export const usPassport: Detector = {
  kind: 'us_passport',
  title: 'US passport number',
  group: 'government',
  presets: ['default', 'hipaa'],
  source: 'US Department of State: nine digits, or a letter and eight digits; no check digit',
  mask: 'full',
  findInContext: {
    by: 'shape',
    shapes: ['999999999', 'A99999999', '999 999 999', 'A99 999 999', 'A99-999-999', 'A99.999.999'],
  },
  context: ['passport', 'passports', 'passport number', 'passport no', 'passport id', 'us passport', 'passport card'],
  examples: {
    found: ['passport 123456789', 'Passport No. A12345678', 'passport: A12 345 678', '{"passportNumber":"C01234567"}'],
    ignored: [
      '123456789',
      'A12345678',
      'passport 12345678',
      'passport AB1234567',
      'passport x_123456789',
      'passport expires 2031',
    ],
  },
}
