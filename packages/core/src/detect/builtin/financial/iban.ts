import type { Detector } from '../../detector.js'
import { ibanLengths, isIban } from '../../validators/iban.js'

const bare = ibanLengths.map((length) => `AA99${'X'.repeat(length - 4)}`)
const spaced = bare.map((shape) => shape.replace(/.{4}(?=.)/g, '$& '))

export const iban: Detector = {
  kind: 'iban',
  title: 'International bank account number',
  group: 'financial',
  presets: ['default', 'pci-dss', 'gdpr', 'hipaa'],
  source: 'ISO 13616-1; SWIFT IBAN Registry (lengths and forms by country)',
  mask: 'last4',
  find: { by: 'shape', shapes: [...bare, ...spaced, ...spaced.map((shape) => shape.replaceAll(' ', '-'))] },
  validate: isIban,
  examples: {
    found: [
      'GB82WEST12345698765432',
      'GB82 WEST 1234 5698 7654 32',
      'de89370400440532013000',
      'IBAN: DE89 3704 0044 0532 0130 00, BIC on file',
      'FR14 2004 1010 0505 0001 3M02 606',
      'NO93 8601 1117 947',
      'MT84MALT011000012345MTLCAST001S',
      'NL91-ABNA-0417-1643-00',
      'number=DE89370400440532013000',
      '{"iban":"BE68539007547034"}',
    ],
    ignored: [
      'GB82WEST12345698765433',
      'DE8937040044053201300',
      'DE893704004405320130001',
      'XX82WEST12345698765432',
      'GB82 1234 1234 5698 7654 32',
      'xGB82WEST12345698765432',
      'de89370400440532013000-4a7b',
      '507f1f77bcf86cd799439011',
    ],
  },
}
