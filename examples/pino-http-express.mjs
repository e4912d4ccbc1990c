// Express with pino-http: request and response headers, cookies and URLs are masked like everything else.
//
//   node examples/pino-http-express.mjs
//
// Expected output, among other fields: one line for the application's message and one for the request, with
//
//   "url":"/orders?customerEmail=*****"
//   "authorization":"*****"  "cookie":"*****"  "set-cookie":"*****"
//   "msg":"order of j***@example.com"

import { once } from 'node:events'
import { withMasking } from '@logveil/pino'
import express from 'express'
import pino from 'pino'
import { pinoHttp } from 'pino-http'

const app = express()
app.use(pinoHttp({ logger: pino(withMasking()) }))
app.get('/orders', (request, response) => {
  request.log.info(`order of ${request.query.customerEmail}`)
  response.cookie('session', ['opaque', 'session', 'value'].join('-')).json({ ok: true })
})

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
await fetch(
  `http://127.0.0.1:${server.address().port}/orders?customerEmail=${encodeURIComponent('jane@example.com')}`,
  {
    headers: { authorization: `Bearer ${['a1b2c3', 'd4e5f6'].join('')}`, cookie: 'theme=dark; session=earlier-value' },
  },
)
server.close()
