import { ALNUM, sample, UPPER_ALNUM, vendorToken } from './token.js'

export const telnyxKey = vendorToken({
  kind: 'telnyx_key',
  title: 'Telnyx API key',
  source: 'https://developers.telnyx.com/api/authentication',
  forms: [{ prefixes: ['KEY'], rest: '(?=[A-Za-z_-]{0,54}\\d)(?=[A-Z0-9_-]{0,54}[a-z])[A-Za-z0-9][A-Za-z0-9_-]{54}' }],
  examples: {
    found: [
      `KEY0${sample(UPPER_ALNUM, 31)}_${sample(ALNUM, 22)}`,
      `rejected "KEY0${sample(UPPER_ALNUM, 31)}_${sample(ALNUM, 22)}": 401`,
    ],
    ignored: [`aKEY0${sample(UPPER_ALNUM, 31)}_${sample(ALNUM, 22)}`, `KEY_${'OF_A_CONSTANT'.repeat(5).slice(0, 54)}`],
  },
})
