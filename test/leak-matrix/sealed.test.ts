import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Authority,
  createGrantChecker,
  openAuthority,
  readSealedLine,
  restoreRecord,
} from '../../packages/grants/src/index.js'
import { withMasking as withPinoMasking } from '../../packages/pino/src/index.js'
import { withMasking as withWinstonMasking } from '../../packages/winston/src/index.js'
import { memoryTransport, pino, winston } from './loggers.js'

type Checker = Awaited<ReturnType<typeof createGrantChecker>>

const email = ['ann.smith', 'example.com'].join('@')
const card = '4111 1111 1111 1111'
const phone = '+1 415 555 0132'
const planted = [email, card, phone]

/** What a service logs: fields and a message. */
const records: readonly (readonly [string, Record<string, unknown>, string])[] = [
  ['a field', { email }, 'paid'],
  [
    'nested fields and lists',
    { user: { contact: { email, phone } }, items: [{ email }, { email: 'no address' }] },
    'x',
  ],
  ['a text with several values', {}, `mail to ${email}, then ${email} and ${phone}, card ${card} ok`],
  ['numbers and booleans', { userId: 12_345, active: true, amount: 12.5 }, 'x'],
  ['keys that need escaping', { 'a/b': { '~c': { email } }, '': email }, 'x'],
  ['texts that are not ASCII', { note: `für ${email} – 🧂 “${phone}”`, name: 'Jürgen' }, `grüße an ${email}`],
  ['nothing to mask', { orderId: 'A-1' }, 'fine'],
]

const loggers = {
  pino: (checker: Checker | undefined) => {
    const lines: string[] = []
    const options = { base: null, timestamp: false } as const
    const stream = { write: (line: string) => void lines.push(line) }
    const logger = pino(checker ? withPinoMasking(options, { seal: { checker } }) : options, stream)
    return { log: (fields: object, message: string) => logger.info(fields, message), written: () => lines.join('') }
  },
  winston: (checker: Checker | undefined) => {
    const { transport, written } = memoryTransport()
    const options = { transports: [transport], format: winston.format.json() }
    const logger = winston.createLogger(checker ? withWinstonMasking(options, { seal: { checker } }) : options)
    return { log: (fields: object, message: string) => logger.info(message, fields), written }
  },
}

describe.each(['pino', 'winston'] as const)('lines of %s that were sealed', (name) => {
  let authority: Authority
  let checker: Checker
  beforeAll(async () => {
    const store = `memory:sealed-${name}`
    authority = await openAuthority({ store, policy: { approvers: ['bob'] } })
    const scope = { services: ['checkout'] }
    const { id } = await authority.request({ requester: 'alice', reason: 'test of round trips', scope })
    await authority.approve(id, { approver: 'bob' })
    checker = await createGrantChecker({ store, trust: authority.publicKeys(), service: 'checkout' })
  })
  afterAll(async () => {
    await checker.close()
    await authority.close()
  })

  const write = (fields: object, message: string) => {
    const [masked, bare] = [loggers[name](checker), loggers[name](undefined)]
    masked.log(fields, message)
    bare.log(fields, message)
    return { line: masked.written(), bare: JSON.parse(bare.written()) }
  }
  const reveal = async (line: string) => {
    const read = readSealedLine(line)
    if (read === undefined) return JSON.parse(line)
    const [sealed] = read.sealed as [string]
    const { values, bound } = await authority.reveal({ principal: 'alice', sealed, line })
    expect([read.sealed.length, bound]).toEqual([1, true])
    return restoreRecord(read.record, values)
  }

  it.each(records)(
    'hold no value that can be read, and give the record back as it was: %s',
    async (_, fields, message) => {
      const { line, bare } = write(fields, message)
      for (const value of planted) expect(line).not.toContain(value)
      expect(await reveal(line)).toEqual(bare)
    },
  )

  it('do not give objects back that were masked whole, as there may be anything in them', async () => {
    const { line } = write({ email, address: { street: 'Main Street 12', password: 'hunter2' } }, 'x')
    expect(await reveal(line)).toMatchObject({ email, address: '*****' })
  })

  it('never give a password, a token or a card’s code back', async () => {
    const secrets = { password: 'hunter2 and more', apiKey: 'abcdef0123456789', cvv: '123' }
    const { line } = write({ email, ...secrets, user: { password: secrets.password } }, 'x')
    const revealed = await reveal(line)
    expect(revealed.email).toBe(email)
    for (const secret of Object.values(secrets)) expect(JSON.stringify(revealed)).not.toContain(secret)
  })
})
