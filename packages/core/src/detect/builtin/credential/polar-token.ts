import { ALNUM, sample, vendorToken } from './token.js'

export const polarToken = vendorToken({
  kind: 'polar_token',
  title: 'Polar access token',
  source: 'https://docs.polar.sh/integrate/oat',
  forms: [{ prefixes: ['polar_oat_', 'polar_pat_'], body: ALNUM, length: [32, 64] }],
  examples: {
    found: [
      `polar_oat_${sample(ALNUM, 32)}`,
      `polar_pat_${sample(ALNUM, 32)}`,
      `rejected "polar_oat_${sample(ALNUM, 32)}": 401`,
    ],
    ignored: [`polar_oat_${sample(ALNUM, 31)}`, `polar_oat_${'x'.repeat(32)}`, `apolar_oat_${sample(ALNUM, 32)}`],
  },
})
