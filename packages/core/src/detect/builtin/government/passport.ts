import type { Detector } from '../../detector.js'

/** Letters and digits of both sorts: `PASSPORT1` and amounts have not. */
const form =
  /^\d{2} ?\d{2} \d{6}$|^(?=.*\d{2})[A-Z]{1,3}\d{2}[A-Z0-9]{3,6}$|^\d{2}[A-Z]{2}\d{5}$|^[A-Z]{1,3}[ -]?\d{6,8}[A-Z]{0,2}$|^[A-Z]{2}\d{4}[A-Z]\d{2}$/

export const passport: Detector = {
  kind: 'passport',
  title: 'Passport number of any country, or a German identity card',
  group: 'government',
  presets: ['default', 'gdpr', 'hipaa'],
  source:
    'ICAO Doc 9303 part 4 (a document number of up to nine characters); customary national forms, without check digits',
  mask: 'full',
  findInContext: {
    by: 'shape',
    shapes: [
      ...[
        'A9999999',
        'AA9999999',
        'AA999999',
        'AAA999999',
        '99AA99999',
        'AA99999999',
        'A9999999A',
        'A99X99X99',
        'A99AAAAA9',
        'AA9999A99',
        'A999999AA',
        'A-9999999',
        'A 9999999',
        'A 99999999',
        'AA 9999999',
        '9999 999999',
        '99 99 999999',
      ],
    ],
  },
  context: [
    ...['passport number', 'passport no', 'passport nr', 'passport id', 'passport', 'passports', 'travel document'],
    ...[
      'reisepass',
      'reisepassnummer',
      'passnummer',
      'pass nummer',
      'pass nr',
      'passeport',
      'pasaporte',
      'passaporto',
      'passaporte',
      'paspoort',
    ],
    ...['paszport', 'паспорт', 'personalausweis', 'ausweisnummer', 'ausweis nr', '护照', '護照', '旅券', '여권'],
  ],
  validate: (value) => form.test(value.toUpperCase()),
  priority: -1,
  examples: {
    found: [
      'passport K1234567',
      'Reisepass Nr. C01X00T47',
      'Reisepass C26VMVVC3',
      'Pass-Nr.: C26VMVVC3',
      'paspoort XR1001R58',
      'passport GA123456, passport A123456AB',
      'Passport No. P 1630837',
      'passeport 12AB34567',
      '{"passportNumber":"YA1234567"}',
      'pasaporte AAA123456',
      'паспорт 4509 123456',
      'Personalausweis L01X00T47',
    ],
    ignored: ['K1234567', 'passport expires 2031', 'passport strategy jwt', 'passport v12345'],
  },
}
