import { BASE64URL, sample, vendorToken } from './token.js'

export const nvidiaKey = vendorToken({
  kind: 'nvidia_key',
  title: 'NVIDIA API key',
  source: 'https://docs.nvidia.com/ngc/latest/ngc-user-guide.html#ngc-api-keys',
  forms: [{ prefixes: ['nvapi-'], body: BASE64URL, length: [60, 72] }],
  examples: {
    found: [`nvapi-${sample(BASE64URL, 60)}`, `rejected "nvapi-${sample(BASE64URL, 60)}": 401`],
    ignored: [`nvapi-${sample(BASE64URL, 59)}`, `nvapi-${'x'.repeat(60)}`, `anvapi-${sample(BASE64URL, 60)}`],
  },
})
