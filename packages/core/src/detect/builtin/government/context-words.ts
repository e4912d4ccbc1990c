/** What tax numbers are called in English whatever the country. */
export const taxWords: readonly string[] = [
  'tax id',
  'tax ids',
  'tax number',
  'tax no',
  'tax identification number',
  'tax identifier',
  'taxpayer',
  'taxpayer id',
  'tin',
]

/** What company and VAT numbers are called in English whatever the country. */
export const vatWords: readonly string[] = ['vat', 'vat id', 'vat number', 'vat no', 'vatin', 'company number']

/** What personal numbers are called in English whatever the country. */
export const personWords: readonly string[] = [
  'national id',
  'national identity',
  'national identification',
  'national number',
  'identity number',
  'identity card',
  'identification number',
  'id number',
  'id no',
  'id card',
  'personal id',
  'personal number',
  'personal code',
  'personal identification',
  'citizen id',
  'nid',
  'nin',
  'social security',
]
