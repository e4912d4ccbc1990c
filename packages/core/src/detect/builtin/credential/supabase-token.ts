import { BASE64URL, HEX, sample, vendorToken } from './token.js'

export const supabaseToken = vendorToken({
  kind: 'supabase_token',
  title: 'Supabase personal token or secret key',
  source: 'https://supabase.com/docs/guides/api/api-keys',
  forms: [
    { prefixes: ['sbp_'], body: HEX, length: 40 },
    { prefixes: ['sb_secret_'], body: BASE64URL, length: [22, 44] },
  ],
  examples: {
    found: [`sbp_${sample(HEX, 40)}`, `sb_secret_${sample(BASE64URL, 22)}`, `rejected "sbp_${sample(HEX, 40)}": 401`],
    ignored: [`sbp_${sample(HEX, 39)}`, `sbp_${'x'.repeat(40)}`, `asbp_${sample(HEX, 40)}`, `sbp_${sample(HEX, 41)}`],
  },
})
