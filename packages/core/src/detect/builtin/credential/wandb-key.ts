import { BASE64URL, sample, vendorToken } from './token.js'

export const wandbKey = vendorToken({
  kind: 'wandb_key',
  title: 'Weights & Biases API key',
  source: 'https://docs.wandb.ai/support/find_api_key/',
  forms: [{ prefixes: ['wandb_v1_'], body: BASE64URL, length: [60, 100] }],
  examples: {
    found: [`wandb_v1_${sample(BASE64URL, 60)}`, `rejected "wandb_v1_${sample(BASE64URL, 60)}": 401`],
    ignored: [`wandb_v1_${sample(BASE64URL, 59)}`, `wandb_v1_${'x'.repeat(60)}`, `awandb_v1_${sample(BASE64URL, 60)}`],
  },
})
