// pino with masking: fields at any depth, child bindings, the message and its arguments, errors.
//
//   node examples/pino.mjs
//
// Expected output (time, pid and host name are left out, so that it is the same every time):
//
//   {"level":30,"userId":"*****","email":"j***@example.com","plan":"pro","msg":"signed up"}
//   {"level":30,"msg":"reset link sent to j***@example.com from 203.0.113.*"}
//   {"level":30,"sessionToken":"*****","order":{"items":2,"card":{"number":"****1111"}},"msg":"paid"}
//   {"level":50,"err":{"type":"Error","message":"no mailbox j***@example.com",…},"msg":"no mailbox j***@example.com"}

import assert from 'node:assert/strict'
import { withMasking } from '@logveil/pino'
import pino from 'pino'

const logger = pino(withMasking({ base: null, timestamp: false }))

const user = { userId: 12345, email: 'john@example.com', plan: 'pro' }
logger.info(user, 'signed up')

logger.info('reset link sent to %s from %s', user.email, '203.0.113.9')

const session = logger.child({ sessionToken: 'c2Vzc2lvbi1vZi1qb2hu' })
session.info({ order: { items: 2, card: { number: '4111 1111 1111 1111' } } }, 'paid')

logger.error(new Error(`no mailbox ${user.email}`))

// What was logged is as it was: masking changes lines, not objects.
assert.deepEqual(user, { userId: 12345, email: 'john@example.com', plan: 'pro' })
