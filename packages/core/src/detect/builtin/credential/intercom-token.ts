import { ALNUM, sample, vendorToken } from './token.js'

export const intercomToken = vendorToken({
  kind: 'intercom_token',
  title: 'Intercom access token',
  source: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  forms: [{ prefixes: ['dG9rO'], rest: '[A-Za-z0-9+/]{54}=' }],
  examples: {
    found: [`dG9rO${sample(ALNUM, 54)}=`],
    ignored: [`dG9rO${sample(ALNUM, 53)}=`, `adG9rO${sample(ALNUM, 54)}=`],
  },
})
