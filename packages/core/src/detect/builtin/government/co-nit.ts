import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

function isNit(value: string): boolean {
  const digits = digitsOf(value).reverse()
  const rest = weightedSum(digits.slice(1), [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71]) % 11
  return digits[0] === (rest < 2 ? rest : 11 - rest)
}

export const coNit: Detector = {
  kind: 'co_nit',
  title: 'Colombian tax number (NIT)',
  group: 'government',
  presets: ['default'],
  source: 'Colombia: DIAN, Orden Administrativa 4 de 1989; prime weights, modulus 11',
  mask: 'full',
  find: { by: 'shape', shapes: ['999.999.999-9', '9.999.999.999-9'] },
  findInContext: {
    by: 'shape',
    shapes: ['999999999-9', '9999999999', '999999999', '9.999.999-9', '99.999.999-9', '9999999999-9', '99999999-9'],
  },
  context: [...taxWords, 'nit', 'nits', 'número de identificación tributaria', 'rut', 'cédula de ciudadanía'],
  validate: isNit,
  examples: {
    found: ['800.197.268-4', 'NIT 900373913-4', '{"nit":"8909039388"}'],
    ignored: ['800.197.268-0', '8909039388', 'NIT 900373913-0'],
  },
}
