import { sample, vendorToken } from './token.js'

/** The alphabet of Bech32 (BIP 173) in upper case. */
const BECH32 = '02-9AC-HJ-NP-Z'

export const ageSecretKey = vendorToken({
  kind: 'age_secret_key',
  title: 'age secret key (identity)',
  source: 'https://age-encryption.org/v1',
  forms: [
    { prefixes: ['AGE-SECRET-KEY-1', 'AGE-SECRET-KEY-PQ-1'], body: BECH32, length: [58, 80] },
    { prefixes: ['AGE-PLUGIN-'], rest: '[A-Z0-9+._-]{1,40}-1[02-9AC-HJ-NP-Z]{16,200}' },
  ],
  examples: {
    found: [
      `AGE-SECRET-KEY-1${sample(BECH32, 58)}`,
      `identity: AGE-SECRET-KEY-1${sample(BECH32, 58)}\n`,
      `AGE-PLUGIN-YUBIKEY-1${sample(BECH32, 40)}`,
    ],
    ignored: [
      `age1${sample('02-9ac-hj-np-z', 58)}`,
      `AGE-SECRET-KEY-1${sample(BECH32, 40)}`,
      `AGE-SECRET-KEY-1${'X'.repeat(58)}`,
    ],
  },
})
