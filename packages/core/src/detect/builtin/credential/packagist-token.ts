import { ANY_HEX, HEX, sample, vendorToken } from './token.js'

export const packagistToken = vendorToken({
  kind: 'packagist_token',
  title: 'Private Packagist token',
  source: 'https://packagist.com/docs/composer-authentication',
  forms: [
    {
      prefixes: [
        'packagist_oat_',
        'packagist_uut_',
        'packagist_ort_',
        'packagist_urt_',
        'packagist_out_',
        'packagist_ack_',
        'packagist_acs_',
      ],
      body: ANY_HEX,
      length: [50, 80],
    },
  ],
  examples: {
    found: [
      `packagist_oat_${sample(HEX, 68)}`,
      `packagist_uut_${sample(HEX, 68)}`,
      `rejected "packagist_oat_${sample(HEX, 68)}": 401`,
    ],
    ignored: [
      `packagist_oat_${sample(HEX, 20)}`,
      `packagist_uut_${'0'.repeat(68)}`,
      `apackagist_oat_${sample(HEX, 68)}`,
    ],
  },
})
