import { ALNUM, LOWER_ALNUM, sample, vendorToken } from './token.js'

export const neonKey = vendorToken({
  kind: 'neon_key',
  title: 'Neon API key, or password of a role',
  source: 'https://neon.com/docs/manage/api-keys',
  forms: [
    { prefixes: ['napi_'], body: LOWER_ALNUM, length: [40, 72] },
    { prefixes: ['npg_'], rest: '(?=[a-z0-9]*[A-Z])[A-Za-z0-9]{12,24}' },
  ],
  examples: {
    found: [
      `npg_${sample(ALNUM, 12)}`,
      `napi_${sample(LOWER_ALNUM, 40)}`,
      `rejected "napi_${sample(LOWER_ALNUM, 40)}": 401`,
    ],
    ignored: [
      'npg_settingsregistry',
      `napi_${sample(LOWER_ALNUM, 39)}`,
      `napi_${'x'.repeat(40)}`,
      `anapi_${sample(LOWER_ALNUM, 40)}`,
    ],
  },
})
