import { HEX, sample, vendorToken } from './token.js'

export const sourcegraphToken = vendorToken({
  kind: 'sourcegraph_token',
  title: 'Sourcegraph access or license token',
  source: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
  forms: [
    { prefixes: ['sgp_'], rest: '(?:[A-Fa-f0-9]{16}_)?(?:local_)?[A-Fa-f0-9]{40}' },
    { prefixes: ['slk_'], body: HEX, length: 64 },
  ],
  examples: {
    found: [
      `slk_${sample(HEX, 64)}`,
      `sgp_${sample(HEX, 40)}`,
      `sgp_${sample(HEX, 16)}_${sample(HEX, 40)}`,
      `sgp_local_${sample(HEX, 40)}`,
      `rejected "slk_${sample(HEX, 64)}": 401`,
    ],
    ignored: [`aslk_${sample(HEX, 64)}`, `sgp_local_${sample(HEX, 39)}G`],
  },
})
