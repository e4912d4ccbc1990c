import type { Detector } from '../../detector.js'
import { compact, digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'

/** Registrant type, first letter of the name (9 for a business), and twice the even places plus the odd ones. */
function isDeaNumber(value: string): boolean {
  const [, digits] = /^[A-HJ-MPRSTUX][A-Z9]([0-9]{7})$/.exec(compact(value)) ?? []
  return digits !== undefined && weightedSum(digitsOf(digits), [1, 2, 1, 2, 1, 2]) % 10 === Number(digits[6])
}

export const usDea: Detector = {
  kind: 'us_dea',
  title: 'US DEA registration number',
  group: 'government',
  presets: ['default', 'hipaa'],
  source:
    'US Drug Enforcement Administration, 21 CFR 1301; check digit as taught by the DEA Diversion Control Division',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['AA9999999', 'A99999999'] },
  context: ['dea', 'dea number', 'dea no', 'dea registration', 'dea id', 'prescriber'],
  validate: isDeaNumber,
  examples: {
    found: ['DEA AB1234563', 'dea: F91234563', '{"deaNumber":"MK7654329"}'],
    ignored: ['AB1234563', 'DEA AB1234564', 'DEA NB1234563', 'DEA AB12345633'],
  },
}
