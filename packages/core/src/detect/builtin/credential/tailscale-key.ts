import { ALNUM, sample, vendorToken } from './token.js'

export const tailscaleKey = vendorToken({
  kind: 'tailscale_key',
  title: 'Tailscale key',
  source: 'https://tailscale.com/kb/1277/key-prefixes',
  anywhere: true,
  forms: [{ prefixes: ['tskey-'], rest: '[a-z]{2,12}-(?=[A-Za-z-]{0,40}[A-Z0-9])[A-Za-z0-9]{6,24}-[A-Za-z0-9]{4,64}' }],
  examples: {
    found: [
      `tskey-auth-${sample(ALNUM, 12)}-${sample(ALNUM, 32)}`,
      `OLD_tskey-api-${sample(ALNUM, 12)}-${sample(ALNUM, 32)}`,
      `rejected "tskey-auth-${sample(ALNUM, 12)}-${sample(ALNUM, 32)}": 401`,
    ],
    ignored: [`atskey-auth-${sample(ALNUM, 12)}-${sample(ALNUM, 32)}`, 'tskey-foo is not a key'],
  },
})
