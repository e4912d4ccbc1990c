import type { Detector } from '../../detector.js'
import { compact, digitsOf } from '../../validators/id-text.js'
import { weightedSum } from '../../validators/mod11.js'
import { taxWords, vatWords } from './context-words.js'

const BUSINESS = 'XMKECAWLJDB'
const COMPANY = 'ZKCMDNERGWH'
/** Sorts of entities other than businesses and companies. */
const SORTS: ReadonlySet<string> = new Set(
  'LP LL FC PF RF MQ MM NB CC CS MB FM GS DP CP NR CM CD MD HS VH CH MH CL XL CX HC RP TU TC FB FN PA PB SS MC SM GA GB'.split(
    ' ',
  ),
)
const OTHER = 'ABCDEFGHJKLMNPQRSTUVWX0123456789'

function isUen(value: string): boolean {
  const uen = compact(value)
  const digits = digitsOf(uen)
  if (/^\d{8}[A-Z]$/.test(uen)) return uen[8] === BUSINESS[weightedSum(digits, [10, 4, 9, 3, 8, 2, 7, 1]) % 11]
  if (/^(?:1[89]|20)\d{7}[A-Z]$/.test(uen))
    return uen[9] === COMPANY[weightedSum(digits, [10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11]
  if (!/^[RST]\d{2}[A-Z]{2}\d{4}[A-Z]$/.test(uen) || !SORTS.has(uen.slice(3, 5))) return false
  const values = [...uen.slice(0, 9)].map((char) => OTHER.indexOf(char))
  const sum = weightedSum(values, [4, 3, 5, 3, 10, 2, 2, 5, 7])
  return uen[9] === OTHER[(((sum - 5) % 11) + 11) % 11]
}

export const sgUen: Detector = {
  kind: 'sg_uen',
  title: 'Singaporean unique entity number (UEN)',
  group: 'government',
  presets: ['default'],
  source: 'Singapore: Accounting and Corporate Regulatory Authority, unique entity number (check letter modulo 11)',
  mask: 'full',
  // The code of the sort of entity says as much as a word beside it.
  find: { by: 'shape', shapes: ['A99AA9999A'] },
  findInContext: { by: 'shape', shapes: ['99999999A', '999999999A'] },
  context: [...taxWords, ...vatWords, 'uen', 'uens', 'unique entity number', 'entity number', 'gst'],
  validate: isUen,
  examples: {
    found: ['UEN 00192200M', '{"uen":"197401143C"}', 'UEN: S16FC0121D', 'S16FC0121D', 'uen=T01FC6132D'],
    ignored: ['00192200M', 'UEN 00192200X', 'UEN 197401143A', 'S16ZZ0121D', 'UEN S16FC0121X'],
  },
}
