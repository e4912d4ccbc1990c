import { isCardNumber } from './validators/card-number.js'
import { isIban } from './validators/iban.js'
import { passesMod11And2, passesMod11And10 } from './validators/iso7064.js'
import { passesLuhn } from './validators/luhn.js'
import { mod97 } from './validators/mod97.js'
import { passesVerhoeff } from './validators/verhoeff.js'

/** Check digits that detectors of the user's own can name. Separators in the value are skipped. */
export const namedValidators = {
  /** ISO/IEC 7812-1 annex B: cards, IMEI, many account numbers. */
  luhn: passesLuhn,
  /** ISO/IEC 7064 MOD 97-10, the check digits at the end: LEI, creditor references without their head turned. */
  mod97: (value) => mod97(value) === 1,
  /** ISO/IEC 7064 MOD 11-2: a check character 0–9 or X at the end. */
  mod11_2: (value) => /^[\d \-./]*[\dX]$/.test(value) && passesMod11And2(value.replace(/[^\dX]/g, '')),
  /** ISO/IEC 7064 MOD 11,10: a check digit at the end. */
  mod11_10: (value) => passesMod11And10([...value.replace(/\D/g, '')].map(Number)),
  verhoeff: passesVerhoeff,
  /** An issued range and the Luhn digit. */
  card: isCardNumber,
  /** ISO 13616: country, length and MOD 97-10. */
  iban: isIban,
} as const satisfies Readonly<Record<string, (value: string) => boolean>>

/** The check digits that `validate` knows by name. */
export type ValidatorName = keyof typeof namedValidators
