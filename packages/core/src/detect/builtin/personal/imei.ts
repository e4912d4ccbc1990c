import type { Detector } from '../../detector.js'

/** Luhn check digit over fifteen digits; the fourteen of an IMEI without one and the sixteen of an IMEISV have none. */
function isImei(value: string): boolean {
  const digits = value.replace(/\D/g, '')
  if (/^(\d)\1+$/.test(digits)) return false
  if (digits.length !== 15) return true
  let sum = 0
  for (let i = 0; i < 15; i++) {
    const digit = digits.charCodeAt(i) - 48
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

export const imei: Detector = {
  kind: 'imei',
  title: 'Mobile device number (IMEI)',
  group: 'personal',
  presets: ['default', 'gdpr', 'hipaa'],
  source: '3GPP TS 23.003 clause 6.2 and annex B (check digit)',
  mask: 'full',
  find: {
    by: 'shape',
    shapes: [
      '99-999999-999999-9',
      '999999-99-999999-9',
      '99999999-999999-9',
      '99-999999-999999-99',
      '99999999-999999-99',
    ],
  },
  findInContext: {
    by: 'shape',
    shapes: ['999999999999999', '9999999999999999', '99 999999 999999 9', '99-999999-999999', '99999999-999999'],
  },
  context: ['imei', 'imeisv', 'imeis', 'imei number', 'handset', 'equipment identity'],
  validate: isImei,
  examples: {
    found: [
      '49-015420-323751-8',
      '490154-20-323751-8',
      'IMEI 490154203237518',
      'imei=35-209900-176148',
      'imeisv: 3520990017614823',
      'IMEI: 49 015420 323751 8',
      '{"imei":"490154203237518"}',
    ],
    ignored: [
      '490154203237518',
      '49-015420-323751-7',
      'IMEI 490154203237517',
      'imei=000000000000000',
      'order 35-209900-176148',
      'IMEI 4901542032375',
    ],
  },
}
