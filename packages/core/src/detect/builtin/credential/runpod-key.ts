import { ALNUM, sample, vendorToken } from './token.js'

export const runpodKey = vendorToken({
  kind: 'runpod_key',
  title: 'RunPod API key',
  source: 'https://docs.runpod.io/get-started/api-keys',
  forms: [{ prefixes: ['rpa_'], body: ALNUM, length: [40, 52] }],
  examples: {
    found: [`rpa_${sample(ALNUM, 40)}`, `rejected "rpa_${sample(ALNUM, 40)}": 401`],
    ignored: [`rpa_${sample(ALNUM, 39)}`, `rpa_${'x'.repeat(40)}`, `arpa_${sample(ALNUM, 40)}`],
  },
})
