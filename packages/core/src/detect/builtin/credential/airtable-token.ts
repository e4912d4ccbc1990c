import { ALNUM, HEX, sample, vendorToken } from './token.js'

export const airtableToken = vendorToken({
  kind: 'airtable_token',
  title: 'Airtable personal access token',
  source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
  forms: [{ prefixes: ['pat'], rest: '[A-Za-z0-9]{14}\\.[a-f0-9]{64}' }],
  examples: {
    found: [`pat${sample(ALNUM, 14)}.${sample(HEX, 64)}`, `rejected "pat${sample(ALNUM, 14)}.${sample(HEX, 64)}": 401`],
    ignored: [`apat${sample(ALNUM, 14)}.${sample(HEX, 64)}`, 'pattern.match', 'patch.file'],
  },
})
