import type { Detector } from '../../detector.js'
import { digitsOf, isUniform } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

function isRntrc(value: string): boolean {
  const digits = digitsOf(value)
  const rest = weightedSum(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11
  return digits[9] === ((rest + 11) % 11) % 10 && !isUniform(digits)
}

export const uaRntrc: Detector = {
  kind: 'ua_rntrc',
  title: 'Ukrainian taxpayer card number (RNTRC)',
  group: 'government',
  presets: ['default'],
  source: 'Ukraine: Tax Code, article 70; weights -1 5 7 9 4 6 10 5 7, modulus 11',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['9999999999'] },
  context: [
    ...taxWords,
    'рнокпп',
    'іпн',
    'ідентифікаційний номер',
    'ідентифікаційний код',
    'ідентифікаційний',
    'rntrc',
    'rnokpp',
    'ipn',
    'ukrainian',
  ],
  validate: isRntrc,
  examples: {
    found: ['РНОКПП 3123456789', '{"rnokpp":"2759013775"}'],
    ignored: ['3123456789', 'РНОКПП 3123456780', 'РНОКПП 0000000000'],
  },
}
