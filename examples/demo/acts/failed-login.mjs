import { customer, network, secrets } from '../planted.mjs'

export const failedLogin = {
  title: 'A login fails',
  caption:
    'The service logs every header and the attempt itself: basic credentials, session cookie, password, client address.',
  run: ({ client }) =>
    client.send('POST', '/login', {
      body: { email: customer.email, password: customer.password },
      headers: { authorization: `Basic ${secrets.basic}`, cookie: `theme=dark; session=${secrets.session}` },
      from: network.ip,
    }),
}
