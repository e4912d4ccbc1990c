import { BASE64URL, sample, vendorToken } from './token.js'

export const xaiKey = vendorToken({
  kind: 'xai_key',
  title: 'xAI API key',
  source: 'https://docs.x.ai/docs/tutorial',
  forms: [{ prefixes: ['xai-'], body: BASE64URL, length: [70, 100] }],
  examples: {
    found: [`xai-${sample(BASE64URL, 70)}`, `rejected "xai-${sample(BASE64URL, 70)}": 401`],
    ignored: [`xai-${sample(BASE64URL, 69)}`, `xai-${'x'.repeat(70)}`, `axai-${sample(BASE64URL, 70)}`],
  },
})
