import { ALNUM, BASE64URL, sample, vendorToken } from './token.js'

export const vaultToken = vendorToken({
  kind: 'vault_token',
  title: 'HashiCorp Vault token',
  source: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  forms: [
    { prefixes: ['hvs.', 'hvb.', 'hvr.'], body: BASE64URL, length: [24, 250] },
    { prefixes: ['b.AAAAAQ'], body: BASE64URL, length: [80, 250] },
    { prefixes: ['s.'], rest: '(?=[A-Za-z]{0,23}\\d)(?=[A-Z0-9]{0,23}[a-z])(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{24}' },
  ],
  examples: {
    found: [
      `hvs.${sample(BASE64URL, 24)}`,
      `hvb.${sample(BASE64URL, 24)}`,
      `b.AAAAAQ${sample(BASE64URL, 80)}`,
      `s.${sample(ALNUM, 24)}`,
      `rejected "hvs.${sample(BASE64URL, 24)}": 401`,
    ],
    ignored: [
      `hvs.${sample(BASE64URL, 23)}`,
      `hvs.${'x'.repeat(24)}`,
      `ahvs.${sample(BASE64URL, 24)}`,
      's.THISSTRINGISALLUPPERCASE',
      'o.s.b.f.s.DefaultListableBeanFactory',
      'new AWS.SharedIniFileCredentials()',
      'hvb.tooshortxxx',
    ],
  },
})
