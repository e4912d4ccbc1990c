import { ALNUM, sample, vendorToken } from './token.js'

export const fireworksKey = vendorToken({
  kind: 'fireworks_key',
  title: 'Fireworks AI API key',
  source: 'https://docs.fireworks.ai/api-reference/introduction',
  forms: [{ prefixes: ['fw_'], rest: '(?=[A-Za-z]{0,23}\\d)(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{22,24}' }],
  examples: {
    found: [`fw_${sample(ALNUM, 24)}`, `rejected "fw_${sample(ALNUM, 24)}": 401`],
    ignored: [`fw_${sample(ALNUM, 20)}`, 'fw_update_scheduled_today', `afw_${sample(ALNUM, 24)}`],
  },
})
