import type { Detector } from '../../detector.js'
import { compact, digitsOf } from '../../validators/id-text.js'
import { isShortDate, numberAt } from '../../validators/number-date.js'

/** Area, birth date, initial, serial, check: products with the weights, their digits added, modulo 10. */
const WEIGHTS = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]

function isSvnr(value: string): boolean {
  const [, head = '', initial = '', serial = '', check] =
    /^([0-9]{8})([A-Z])([0-9]{2})([0-9])$/.exec(compact(value)) ?? []
  const digits = digitsOf(head + String(initial.charCodeAt(0) - 64).padStart(2, '0') + serial)
  const sum = WEIGHTS.reduce((total, weight, i) => {
    const term = weight * (digits[i] ?? Number.NaN)
    return total + Math.floor(term / 10) + (term % 10)
  }, 0)
  // The day is raised by 32 or more when a number would repeat.
  const day = numberAt(digits, 2, 2)
  return (
    sum % 10 === Number(check) && isShortDate(numberAt(digits, 6, 2), numberAt(digits, 4, 2), day > 32 ? day - 32 : day)
  )
}

export const deSvnr: Detector = {
  kind: 'de_svnr',
  title: 'German pension insurance number',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Germany: Verordnung über die Vergabe und Zusammensetzung der Versicherungsnummer (VKVV), § 2 and § 4',
  mask: 'full',
  find: { by: 'shape', shapes: ['99999999A999', '99 999999 A 999', '99 999999 A999', '99 999999 A 99 9'] },
  validate: isSvnr,
  examples: {
    found: ['65170839J003', 'RV-Nr. 12 150780 M 046', '{"svnr":"53021296K126"}'],
    ignored: ['65170839J000', '65171339J003', '651708395003', 'x65170839J008', '65170839J0081'],
  },
}
