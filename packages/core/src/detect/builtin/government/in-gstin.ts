import type { Detector } from '../../detector.js'

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const form = /^(?:0[1-9]|[12][0-9]|3[0-8]|9[79])[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][CDZ][0-9A-Z]$/

/** State, PAN, number of the registration, a letter (Z but for those who deduct or collect tax), and a check character as in Luhn's, in base 36. */
function isGstin(value: string): boolean {
  const gstin = value.toUpperCase()
  const sum = [...gstin.slice(0, 14)].reduce((total, char, i) => {
    const term = CHARACTERS.indexOf(char) * (i % 2 === 0 ? 1 : 2)
    return total + Math.floor(term / 36) + (term % 36)
  }, 0)
  return form.test(gstin) && gstin[14] === CHARACTERS[(36 - (sum % 36)) % 36]
}

export const inGstin: Detector = {
  kind: 'in_gstin',
  title: 'Indian goods and services tax number',
  group: 'government',
  presets: ['default'],
  source: 'Goods and Services Tax Network of India, GSTIN; check character modulo 36',
  mask: 'full',
  find: { by: 'shape', shapes: ['99AAAAA9999AXAX'] },
  validate: isGstin,
  examples: {
    found: ['27AAPFU0939F1ZV', 'gstin: 29ABCPE1234F1Z7'],
    ignored: ['27AAPFU0939F1ZW', '27AAPFU0939F1Z', '39AAPFU0939F1ZV', 'x27AAPFU0939F1ZV'],
  },
}
