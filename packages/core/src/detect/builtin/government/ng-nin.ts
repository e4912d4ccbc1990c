import type { Detector } from '../../detector.js'
import { digitsOf, isUniform } from '../../validators/id-text.js'
import { passesVerhoeff } from '../../validators/verhoeff.js'
import { personWords } from './context-words.js'

export const ngNin: Detector = {
  kind: 'ng_nin',
  title: 'Nigerian national identification number (NIN)',
  group: 'government',
  presets: ['default'],
  source: 'Nigeria: National Identity Management Commission; Verhoeff check digit',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['99999999999'] },
  context: [...personWords, 'nin number', 'nimc', 'nigerian'],
  validate: (value) => passesVerhoeff(value) && !isUniform(digitsOf(value)),
  examples: {
    found: ['NIN 54820316776', '{"nin":"54820316776"}'],
    ignored: ['54820316776', 'NIN 54820316777', 'NIN 5482031677'],
  },
}
