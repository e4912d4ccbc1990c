import { HEX, sample, UUID, vendorToken } from './token.js'

export const hubspotToken = vendorToken({
  kind: 'hubspot_token',
  title: 'HubSpot private app token',
  source: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
  forms: [{ prefixes: ['pat-na', 'pat-eu', 'pat-ap'], rest: `\\d-${UUID}` }],
  examples: {
    found: [
      `pat-na1-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}`,
      `rejected "pat-na1-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}": 401`,
    ],
    ignored: [
      `apat-na1-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}`,
      'pat-na1-token',
    ],
  },
})
