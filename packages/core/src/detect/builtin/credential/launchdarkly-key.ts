import { HEX, sample, UUID, vendorToken } from './token.js'

export const launchdarklyKey = vendorToken({
  kind: 'launchdarkly_key',
  title: 'LaunchDarkly SDK or mobile key, or access token',
  source: 'https://launchdarkly.com/docs/sdk/concepts/client-side-server-side',
  forms: [{ prefixes: ['sdk-', 'mob-', 'api-'], rest: UUID }],
  examples: {
    found: [
      `sdk-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}`,
      `api-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}`,
      `rejected "sdk-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}": 401`,
    ],
    ignored: [
      `asdk-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}`,
      'sdk-2024-05-06',
    ],
  },
})
