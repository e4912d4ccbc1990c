import type { Detector } from '../../detector.js'
import { compact } from '../../validators/id-text.js'

const names = ['license', 'licence', 'licenses', 'licences']

/**
 * What DVLA gives: five letters of the surname, filled up with nines; year, month with 50 added for women, day, year; two
 * initials or nines; three more; the number of the issue.
 */
const dvla =
  /^(?=[A-Z]+9*\d{6})[A-Z9]{5}\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d(?:[A-Z][A-Z9]|99)\d[A-Z\d]{2}(?:\d{2})?$/

function isPossible(value: string): boolean {
  const text = compact(value)
  // Without a letter beyond F it may be a trace's.
  if (text.length >= 16) return dvla.test(text) && /[G-Z]/.test(text)
  // A time in seconds or milliseconds.
  return !/^1\d{9}(?:\d{3})?$/.test(text)
}

export const driverLicense: Detector = {
  kind: 'driver_license',
  title: 'Driving licence number',
  group: 'government',
  presets: ['default', 'gdpr', 'hipaa'],
  source:
    'Forms of US states as AAMVA lists them; UK: DVLA driver number; Germany and others by their length. No check digits',
  mask: 'full',
  find: { by: 'shape', shapes: ['AXXXX999999XX9XX', 'AXXXX999999XX9XX99'] },
  findInContext: {
    by: 'shape',
    shapes: [
      ...[
        'A9999999',
        'A99999999',
        'A999999999999',
        'A999-9999-9999',
        'A999-999-99-999-9',
        'A999-999-9999',
        'A999 999 999',
        'A999-999-999',
      ],
      ...['A99-99-9999', '99999999', '999999999', '9999999999', '99999999999', '999999999999', '9999999999999'],
      ...[
        'AA999999',
        'AA999999A',
        'AA9999999',
        'AA99999999',
        'AA999999999',
        'A999999999',
        'A99999999999999',
        'A9AXXXXXXA',
      ],
      ...[
        'AXXXX 999999XX9XX',
        'AXXXX 999 999 XX9XX',
        'AXXXX 999999 XX9XX',
        'AXXXX 999999 XX9XX99',
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
    ...[
      'dl number',
      'dl no',
      'dvla',
      'dvla no',
      'dvla number',
      'führerschein',
      'führerscheinnummer',
      'permis de conduire',
      'licencia de conducir',
    ],
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
  validate: isPossible,
  priority: -1,
  examples: {
    found: [
      'driver license D1234567',
      'driver license AB1234567',
      "driver's licence no MORGA657054SM9IJ",
      'MORGA657054SM9IJ',
      'jones710153j99ef',
      'FO999512018AA1AB',
      'DVLA no MORGA 657054 SM9IJ',
      'driver license 123456789012',
      'patente di guida U1K711J11M',
      'Führerschein B072RRE2I55',
      '{"driversLicense":"F255-9215-0094"}',
    ],
    ignored: [
      'D1234567',
      'license D1234567',
      'driver version 12345678901',
      'driver license updated 1714981234',
      'MORGA663054SM9IJ',
      'MORGA657004SM9IJ',
      'MO9GA657054SM9IJ',
      'abcde657054ab9cd',
    ],
  },
}
