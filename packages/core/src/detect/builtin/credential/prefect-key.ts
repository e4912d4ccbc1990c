import { ALNUM, sample, vendorToken } from './token.js'

export const prefectKey = vendorToken({
  kind: 'prefect_key',
  title: 'Prefect API key',
  source: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
  forms: [{ prefixes: ['pnu_', 'pnb_'], body: ALNUM, length: 36 }],
  examples: {
    found: [`pnu_${sample(ALNUM, 36)}`, `pnb_${sample(ALNUM, 36)}`, `rejected "pnu_${sample(ALNUM, 36)}": 401`],
    ignored: [
      `pnu_${sample(ALNUM, 35)}`,
      `pnu_${'x'.repeat(36)}`,
      `apnu_${sample(ALNUM, 36)}`,
      `pnu_${sample(ALNUM, 37)}`,
    ],
  },
})
