import { type Detector, matchSticky } from '../../detector.js'
import { isBic } from '../../validators/bic.js'

export const bic: Detector = {
  kind: 'bic',
  title: 'Bank identifier code (BIC, SWIFT code)',
  group: 'financial',
  presets: ['default', 'pci-dss', 'gdpr'],
  source: 'ISO 9362',
  mask: 'full',
  // The word has other meanings, so that it counts only right before.
  find: {
    by: 'literal',
    literals: ['swift '],
    ignoreCase: true,
    match: matchSticky(/swift {1,2}(?<value>\w{8,11})(?!\w)/iy),
  },
  findInContext: { by: 'shape', shapes: ['UUUUUUYY', 'UUUUUUYYYYY'] },
  context: ['bic', 'bics', 'bic code', 'swift code', 'swift bic', 'swift number', 'swift id', 'swift address'],
  validate: isBic,
  examples: {
    found: ['BIC: DEUTDEFF', 'bic=DEUTDEFF500', '{"swiftCode":"NEDSZAJJXXX"}', 'SWIFT code CHASUS33', 'SWIFT DEUTDEFF'],
    ignored: [
      'DEUTDEFF',
      'bic unknown1',
      'BIC TRANSFER',
      'BIC: DEUTXXFF',
      'BIC: DEUTDEFF5',
      'BIC: deutdeff',
      'swift build DEUTDEFF',
      'swift deutdeff',
    ],
  },
}
