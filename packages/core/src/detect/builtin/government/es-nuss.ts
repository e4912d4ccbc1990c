import type { Detector } from '../../detector.js'
import { compact } from '../../validators/id-text.js'
import { personWords } from './context-words.js'

/** Province, number, and the rest of both divided by 97; below ten million the number is taken without its zeros. */
function isNuss(value: string): boolean {
  const digits = compact(value)
  const number = Number(digits.slice(2, -2))
  const province = Number(digits.slice(0, 2))
  const whole = number < 10_000_000 ? number + province * 10_000_000 : Number(digits.slice(0, -2))
  return province > 0 && (province <= 53 || province === 66) && whole % 97 === Number(digits.slice(-2))
}

export const esNuss: Detector = {
  kind: 'es_nuss',
  title: 'Spanish social security number (NUSS, NAF)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Spain: Tesorería General de la Seguridad Social, número de afiliación (modulus 97)',
  mask: 'full',
  find: { by: 'shape', shapes: ['99/99999999/99'] },
  findInContext: { by: 'shape', shapes: ['999999999999', '99 99999999 99', '99-99999999-99', '99/9999999999'] },
  context: [...personWords, 'nuss', 'nss', 'naf', 'seguridad social', 'afiliación', 'número de afiliación'],
  validate: isNuss,
  examples: {
    found: ['28/12345678/40', 'NUSS 281234567840', '{"nss":"281234567840"}', 'seguridad social: 28 12345678 40'],
    ignored: ['281234567840', 'NUSS 281234567841', '28/12345678/41', '99/12345678/40'],
  },
}
