import { ALNUM, sample, vendorToken } from './token.js'

export const fullstoryKey = vendorToken({
  kind: 'fullstory_key',
  title: 'FullStory API key',
  source: 'https://developer.fullstory.com/server/v1/authentication/',
  forms: [{ prefixes: ['na1.', 'eu1.'], rest: '[A-Za-z0-9+/]{98,104}={0,2}' }],
  examples: {
    found: [`na1.${sample(ALNUM, 100)}`, `rejected "na1.${sample(ALNUM, 100)}": 401`],
    ignored: [`ana1.${sample(ALNUM, 100)}`, 'na1.example.com'],
  },
})
