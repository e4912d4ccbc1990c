import type { Detector } from '../../detector.js'
import { compact, digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords } from './context-words.js'

/** What the kind of holder counts: people, foreigners, passports, companies, government, communes. */
const KINDS: Readonly<Record<string, number>> = { V: 4, E: 8, J: 12, P: 16, G: 20, C: 12 }

function isRif(value: string): boolean {
  const rif = compact(value)
  const digits = digitsOf(rif)
  const kind = KINDS[rif[0] as string]
  if (kind === undefined) return false
  return digits[8] === Number('00987654321'[(kind + weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2])) % 11])
}

export const veRif: Detector = {
  kind: 've_rif',
  title: 'Venezuelan taxpayer number (RIF)',
  group: 'government',
  presets: ['default'],
  source: 'Venezuela: SENIAT, registro de información fiscal; weights 3 2 7 6 5 4 3 2, modulus 11',
  mask: 'full',
  find: { by: 'shape', shapes: ['A-99999999-9'] },
  findInContext: { by: 'shape', shapes: ['A999999999', 'A-999999999', 'A99999999-9'] },
  context: [...taxWords, 'rif', 'seniat'],
  validate: isRif,
  examples: {
    found: ['V-11470283-4', 'RIF J000129266', '{"rif":"J-000129266"}'],
    ignored: ['V114702834', 'V-11470283-3', 'RIF J000129265', 'RIF X000129266'],
  },
}
