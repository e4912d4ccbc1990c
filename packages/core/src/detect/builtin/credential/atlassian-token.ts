import { ANY_HEX, BASE64URL, sample, vendorToken } from './token.js'

export const atlassianToken = vendorToken({
  kind: 'atlassian_token',
  title: 'Atlassian API token, or token of Trello',
  source: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  forms: [
    { prefixes: ['ATATT3', 'ATSTT3'], rest: '[A-Za-z0-9_-]{100,240}=[A-F0-9]{8}' },
    { prefixes: ['ATTA'], body: ANY_HEX, length: [64, 80] },
  ],
  examples: {
    found: [
      `ATTA${sample(ANY_HEX, 72)}`,
      `ATATT3xFfGF0${sample(BASE64URL, 165)}=${sample('A-F0-9', 8)}`,
      `rejected "ATATT3xFfGF0${sample(BASE64URL, 165)}=${sample('A-F0-9', 8)}": 401`,
    ],
    ignored: [
      `aATATT3xFfGF0${sample(BASE64URL, 165)}=${sample('A-F0-9', 8)}`,
      `ATATT3xFfGF0${sample(BASE64URL, 165)}=${sample('A-F0-9', 7)}`,
      `ATATT3xFfGF0${sample(BASE64URL, 20)}`,
    ],
  },
})
