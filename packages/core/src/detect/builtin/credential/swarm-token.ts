import { ALNUM, LOWER_ALNUM, sample, vendorToken } from './token.js'

export const swarmToken = vendorToken({
  kind: 'swarm_token',
  title: 'Docker Swarm join token or unlock key',
  source: 'https://docs.docker.com/engine/swarm/join-nodes/',
  forms: [
    { prefixes: ['SWMTKN-1-'], rest: '[a-z0-9]{50}-[a-z0-9]{25}' },
    { prefixes: ['SWMKEY-1-'], rest: '[A-Za-z0-9+/]{43}' },
  ],
  examples: {
    found: [
      `docker swarm join --token SWMTKN-1-${sample(LOWER_ALNUM, 50)}-${sample(LOWER_ALNUM, 25)} 10.0.0.1:2377`,
      `SWMKEY-1-${sample(ALNUM, 43)}`,
    ],
    ignored: [`SWMTKN-1-${sample(LOWER_ALNUM, 50)}`, 'SWMTKN-1-<token>'],
  },
})
