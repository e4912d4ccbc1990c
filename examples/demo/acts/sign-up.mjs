import { customer, network, secrets } from '../planted.mjs'

export const signUp = {
  title: 'A customer signs up',
  caption: 'The service logs the whole customer, the worker greets them by mail and text message.',
  run: ({ client }) => client.send('POST', '/customers', { body: customer, from: network.ip }),
}

export const confirmation = {
  title: 'The customer follows a link',
  caption: 'Address and one-time token stand in the query of a URL, which Fastify logs by itself.',
  run({ client }) {
    const query = new URLSearchParams({ email: customer.email, token: secrets.confirmation, lang: 'en' })
    return client.send('GET', `/confirm?${query}`, { from: network.ip })
  },
}
