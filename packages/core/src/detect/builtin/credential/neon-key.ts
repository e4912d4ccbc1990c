import { LOWER_ALNUM, sample, vendorToken } from './token.js'

export const neonKey = vendorToken({
  kind: 'neon_key',
  title: 'Neon API key',
  source: 'https://neon.com/docs/manage/api-keys',
  forms: [{ prefixes: ['napi_'], body: LOWER_ALNUM, length: [40, 72] }],
  examples: {
    found: [`napi_${sample(LOWER_ALNUM, 40)}`, `rejected "napi_${sample(LOWER_ALNUM, 40)}": 401`],
    ignored: [`napi_${sample(LOWER_ALNUM, 39)}`, `napi_${'x'.repeat(40)}`, `anapi_${sample(LOWER_ALNUM, 40)}`],
  },
})
