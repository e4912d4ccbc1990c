import { customer, network, payment } from '../planted.mjs'

export const errorWithCause = {
  title: 'The database fails',
  caption: 'The detail of the error quotes the e-mail address, its cause the connection string with the password.',
  run: ({ client }) => client.send('PUT', '/profile', { body: { email: customer.email }, from: network.ip }),
}

export const upstreamError = {
  title: 'The bank refuses',
  caption: "An HTTP client's error carries the request with its API key and the response with its cookie and its data.",
  run: ({ client }) => client.send('POST', '/payouts', { body: { iban: payment.iban, amount: 40 }, from: network.ip }),
}

export const failedJob = {
  title: 'A job fails in the worker',
  caption: "winston logs the job's error and its cause: a social security number, a birth date, a deploy key in a URL.",
  run: ({ worker }) => worker.enqueue({ type: 'taxReport', customer }),
}
