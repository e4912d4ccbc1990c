import type { Detector } from '../../detector.js'

const names = ['license', 'licence', 'licenses', 'licences']

export const driverLicense: Detector = {
  kind: 'driver_license',
  title: 'Driving licence number',
  group: 'government',
  presets: ['default', 'gdpr', 'hipaa'],
  source:
    'Forms of US states as AAMVA lists them; UK: DVLA driver number; Germany and others by their length. No check digits',
  mask: 'full',
  findInContext: {
    by: 'shape',
    shapes: [
      ...['A9999999', 'A99999999', 'A999999999999', 'A999-9999-9999', 'A999-999-99-999-9'],
      ...['A99-99-9999', '999999999', '99999999', 'AA999999', 'AA999999A', 'A99999999999999', 'AAAAA999999XXXAA'],
      ...[
        'AAAAA999999XX9AA',
        'AA9999999A',
        'A99XXX9X9X9',
        'A99XXXX9X99',
        'AA99 99999999999',
        'AA9999999999999',
        'AA-9999999999999',
      ],
    ],
  },
  context: [
    ...['driver', 'drivers', 'driver s', 'driving'].flatMap((word) => names.map((name) => `${word} ${name}`)),
    ...['dl number', 'dl no', 'führerschein', 'führerscheinnummer', 'permis de conduire', 'licencia de conducir'],
    ...[
      'patente di guida',
      'carta de condução',
      'rijbewijs',
      'rijbewijsnummer',
      'prawo jazdy',
      'körkort',
      'driver number',
    ],
  ],
  priority: -1,
  examples: {
    found: [
      'driver license D1234567',
      "driver's licence no MORGA657054SM9IJ",
      'Führerschein B072RRE2I55',
      '{"driversLicense":"F255-9215-0094"}',
    ],
    ignored: ['D1234567', 'MORGA657054SM9IJ', 'license D1234567', 'driver version 12345678901'],
  },
}
