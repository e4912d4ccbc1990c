import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { isMultiple } from '../../validators/mod11.js'
import { numberAt } from '../../validators/number-date.js'

/** Federal Reserve districts, thrifts (21–32), electronic (61–72) and traveller's cheques (80). */
function isRoutingNumber(value: string): boolean {
  const digits = digitsOf(value)
  const first = numberAt(digits, 0, 2)
  const assigned =
    (first > 0 && first <= 12) || (first >= 21 && first <= 32) || (first >= 61 && first <= 72) || first === 80
  return assigned && isMultiple(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1], 10)
}

export const usRouting: Detector = {
  kind: 'us_routing',
  title: 'US bank routing number (ABA)',
  group: 'financial',
  presets: ['default', 'pci-dss', 'hipaa'],
  source: 'American Bankers Association, Routing Number Administrative Policy',
  mask: 'full',
  findInContext: {
    by: 'shape',
    shapes: ['999999999', '9999-9999-9', '9999 9999 9', '9999 99999', '9999-99999', '9999.99999'],
  },
  context: [
    'routing',
    'routing number',
    'routing no',
    'aba',
    'aba number',
    'rtn',
    'bank routing',
    'routing transit',
    'transit number',
    'ach',
  ],
  validate: isRoutingNumber,
  examples: {
    found: [
      'routing number 021000021',
      'ABA: 011401533',
      '{"routingNumber":"322271627"}',
      'rtn=0910-0001-9',
      'ABA 0910 00019',
    ],
    ignored: ['021000021', 'routing 021000022', 'ABA 500000005', 'aba 000000000', 'routing took 02100002 ms'],
  },
}
