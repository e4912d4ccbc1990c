import { LOWER_ALNUM, sample, vendorToken } from './token.js'

export const onesignalKey = vendorToken({
  kind: 'onesignal_key',
  title: 'OneSignal API key',
  source: 'https://documentation.onesignal.com/docs/keys-and-ids',
  forms: [{ prefixes: ['os_v2_app_', 'os_v2_org_'], body: LOWER_ALNUM, length: [80, 120] }],
  examples: {
    found: [`os_v2_app_${sample(LOWER_ALNUM, 103)}`, `rejected "os_v2_app_${sample(LOWER_ALNUM, 103)}": 401`],
    ignored: [`os_v2_app_${sample(LOWER_ALNUM, 20)}`, 'os_v2_app_settings', `aos_v2_app_${sample(LOWER_ALNUM, 103)}`],
  },
})
