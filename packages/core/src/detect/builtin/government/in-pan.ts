import type { Detector } from '../../detector.js'

/** The fourth letter is the kind of holder; the four digits are never all zero. */
const form = /^[A-Z]{3}[ABCEFGHJKLPT][A-Z](?!0000)[0-9]{4}[A-Z]$/

export const inPan: Detector = {
  kind: 'in_pan',
  title: 'Indian permanent account number (PAN)',
  group: 'government',
  presets: ['default'],
  source: 'Income Tax Department of India, structure of PAN',
  mask: 'full',
  find: { by: 'shape', shapes: ['AAAAA9999A'] },
  validate: (value) => form.test(value.toUpperCase()),
  examples: {
    found: ['ABCPE1234F', 'pan=abcpe1234f', '{"pan":"AAAPA1234A"}'],
    ignored: ['ABCDE1234F', 'ABCPE0000F', 'ABCPE12345', 'XABCPE1234F', 'ABCPE1234F9', 'ABCPE1234F-9'],
  },
}
