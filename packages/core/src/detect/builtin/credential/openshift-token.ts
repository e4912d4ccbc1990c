import { BASE64URL, sample, vendorToken } from './token.js'

export const openshiftToken = vendorToken({
  kind: 'openshift_token',
  title: 'OpenShift OAuth token',
  source: 'https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html',
  forms: [{ prefixes: ['sha256~'], body: BASE64URL, length: 43 }],
  examples: {
    found: [`sha256~${sample(BASE64URL, 43)}`, `rejected "sha256~${sample(BASE64URL, 43)}": 401`],
    ignored: [
      `sha256~${sample(BASE64URL, 42)}`,
      `sha256~${'x'.repeat(43)}`,
      `asha256~${sample(BASE64URL, 43)}`,
      'sha256~XXXXXXXXXX_PUT_YOUR_TOKEN_HERE_XXXXXXXXXXXX',
    ],
  },
})
