import { ALNUM, HEX, sample, vendorToken } from './token.js'

export const grafanaToken = vendorToken({
  kind: 'grafana_token',
  title: 'Grafana API key, service account or cloud token',
  source: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  forms: [
    { prefixes: ['glsa_'], rest: '[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}' },
    { prefixes: ['glc_', 'eyJrIjoi'], rest: '[A-Za-z0-9+/_-]{30,1024}={0,2}', long: true },
  ],
  examples: {
    found: [
      `glsa_${sample(ALNUM, 32)}_${sample(HEX, 8)}`,
      `glc_eyJ${sample(ALNUM, 120)}==`,
      `eyJrIjoi${sample(ALNUM, 90)}`,
      `rejected "glsa_${sample(ALNUM, 32)}_${sample(HEX, 8)}": 401`,
    ],
    ignored: [
      `aglsa_${sample(ALNUM, 32)}_${sample(HEX, 8)}`,
      `glc_${'1'.repeat(42)}=`,
      `glsa_${'X'.repeat(32)}_${'A'.repeat(8)}`,
      'glc_LightmapTexture',
    ],
  },
})
