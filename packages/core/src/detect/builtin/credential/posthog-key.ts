import { BASE64URL, sample, vendorToken } from './token.js'

export const posthogKey = vendorToken({
  kind: 'posthog_key',
  title: 'PostHog personal API key',
  source: 'https://posthog.com/docs/api#personal-api-keys-recommended',
  forms: [{ prefixes: ['phx_'], body: BASE64URL, length: [40, 50] }],
  examples: {
    found: [`phx_${sample(BASE64URL, 40)}`, `rejected "phx_${sample(BASE64URL, 40)}": 401`],
    ignored: [`phx_${sample(BASE64URL, 39)}`, `phx_${'x'.repeat(40)}`, `aphx_${sample(BASE64URL, 40)}`],
  },
})
