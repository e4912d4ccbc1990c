import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { passesLuhn } from '../../validators/luhn.js'

/** The third digit is at least 2, so that no number is a birth date too. */
function isOrganisationNumber(value: string): boolean {
  const digits = digitsOf(value)
  return digits[0] !== 0 && (digits[2] as number) > 1 && passesLuhn(digits.join(''))
}

export const seOrgnr: Detector = {
  kind: 'se_orgnr',
  title: 'Swedish organisation number (organisationsnummer)',
  group: 'government',
  presets: ['default'],
  source: 'Sweden: Skatteverket, SKV 709 (organisationsnummer); Luhn check digit',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['999999-9999', '9999999999'] },
  context: ['organisationsnummer', 'organisationsnr', 'orgnummer', 'orgnr', 'org nr', 'org nummer', 'swedish company'],
  validate: isOrganisationNumber,
  examples: {
    found: [
      'Org.nr 556036-0793',
      'organisationsnummer: 5560360793',
      '556036-0793 är vårt orgnummer',
      '{"orgNr":"202100-5489"}',
    ],
    ignored: ['556036-0793', 'orgnr 556036-0794', 'orgnr 551360-0794'],
  },
}
