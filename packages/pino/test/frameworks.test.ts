import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import { pino } from 'pino'
import { pinoHttp } from 'pino-http'
import { expect, onTestFinished, test } from 'vitest'
import { withMasking } from '../src/index.js'
import { leaksIn, memory, planted } from './support.js'

const { email, password, userId } = planted

test('Fastify takes the options as its logger', async () => {
  const out = memory()
  const app = fastify({ logger: { ...withMasking({ level: 'debug' }), stream: out } })
  app.post('/users', (request) => {
    request.log.info({ body: request.body }, `hello ${email}`)
    throw Object.assign(new Error(`user ${email}`), { userId })
  })
  await app.inject({ method: 'POST', url: `/users?email=${email}`, payload: { password, userId } })
  await app.close()
  expect(out.records()).toContainEqual(expect.objectContaining({ body: { password: '*****', userId: '*****' } }))
  expect(out.records().at(-1)).toMatchObject({ res: { statusCode: 500 } })
  expect(leaksIn(out.text())).toEqual([])
})

test('Fastify compiles with the options alone', () => {
  expect(() => fastify({ logger: withMasking({ level: 'silent' }) })).not.toThrow()
})

test.each([
  { how: 'options', middleware: (out: ReturnType<typeof memory>) => pinoHttp(withMasking(), out) },
  { how: 'a logger', middleware: (out: ReturnType<typeof memory>) => pinoHttp({ logger: pino(withMasking(), out) }) },
])('pino-http takes $how', async ({ middleware }) => {
  const out = memory()
  const log = middleware(out)
  const server = createServer((request, response) => {
    log(request, response)
    request.log.info({ user: { email } }, 'in the handler')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const headers = { authorization: `Bearer ${password}`, cookie: `session=${password}` }
  await fetch(`http://127.0.0.1:${port}/?email=${email}`, { headers })
  expect(out.records()).toMatchObject([
    { req: { headers: { authorization: '*****' } }, user: { email: 'j***@corp.example.com' } },
    { msg: 'request completed', res: { statusCode: 200 } },
  ])
  expect(leaksIn(out.text())).toEqual([])
})
