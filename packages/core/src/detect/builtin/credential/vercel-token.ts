import { ALNUM, sample, vendorToken } from './token.js'

export const vercelToken = vendorToken({
  kind: 'vercel_token',
  title: 'Vercel token',
  source: 'https://vercel.com/docs/rest-api/reference/welcome#authentication',
  forms: [
    { prefixes: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'], body: ALNUM, length: [32, 64] },
    { prefixes: ['vercel_blob_rw_'], rest: '[A-Za-z0-9]{16}_[A-Za-z0-9]{24,40}' },
  ],
  examples: {
    found: [
      `vercel_blob_rw_${sample(ALNUM, 16)}_${sample(ALNUM, 30)}`,
      `vcp_${sample(ALNUM, 32)}`,
      `vci_${sample(ALNUM, 32)}`,
      `rejected "vcp_${sample(ALNUM, 32)}": 401`,
    ],
    ignored: [`vcp_${sample(ALNUM, 31)}`, `vcp_${'x'.repeat(32)}`, `avcp_${sample(ALNUM, 32)}`],
  },
})
