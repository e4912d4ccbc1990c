import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { numberAt } from '../../validators/number-date.js'
import { taxWords } from './context-words.js'

/** Starts with 9; the fourth and fifth digits are in the ranges assigned so far. */
function isItin(value: string): boolean {
  const digits = digitsOf(value)
  const group = numberAt(digits, 3, 2)
  return (
    digits[0] === 9 && ((group >= 50 && group <= 65) || (group >= 70 && group <= 99 && group !== 89 && group !== 93))
  )
}

export const usItin: Detector = {
  kind: 'us_itin',
  title: 'US individual taxpayer identification number',
  group: 'government',
  presets: ['default', 'hipaa'],
  source: 'US Internal Revenue Service, Publication 4757',
  mask: 'full',
  find: { by: 'shape', shapes: ['999-99-9999', '999 99 9999'] },
  findInContext: { by: 'shape', shapes: ['999999999', '999-999999', '99999-9999', '999.99.9999'] },
  context: [...taxWords, 'itin', 'individual taxpayer', 'individual taxpayer identification number'],
  validate: isItin,
  examples: {
    found: [
      '945-71-3820',
      'ITIN 900 70 1234',
      'itin: 945713820',
      'ITIN 945-713820',
      'ITIN 94571-3820',
      '{"itin":"999551234"}',
    ],
    ignored: ['945-93-3820', '945-89-3820', '845-71-3820', '945713820', '945-40-3820', '94571-3820', 'a945-71-3820'],
  },
}
