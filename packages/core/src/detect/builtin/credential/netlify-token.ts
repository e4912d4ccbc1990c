import { ALNUM, sample, vendorToken } from './token.js'

export const netlifyToken = vendorToken({
  kind: 'netlify_token',
  title: 'Netlify personal access token',
  source: 'https://docs.netlify.com/api/get-started/#authentication',
  forms: [{ prefixes: ['nfp_', 'nfo_', 'nfc_'], body: ALNUM, length: [36, 44] }],
  examples: {
    found: [`nfp_${sample(ALNUM, 36)}`, `nfo_${sample(ALNUM, 36)}`, `rejected "nfp_${sample(ALNUM, 36)}": 401`],
    ignored: [`nfp_${sample(ALNUM, 35)}`, `nfp_${'x'.repeat(36)}`, `anfp_${sample(ALNUM, 36)}`],
  },
})
