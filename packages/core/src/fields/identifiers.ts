import type { FieldGroup } from './field-group.js'

/** Government and health identifiers, payment cards and bank accounts. */
export const identifierFields: readonly FieldGroup[] = [
  {
    kind: 'government_id',
    title: 'Identity, tax and social-security numbers',
    presets: ['default', 'gdpr', 'hipaa'],
    mask: 'full',
    endings: [
      'ssn', 'social security', 'social security number', 'social security no', 'social insurance number', 'national id',
      'national id number', 'national identification number', 'national insurance number', 'ni number', 'nino', 'passport number',
      'passport no', 'passport id', 'driver license', 'drivers license', 'driver licence', 'drivers licence', 'driving license', 'driving licence',
      'driver license number', 'drivers license number', 'driving licence number', 'license plate', 'licence plate', 'tax id', 'taxpayer id',
      'tax identification number', 'tax file number', 'itin', 'identity number', 'id card number', 'identity card number',
      'personal number', 'personnummer', 'aadhaar', 'aadhaar number', 'aadhar', 'aadhar number', 'nric', 'bsn', 'codice fiscale',
      'fiscal code', 'steuer id', 'steueridentifikationsnummer', 'fodselsnummer', 'pesel', 'curp', 'cpf', 'dni', 'id number',
    ],
    names: ['passport', 'tin', 'tfn', 'nif', 'nie', 'sin', 'ein', 'cnpj', 'cpr', 'pps', 'ppsn', 'emso', 'oib', 'amka', 'egn', 'cnp', 'nir'],
  },
  {
    kind: 'health_id',
    title: 'Health-care identifiers',
    presets: ['default', 'gdpr', 'hipaa'],
    mask: 'full',
    endings: [
      'nhs number', 'nhs no', 'medical record number', 'medical record no', 'mrn', 'medicare number', 'medicaid number', 'medicaid id', 'health insurance number',
      'health plan number', 'health card number', 'insurance number', 'insurance id', 'beneficiary number',
    ],
  },
  {
    kind: 'credit_card',
    title: 'Payment card numbers',
    presets: ['default', 'gdpr', 'pci-dss'],
    mask: 'last4',
    endings: [
      'card number', 'cardnumber', 'card no', 'card num', 'credit card', 'creditcard', 'credit card number', 'debit card', 'debit card number',
      'cc number', 'cc num', 'primary account number', 'payment card', 'card pan',
    ],
    names: ['ccnum', 'ccnumber', 'ccno', 'pan'],
    scalars: ['card'],
    under: { parents: ['card', 'credit card', 'payment card', 'debit card'], names: ['number', 'num', 'no', 'pan'] },
  },
  {
    kind: 'card_expiry',
    title: 'Payment card expiry dates',
    presets: ['default', 'pci-dss'],
    mask: 'full',
    endings: ['card expiry', 'card expiration', 'card exp', 'card expiry date', 'card expiration date'],
    under: {
      parents: ['card', 'credit card', 'payment card', 'debit card'],
      names: ['exp', 'expiry', 'expiration', 'exp month', 'exp year', 'expiry month', 'expiry year', 'expiration date', 'expiry date'],
    },
  },
  {
    kind: 'cvv',
    title: 'Card verification codes and PINs: sensitive authentication data (PCI DSS 3.3)',
    presets: ['default', 'pci-dss', 'secrets'],
    mask: 'full',
    endings: [
      'cvv', 'cvc', 'cvv2', 'cvc2', 'cid code', 'csc', 'card verification value', 'card verification code', 'card security code',
      'security code', 'card cvv', 'card cvc', 'card pin', 'pin code', 'pin number', 'pin block', 'track data', 'track1 data', 'track2 data', 'track1', 'track2', 'magstripe',
    ],
    names: ['pin'],
    inText: true,
    reversible: false,
  },
  {
    kind: 'bank_account',
    title: 'Bank accounts',
    presets: ['default', 'gdpr', 'pci-dss'],
    mask: 'last4',
    endings: [
      'iban', 'account number', 'account no', 'acct number', 'acct no', 'bank account', 'bank account number', 'bank account no', 'routing number',
      'sort code', 'swift code', 'bic code', 'aba number', 'kontonummer',
    ],
    names: ['bic', 'acct', 'accountnum', 'bban', 'clabe'],
  },
]
