import type { Detector } from '../../detector.js'
import { digitsOf, isUniform } from '../../validators/id-text.js'
import { numberAt } from '../../validators/number-date.js'

/** Printed on sample cards or published in advertisements, and so invalidated. */
const published = ['078051120', '219099999', '457555462']

/** Area, group and serial are never all zeros; no area is 666 or 900 and up. */
function isSsn(value: string): boolean {
  const digits = digitsOf(value)
  const area = numberAt(digits, 0, 3)
  if (area === 0 || area === 666 || area >= 900 || isUniform(digits)) return false
  if (numberAt(digits, 3, 2) === 0 || numberAt(digits, 5, 4) === 0) return false
  return !published.includes(digits.join(''))
}

export const usSsn: Detector = {
  kind: 'us_ssn',
  title: 'US social security number',
  group: 'government',
  presets: ['default', 'hipaa'],
  source: 'US Social Security Administration, POMS RM 10201.035 (numbers never issued)',
  mask: 'full',
  find: { by: 'shape', shapes: ['999-99-9999', '999 99 9999'] },
  findInContext: { by: 'shape', shapes: ['999999999', '999.99.9999', '999-999999', '99999-9999'] },
  context: [
    'ssn',
    'ssns',
    'ssn number',
    'social security',
    'social security number',
    'social',
    'ss number',
    'ss no',
    'soc sec',
  ],
  validate: isSsn,
  examples: {
    found: [
      '521-38-4470',
      'SSN 123-45-6789',
      'employee 521 38 4470 hired',
      'ssn=521384470',
      'SSN 52138-4470',
      '{"socialSecurityNumber":"521384470"}',
      '(521-38-4470)',
    ],
    ignored: [
      '521384470',
      '52138-4470',
      '000-12-3456',
      '666-12-3456',
      '912-12-3456',
      '521-00-4470',
      '521-38-0000',
      '078-05-1120',
      '1521-38-4470',
      '521-38-44701',
      '521-38-4470-1',
      'x521-38-4470',
      'ssn=000000000',
      '2024-05-1234',
    ],
  },
}
