import type { Detector } from '../../detector.js'
import { digitsOf, isUniform } from '../../validators/id-text.js'
import { passesLuhn } from '../../validators/luhn.js'

export const caSin: Detector = {
  kind: 'ca_sin',
  title: 'Canadian social insurance number',
  group: 'government',
  presets: ['default'],
  source: 'Canada: Employment and Social Development Canada, SIN code of practice; Luhn check digit',
  mask: 'full',
  find: { by: 'shape', shapes: ['999-999-999'] },
  findInContext: { by: 'shape', shapes: ['999999999', '999 999 999'] },
  context: [
    'sin',
    'sin number',
    'sin no',
    'social insurance',
    'social insurance number',
    'nas',
    'numéro d assurance sociale',
  ],
  validate: (value) => /^[1-79]/.test(value) && passesLuhn(value) && !isUniform(digitsOf(value)),
  examples: {
    found: ['130-692-544', 'SIN 130 692 544', '{"socialInsuranceNumber":"130692544"}'],
    ignored: ['130-692-545', '130692544', '046-454-286', '830-692-546', '1-130-692-544', 'SIN 130692545'],
  },
}
