import { ALNUM, sample, vendorToken } from './token.js'

export const bitbucketToken = vendorToken({
  kind: 'bitbucket_token',
  title: 'Bitbucket app password or access token',
  source: 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
  forms: [
    { prefixes: ['ATBB'], body: ALNUM, length: [24, 40] },
    { prefixes: ['ATCTT3'], rest: '[A-Za-z0-9_-]{100,240}=[A-F0-9]{8}' },
  ],
  examples: {
    found: [`ATBB${sample(ALNUM, 24)}`, `rejected "ATBB${sample(ALNUM, 24)}": 401`],
    ignored: [`ATBB${sample(ALNUM, 23)}`, `ATBB${'x'.repeat(24)}`, `aATBB${sample(ALNUM, 24)}`],
  },
})
