import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { passesLuhn } from '../../validators/luhn.js'
import { startsWithDayMonthYear } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

export const grAmka: Detector = {
  kind: 'gr_amka',
  title: 'Greek social security number (AMKA)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Greece: Law 3655/2008, article 153; Luhn check digit',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['99999999999'] },
  context: [...personWords, 'amka', 'αμκα', 'αριθμός μητρώου κοινωνικής ασφάλισης', 'greek social security'],
  validate: (value) => startsWithDayMonthYear(digitsOf(value)) && passesLuhn(value),
  examples: {
    found: ['AMKA 01018012342', 'ΑΜΚΑ 30078512347', '{"amka":"15129900013"}'],
    ignored: ['01018012342', 'AMKA 01018012340', 'AMKA 01138012341'],
  },
}
