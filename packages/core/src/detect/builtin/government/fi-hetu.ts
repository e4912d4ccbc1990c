import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { isCalendarDate, numberAt } from '../../validators/number-date.js'
import { personWords } from './context-words.js'

const CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** Birth date, sign of the century (five more each since 2023), number of 002 and up (from 900 on for the time being), check character. */
function isHetu(value: string): boolean {
  const [, date = '', sign = '', serial = '', check] =
    /^([0-9]{6})([-+A-FU-Y])([0-9]{3})([0-9A-Y])$/.exec(value.toUpperCase()) ?? []
  const century = sign === '+' ? 1800 : 'ABCDEF'.includes(sign) ? 2000 : 1900
  const digits = digitsOf(date)
  if (!isCalendarDate(century + numberAt(digits, 4, 2), numberAt(digits, 2, 2), numberAt(digits, 0, 2))) return false
  return Number(serial) > 1 && check === CHECKS[Number(date + serial) % 31]
}

export const fiHetu: Detector = {
  kind: 'fi_hetu',
  title: 'Finnish personal identity code (henkilötunnus)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Finland: Digital and Population Data Services Agency, personal identity code; check character modulo 31',
  mask: 'full',
  find: { by: 'shape', shapes: ['999999-999A', '999999+999A', '999999A999X'] },
  findInContext: { by: 'shape', shapes: ['999999-9999', '999999+9999'] },
  context: [
    ...personWords,
    'hetu',
    'henkilötunnus',
    'henkilotunnus',
    'sosiaaliturvatunnus',
    'personbeteckning',
    'finnish',
  ],
  validate: isHetu,
  examples: {
    found: ['131052-308T', '150385A1230', 'hetu 010180-1232', '131052-900W', '{"henkilotunnus":"131052-308T"}'],
    ignored: ['131052-308U', '131352-308T', '131052/308T', '131052-001A', '1131052-308T', '131052-308T5'],
  },
}
