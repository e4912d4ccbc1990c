import { HEX, sample, vendorToken } from './token.js'

export const pulumiToken = vendorToken({
  kind: 'pulumi_token',
  title: 'Pulumi access token',
  source: 'https://www.pulumi.com/docs/administration/access-identity/access-tokens/',
  forms: [{ prefixes: ['pul-'], body: HEX, length: 40 }],
  examples: {
    found: [`pul-${sample(HEX, 40)}`, `rejected "pul-${sample(HEX, 40)}": 401`],
    ignored: [
      `pul-${sample(HEX, 39)}`,
      `pul-${'x'.repeat(40)}`,
      `apul-${sample(HEX, 40)}`,
      `pul-${sample(HEX, 41)}`,
      `./img/vipul-${sample(HEX, 40)}.png`,
    ],
  },
})
