import type { Detector } from '../../detector.js'
import { digitsOf, isUniform } from '../../validators/id-text.js'
import { isMultiple } from '../../validators/mod11.js'
import { personWords } from './context-words.js'

function isBsn(value: string): boolean {
  const digits = digitsOf(value.replace(/\D/g, '').padStart(9, '0'))
  return isMultiple(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1], 11) && !isUniform(digits)
}

export const nlBsn: Detector = {
  kind: 'nl_bsn',
  title: 'Dutch citizen service number (BSN)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Netherlands: Wet algemene bepalingen burgerservicenummer; elfproef',
  mask: 'full',
  findInContext: {
    by: 'shape',
    shapes: ['999999999', '99999999', '999.999.999', '9999.99.999', '9999 99 999', '999 999 999', '9999-99-999'],
  },
  context: [
    ...personWords,
    'bsn',
    'bsn nummer',
    'burgerservicenummer',
    'burger service nummer',
    'citizen service',
    'citizen service number',
    'sofinummer',
    'sofi nummer',
    'sofi',
    'onderwijsnummer',
  ],
  validate: isBsn,
  examples: {
    found: ['BSN 111222333', 'burgerservicenummer: 1234.56.782', '{"bsn":"123456782"}', 'BSN 12345672'],
    ignored: ['111222333', 'BSN 111222334', 'BSN 000000000', 'bsn 1112223334', 'BSN x111222333'],
  },
}
