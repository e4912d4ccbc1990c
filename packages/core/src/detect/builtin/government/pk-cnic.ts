import type { Detector } from '../../detector.js'
import { compact } from '../../validators/id-text.js'
import { personWords } from './context-words.js'

/** Province 1 to 7 first; the last digit, never zero, is odd for men. There is no check digit. */
const form = /^[1-7][0-9]{11}[1-9]$/

export const pkCnic: Detector = {
  kind: 'pk_cnic',
  title: 'Pakistani identity number (CNIC)',
  group: 'government',
  presets: ['default'],
  source: 'Pakistan: National Database and Registration Authority',
  mask: 'full',
  find: { by: 'shape', shapes: ['99999-9999999-9'] },
  findInContext: { by: 'shape', shapes: ['9999999999999'] },
  context: [...personWords, 'cnic', 'nicop', 'nadra', 'cnic number', 'شناختی کارڈ'],
  validate: (value) => form.test(compact(value)),
  examples: {
    found: ['35202-1234567-1', 'CNIC 3520212345671', '{"cnic":"35202-1234567-1"}'],
    ignored: ['35202-1234567-0', '95202-1234567-1', '3520212345671', '135202-1234567-1', '35202-1234567-12'],
  },
}
