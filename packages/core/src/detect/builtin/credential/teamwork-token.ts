import { ALNUM, sample, vendorToken } from './token.js'

export const teamworkToken = vendorToken({
  kind: 'teamwork_token',
  title: 'Teamwork API token',
  source: 'https://apidocs.teamwork.com/docs/teamwork/authentication',
  forms: [{ prefixes: ['tkn.v1_'], rest: '[A-Za-z0-9+/]{40,120}={0,2}' }],
  examples: {
    found: [`tkn.v1_${sample(ALNUM, 76)}=`, `rejected "tkn.v1_${sample(ALNUM, 76)}=": 401`],
    ignored: [`atkn.v1_${sample(ALNUM, 76)}=`],
  },
})
