import { ALNUM, HEX, sample, vendorToken } from './token.js'

export const pubnubKey = vendorToken({
  kind: 'pubnub_key',
  title: 'PubNub publish, subscribe or secret key',
  source: 'https://www.pubnub.com/docs/general/setup/account-setup',
  forms: [
    { prefixes: ['pub-c-', 'sub-c-'], rest: '[a-z0-9]{8}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{12}' },
    { prefixes: ['sec-c-'], rest: '[A-Za-z0-9]{44,60}={0,2}' },
  ],
  examples: {
    found: [
      `sub-c-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}`,
      `sec-c-${sample(ALNUM, 48)}`,
      `rejected "sub-c-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}": 401`,
    ],
    ignored: [`asub-c-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}`],
  },
})
