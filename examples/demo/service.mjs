import Fastify from 'fastify'
import { Pending } from './pending.mjs'
import { secrets } from './planted.mjs'
import { callUpstream } from './upstream.mjs'

/** Fails as a PostgreSQL driver does: the detail quotes the row, the cause the connection string. */
function duplicateRow(email) {
  const cause = new Error(`statement failed on postgres://shop:${secrets.database}@db.example.com:5432/shop`)
  return Object.assign(new Error('duplicate key value violates unique constraint "customers_email_key"', { cause }), {
    code: '23505',
    detail: `Key (email)=(${email}) already exists.`,
  })
}

function addRoutes(app, { upstreamUrl, enqueue }) {
  app.get('/health', async () => ({ ok: true }))

  app.post('/customers', async (request, reply) => {
    const customer = request.body
    request.log.info({ customer }, 'signed up %s', customer.email)
    enqueue({ type: 'welcome', customer })
    return reply.code(201).send({ ok: true })
  })

  app.get('/confirm', async () => ({ ok: true }))

  app.post('/payments', async (request) => {
    const { userId, card, amount, ...order } = request.body
    const log = request.log.child({ userId })
    log.info({ amount, currency: 'EUR', card }, 'charging card')
    log.debug({ payload: JSON.stringify({ card, ...order }) }, 'sent to the card processor')
    enqueue({ type: 'receipt', userId, text: `Card ${card.number} was charged EUR ${amount}`, to: order.email })
    return { ok: true }
  })

  app.post('/login', async (request, reply) => {
    const { email, password } = request.body
    request.log.warn(
      { headers: request.headers, attempt: { email, password } },
      `login failed for ${email} from ${request.ip}`,
    )
    return reply.code(401).send({ ok: false })
  })

  app.put('/profile', async (request) => {
    throw duplicateRow(request.body.email)
  })

  app.post('/payouts', async (request) => {
    return callUpstream(`${upstreamUrl}/transfers?account=${encodeURIComponent(request.body.iban)}`, request.body)
  })
}

/**
 * A shop's HTTP service. Nothing in it knows of masking: it logs through whatever logger options it is given.
 *
 * @param logger Fastify's `logger` option
 */
export async function startService({ logger, upstreamUrl, enqueue }) {
  // trustProxy: the client's address comes from X-Forwarded-For, as behind a load balancer.
  const app = Fastify({ logger, trustProxy: true })
  const requests = new Pending()
  app.addHook('onRequest', async (request) => requests.start(request.id))
  app.addHook('onResponse', async (request) => {
    // Fastify logs "request completed" once the hooks are through.
    setImmediate(() => requests.finish(request.id))
  })
  addRoutes(app, { upstreamUrl, enqueue })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return { url, idle: () => requests.idle(), close: () => app.close() }
}
