import { once } from 'node:events'
import { createServer } from 'node:http'
import { customer, payment, secrets } from './planted.mjs'

/** The bank behind the service: it refuses every payout, and says more than a log should repeat. */
export async function startUpstream() {
  const server = createServer((_request, response) => {
    response.writeHead(502, {
      'content-type': 'application/json',
      'set-cookie': `session=${secrets.session}; HttpOnly`,
    })
    response.end(
      JSON.stringify({ error: 'account is closed', iban: payment.iban, customer: { name: customer.firstName } }),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Fails as HTTP clients do: the error carries the request's configuration and the whole response. */
export async function callUpstream(url, data) {
  const config = {
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secrets.upstreamKey}` },
    data: JSON.stringify(data),
  }
  const response = await fetch(url, { method: config.method, headers: config.headers, body: config.data })
  if (response.ok) return response.json()
  throw Object.assign(new Error(`Request failed with status code ${response.status}`), {
    code: 'ERR_BAD_RESPONSE',
    config,
    response: { status: response.status, headers: Object.fromEntries(response.headers), data: await response.json() },
  })
}
