import { BASE64URL, sample, vendorToken } from './token.js'

export const dockerToken = vendorToken({
  kind: 'docker_token',
  title: 'Docker Hub access token',
  source: 'https://docs.docker.com/security/for-developers/access-tokens/',
  forms: [{ prefixes: ['dckr_pat_', 'dckr_oat_'], body: BASE64URL, length: [27, 36] }],
  examples: {
    found: [
      `dckr_pat_${sample(BASE64URL, 27)}`,
      `dckr_oat_${sample(BASE64URL, 27)}`,
      `rejected "dckr_pat_${sample(BASE64URL, 27)}": 401`,
    ],
    ignored: [`dckr_pat_${sample(BASE64URL, 26)}`, `dckr_pat_${'x'.repeat(27)}`, `adckr_pat_${sample(BASE64URL, 27)}`],
  },
})
