import { ALNUM, sample, vendorToken } from './token.js'

export const salesforceToken = vendorToken({
  kind: 'salesforce_token',
  title: 'Salesforce access token or session id',
  source: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_access_tokens.htm',
  forms: [{ prefixes: ['00D'], rest: '[A-Za-z0-9]{12,15}![A-Za-z0-9._]{80,120}' }],
  examples: {
    found: [
      `00D${sample(ALNUM, 12)}!${sample(ALNUM, 96)}`,
      `rejected "00D${sample(ALNUM, 12)}!${sample(ALNUM, 96)}": 401`,
    ],
    ignored: [`a00D${sample(ALNUM, 12)}!${sample(ALNUM, 96)}`],
  },
})
