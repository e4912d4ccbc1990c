import type { Detector } from '../../detector.js'
import { passesLuhn } from '../../validators/luhn.js'

export const inEpic: Detector = {
  kind: 'in_epic',
  title: 'Indian voter card number (EPIC)',
  group: 'government',
  presets: ['default'],
  source:
    'Election Commission of India, electors photo identity card: three letters, six digits and a Luhn check digit',
  mask: 'full',
  findInContext: { by: 'shape', shapes: ['AAA9999999'] },
  context: [
    'epic',
    'epic no',
    'epic number',
    'voter',
    'voter id',
    'voter card',
    'voter number',
    'elector',
    'election card',
  ],
  validate: (value) => passesLuhn(value.slice(3)),
  examples: {
    found: ['voter id WKH1186253', '{"epicNumber":"WKH1186253"}'],
    ignored: ['WKH1186253', 'voter id WKH1186250', 'epic AB1186253'],
  },
}
