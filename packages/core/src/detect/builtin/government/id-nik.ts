import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { isShortDate, numberAt } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

/** Province, regency, district, birth date (women add 40 to the day), serial. */
function isNik(value: string): boolean {
  const digits = digitsOf(value)
  const day = numberAt(digits, 6, 2)
  if (!/^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/.test(value) || value.endsWith('0000')) return false
  return isShortDate(numberAt(digits, 10, 2), numberAt(digits, 8, 2), day > 40 ? day - 40 : day)
}

export const idNik: Detector = {
  kind: 'id_nik',
  title: 'Indonesian identity number (NIK)',
  group: 'government',
  presets: ['default'],
  source: 'Indonesia: Permendagri 2010, Nomor Induk Kependudukan; no check digit',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['9999999999999999'] },
  context: [...personWords, 'nik', 'ktp', 'e ktp', 'no ktp', 'nomor induk kependudukan', 'kependudukan'],
  validate: isNik,
  examples: {
    found: ['NIK 3171015708850001', '{"nik":"3273013007850002"}'],
    ignored: ['3171015708850001', 'NIK 9971015708850001', 'NIK 3171013213850001', 'NIK 3171015708850000'],
  },
}
