import { HEX, sample, vendorToken } from './token.js'

export const ticketTailorKey = vendorToken({
  kind: 'ticket_tailor_key',
  title: 'Ticket Tailor API key',
  source: 'https://developers.tickettailor.com/',
  forms: [{ prefixes: ['sk_'], rest: '\\d{3,6}_\\d{5,8}_[a-z0-9]{32}' }],
  examples: {
    found: [
      `sk_${sample('0-9', 4)}_${sample('0-9', 6)}_${sample(HEX, 32)}`,
      `rejected "sk_${sample('0-9', 4)}_${sample('0-9', 6)}_${sample(HEX, 32)}": 401`,
    ],
    ignored: [`ask_${sample('0-9', 4)}_${sample('0-9', 6)}_${sample(HEX, 32)}`],
  },
})
