import { BASE64URL, sample, vendorToken } from './token.js'

export const socketKey = vendorToken({
  kind: 'socket_key',
  title: 'Socket API token',
  source: 'https://docs.socket.dev/reference/authentication',
  forms: [{ prefixes: ['sktsec_'], body: BASE64URL, length: [30, 80] }],
  examples: {
    found: [`sktsec_${sample(BASE64URL, 43)}_api`],
    ignored: [`sktsec_${sample(BASE64URL, 20)}`, `asktsec_${sample(BASE64URL, 43)}_api`],
  },
})
