import type { Detector } from '../../detector.js'
import { digitsOf, isUniform } from '../../validators/id-text.js'
import { loneNumber } from '../../validators/lone-number.js'
import { passesVerhoeff } from '../../validators/verhoeff.js'
import { personWords } from './context-words.js'

function isAadhaar(value: string): boolean {
  return /^[2-9]/.test(value) && passesVerhoeff(value) && !isUniform(digitsOf(value))
}

export const inAadhaar: Detector = {
  kind: 'in_aadhaar',
  title: 'Indian Aadhaar number',
  group: 'government',
  presets: ['default'],
  source: 'Unique Identification Authority of India, Aadhaar numbering scheme; Verhoeff check digit',
  mask: 'full',
  find: loneNumber(12, /\d{4}([ -])\d{4}\1\d{4}/y),
  findInContext: { by: 'shape', shapes: ['999999999999', '9999 9999 9999', '9999-9999-9999'] },
  context: [...personWords, 'aadhaar', 'aadhar', 'adhaar', 'adhar', 'uidai', 'uid', 'aadhaar number', 'आधार'],
  validate: isAadhaar,
  examples: {
    found: ['2341 2341 2346', 'Aadhaar 234123412346', 'aadhaar: 2341-2341-2346', '{"aadhaarNumber":"987654321012"}'],
    ignored: [
      '2341 2341 2347',
      '234123412346',
      '1234 1234 1234',
      '2222 2222 2222',
      '12 2341 2341 2346',
      '2341 2341 2346 5',
      'Aadhaar 234123412347',
    ],
  },
}
