import type { Detector } from '../../detector.js'
import { compact, isUniform } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

const WEIGHTS = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]

/** Since 2026 the first twelve places may be letters, which count their ASCII code less 48. */
function isCnpj(value: string): boolean {
  const cnpj = compact(value)
  if (!/^[0-9A-Z]{12}[0-9]{2}$/.test(cnpj)) return false
  const values = [...cnpj].map((char) => char.charCodeAt(0) - 48)
  const check = (weights: readonly number[]): number => ((11 - (weightedSum(values, weights) % 11)) % 11) % 10
  return !isUniform(values) && values[12] === check(WEIGHTS.slice(1)) && values[13] === check(WEIGHTS)
}

export const brCnpj: Detector = {
  kind: 'br_cnpj',
  title: 'Brazilian company number (CNPJ)',
  group: 'government',
  presets: ['default'],
  source: 'Brazil: Instrução Normativa RFB nº 2.119/2022 and nº 2.229/2024 (letters); two check digits modulo 11',
  mask: 'full',
  find: { by: 'shape', shapes: ['99.999.999/9999-99', 'XX.XXX.XXX/XXXX-99'] },
  findInContext: { by: 'shape', shapes: ['99999999999999', '99999999/9999-99'] },
  context: [...taxWords, 'cnpj', 'cnpjs', 'cadastro nacional da pessoa jurídica'],
  validate: isCnpj,
  examples: {
    found: ['11.222.333/0001-81', 'CNPJ 11222333000181', '12.ABC.345/01DE-35'],
    ignored: ['11.222.333/0001-82', '11222333000181', '00.000.000/0000-00', 'CNPJ 11222333000182'],
  },
}
