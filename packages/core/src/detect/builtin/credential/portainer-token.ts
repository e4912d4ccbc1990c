import { ALNUM, sample, vendorToken } from './token.js'

export const portainerToken = vendorToken({
  kind: 'portainer_token',
  title: 'Portainer access token',
  source: 'https://docs.portainer.io/api/access',
  forms: [{ prefixes: ['ptr_'], rest: '[A-Za-z0-9+/]{43}=' }],
  examples: {
    found: [`ptr_${sample(ALNUM, 43)}=`],
    ignored: [`ptr_${sample(ALNUM, 43)}`, `aptr_${sample(ALNUM, 43)}=`],
  },
})
