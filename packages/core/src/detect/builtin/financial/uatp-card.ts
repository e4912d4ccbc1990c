import type { Detector } from '../../detector.js'
import { digitsOf } from '../../validators/id-text.js'
import { passesLuhn } from '../../validators/luhn.js'

export const uatpCard: Detector = {
  kind: 'uatp_card',
  title: 'Universal Air Travel Plan card number',
  group: 'financial',
  presets: ['default', 'pci-dss'],
  source: 'ISO/IEC 7812-1 (issuers of major industry 1: airlines), UATP',
  mask: 'last4',
  findInContext: { by: 'shape', shapes: ['999999999999999', '9999 99999 999999', '9999-99999-999999'] },
  context: ['uatp', 'air travel card', 'airplus', 'card', 'card number', 'credit card', 'creditcard', 'pan'],
  validate: (value) => digitsOf(value)[0] === 1 && passesLuhn(value),
  examples: {
    found: ['UATP 122000000000003', '{"cardNumber":"122000000000003"}', 'air travel card 1220 00000 000003'],
    ignored: ['122000000000003', 'UATP 122000000000004', 'UATP 222000000000002', 'imsi 122000000000003'],
  },
}
