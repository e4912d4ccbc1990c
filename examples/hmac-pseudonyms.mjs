// Pseudonyms: the lines of one user can be told to belong together, and nobody reads who it is.
//
//   node examples/hmac-pseudonyms.mjs
//
// Expected output (the key is new in every run, and so are the pseudonyms):
//
//   {"level":30,"userId":"hmac:2025a:…","msg":"added to basket"}
//   {"level":30,"userId":"hmac:2025a:…","msg":"added to basket"}
//   {"level":30,"user":{"id":"hmac:2025a:…"},"msg":"checked out"}
//   lines of the user who checked out: 2

import { randomBytes } from 'node:crypto'
import { mask } from '@logveil/core'
import { withMasking } from '@logveil/pino'
import pino from 'pino'

// In production the key comes from a secret store; keyId tells which one made a pseudonym, so that it can be changed.
const pseudonym = mask.hmac({ key: randomBytes(32), length: 16, keyId: '2025a' })

const lines = []
const stream = { write: (line) => lines.push(line) }
const policy = { fields: [{ keys: ['userId'], paths: ['user.id'], mask: pseudonym }] }
const logger = pino(withMasking({ base: null, timestamp: false }, policy), stream)

logger.info({ userId: 'u-48821907' }, 'added to basket')
logger.info({ userId: 'u-11750024' }, 'added to basket')
logger.info({ user: { id: 'u-48821907' } }, 'checked out')

for (const line of lines) process.stdout.write(line)

const [checkedOut] = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'checked out')
const sameUser = lines.filter((line) => line.includes(checkedOut.user.id))
console.log(`lines of the user who checked out: ${sameUser.length}`)
