import { BASE64URL, sample, vendorToken } from './token.js'

export const stytchSecret = vendorToken({
  kind: 'stytch_secret',
  title: 'Stytch secret',
  source: 'https://stytch.com/docs/api/authentication',
  forms: [{ prefixes: ['secret-live-', 'secret-test-'], rest: '[A-Za-z0-9_-]{36}={0,2}' }],
  examples: {
    found: [`secret-test-${sample(BASE64URL, 36)}=`, `rejected "secret-test-${sample(BASE64URL, 36)}=": 401`],
    ignored: ['secret-test-name', `secret-live-${sample(BASE64URL, 20)}`, `asecret-test-${sample(BASE64URL, 36)}=`],
  },
})
