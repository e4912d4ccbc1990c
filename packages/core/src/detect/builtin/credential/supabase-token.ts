import { BASE64URL, LOWER_ALNUM, sample, vendorToken } from './token.js'

export const supabaseToken = vendorToken({
  kind: 'supabase_token',
  title: 'Supabase personal token or secret key',
  source: 'https://supabase.com/docs/guides/api/api-keys',
  forms: [
    { prefixes: ['sbp_'], body: LOWER_ALNUM, length: 40 },
    { prefixes: ['sb_secret_'], body: BASE64URL, length: [22, 44] },
  ],
  examples: {
    found: [
      `sbp_${sample(LOWER_ALNUM, 40)}`,
      `sb_secret_${sample(BASE64URL, 22)}`,
      `rejected "sbp_${sample(LOWER_ALNUM, 40)}": 401`,
    ],
    ignored: [
      `sbp_${sample(LOWER_ALNUM, 39)}`,
      `sbp_${'x'.repeat(40)}`,
      `asbp_${sample(LOWER_ALNUM, 40)}`,
      `sbp_${sample(LOWER_ALNUM, 41)}`,
    ],
  },
})
