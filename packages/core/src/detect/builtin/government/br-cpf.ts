import type { Detector } from '../../detector.js'
import { digitsOf, isUniform } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

function isCpf(value: string): boolean {
  const digits = digitsOf(value)
  const check = (weights: readonly number[]): number => ((weightedSum(digits, weights) * 10) % 11) % 10
  if (isUniform(digits)) return false
  return digits[9] === check([10, 9, 8, 7, 6, 5, 4, 3, 2]) && digits[10] === check([11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
}

export const brCpf: Detector = {
  kind: 'br_cpf',
  title: 'Brazilian individual taxpayer number (CPF)',
  group: 'government',
  presets: ['default'],
  source: 'Brazil: Instrução Normativa RFB nº 2.172/2024; two check digits modulo 11',
  mask: 'full',
  find: { by: 'shape', shapes: ['999.999.999-99', '999999999-99'] },
  findInContext: { by: 'shape', shapes: ['99999999999', '999 999 999 99'] },
  context: [...taxWords, 'cpf', 'cpfs', 'cadastro de pessoas físicas', 'cpf number', 'número do cpf', 'documento'],
  validate: isCpf,
  examples: {
    found: ['529.982.247-25', 'CPF 52998224725', '529982247-25', '{"cpf":"12345678909"}', 'documento=52998224725'],
    ignored: ['529.982.247-26', '52998224725', '111.111.111-11', '1529.982.247-25', 'CPF 52998224726'],
  },
}
