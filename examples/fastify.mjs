// Fastify with masking: its own request lines and the application's share one logger.
//
//   node examples/fastify.mjs
//
// Expected output, among other fields: the query of the first line as
//
//   "url":"/invite?email=*****&lang=en"
//
// and the application's line as
//
//   "user":{"id":"*****","name":"*****","role":"editor"},"msg":"invited j***@example.com"

import { withMasking } from '@logveil/pino'
import Fastify from 'fastify'

const app = Fastify({ logger: withMasking({ level: 'info' }) })

app.get('/invite', async (request) => {
  const user = { id: 'u-881', name: 'Jane Roe', role: 'editor' }
  request.log.info({ user }, 'invited %s', request.query.email)
  return { ok: true }
})

const url = await app.listen({ port: 0, host: '127.0.0.1' })
await fetch(`${url}/invite?email=${encodeURIComponent('jane@example.com')}&lang=en`)
await app.close()
