import { customer, network, payment } from '../planted.mjs'

export const cardPayment = {
  title: 'A card is charged',
  caption:
    'Card data as fields, as JSON within a string, and within the text of a receipt; the customer id in a child logger.',
  run: ({ client }) =>
    client.send('POST', '/payments', {
      body: { userId: customer.userId, email: customer.email, amount: 129.9, card: payment.card },
      from: network.ip,
    }),
}
