import type { Detector } from '../../detector.js'
import { isCalendarDate } from '../../validators/number-date.js'

const CHARACTERS = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'
const STATES = 'AS|BC|BS|CC|CH|CL|CM|CS|DF|DG|GR|GT|HG|JC|MC|MN|MS|NE|NL|NT|OC|PL|QR|QT|SL|SP|SR|TC|TL|TS|VZ|YN|ZS'
const form = new RegExp(
  `^[A-Z][AEIOUX][A-Z]{2}([0-9]{2})([0-9]{2})([0-9]{2})[HMX](?:${STATES})[B-DF-HJ-NP-TV-Z]{3}([0-9A-Z])[0-9]$`,
)

/** Letters of the name, birth date, sex, state, consonants, a digit before 2000 and a letter since, check digit. */
function isCurp(value: string): boolean {
  const curp = value.toUpperCase()
  const parts = form.exec(curp)
  if (!parts) return false
  const century = /[0-9]/.test(parts[4] as string) ? 1900 : 2000
  const sum = [...curp.slice(0, 17)].reduce((total, char, i) => total + CHARACTERS.indexOf(char) * (18 - i), 0)
  return (
    isCalendarDate(century + Number(parts[1]), Number(parts[2]), Number(parts[3])) &&
    (10 - (sum % 10)) % 10 === Number(curp[17])
  )
}

export const mxCurp: Detector = {
  kind: 'mx_curp',
  title: 'Mexican population registry code (CURP)',
  group: 'government',
  presets: ['default'],
  source: 'Mexico: Secretaría de Gobernación, Instructivo Normativo para la Asignación de la CURP',
  mask: 'full',
  find: { by: 'shape', shapes: ['AAAA999999AAAAAAX9'] },
  validate: isCurp,
  examples: {
    found: ['HEGG560427MVZRRL04', 'GOMC850730HDFLRR03', 'curp=GOMC050730MJCLRRA1'],
    ignored: ['HEGG560427MVZRRL05', 'HEGG561327MVZRRL04', 'HEGG560427QVZRRL04', 'XHEGG560427MVZRRL04'],
  },
}
