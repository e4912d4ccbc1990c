import { HEX, sample, vendorToken } from './token.js'

export const rubygemsKey = vendorToken({
  kind: 'rubygems_key',
  title: 'RubyGems API key',
  source: 'https://guides.rubygems.org/api-key-scopes/',
  forms: [{ prefixes: ['rubygems_'], body: HEX, length: 48 }],
  examples: {
    found: [`rubygems_${sample(HEX, 48)}`, `rejected "rubygems_${sample(HEX, 48)}": 401`],
    ignored: [
      `rubygems_${sample(HEX, 47)}`,
      `rubygems_${'x'.repeat(48)}`,
      `arubygems_${sample(HEX, 48)}`,
      `rubygems_${sample(HEX, 49)}`,
    ],
  },
})
