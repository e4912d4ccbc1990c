import { HEX, sample, vendorToken } from './token.js'

export const inngestKey = vendorToken({
  kind: 'inngest_key',
  title: 'Inngest signing key',
  source: 'https://www.inngest.com/docs/platform/signing-keys',
  forms: [
    {
      prefixes: ['signkey-prod-', 'signkey-test-', 'signkey-branch-', 'signkey-staging-'],
      body: HEX,
      length: [32, 64],
    },
  ],
  examples: {
    found: [`signkey-prod-${sample(HEX, 32)}`, `rejected "signkey-prod-${sample(HEX, 32)}": 401`],
    ignored: [`signkey-prod-${sample(HEX, 20)}`, 'signkey-test-name', `asignkey-prod-${sample(HEX, 32)}`],
  },
})
