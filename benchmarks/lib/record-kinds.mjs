/**
 * The five kinds of record of the workload. Each takes a seeded faker and says whether the record carries personal
 * data; it returns what a service would hand to its logger, and the personal values it planted.
 *
 * @typedef {import('@faker-js/faker').Faker} Faker
 * @typedef {'info' | 'warn' | 'error'} Level
 * @typedef {object} LogRecord
 * @property {string} kind which of the five it is
 * @property {Level} level
 * @property {Record<string, unknown>} fields
 * @property {string} message
 * @property {string[]} personal values that must not be readable in the line; empty for a clean record
 */

/**
 * An HTTP request as a server logs it. Clean: request id, path with UUID, user agent, sizes. Personal: client
 * address, bearer token, email in the query.
 */
export function httpRequest(/** @type {Faker} */ f, /** @type {boolean} */ isPersonal) {
  const path = `/api/v1/${f.helpers.arrayElement(['orders', 'carts', 'invoices', 'shipments'])}/${f.string.uuid()}`
  const fields = {
    reqId: `req-${f.string.alphanumeric({ length: 4, casing: 'lower' })}`,
    req: {
      method: f.helpers.arrayElement(['GET', 'GET', 'GET', 'POST', 'PUT']),
      url: `${path}?page=${f.number.int(40)}`,
      headers: { 'user-agent': f.internet.userAgent() },
    },
    res: { statusCode: f.helpers.arrayElement([200, 200, 200, 201, 204, 304, 404]), bytes: f.number.int(65_536) },
    responseTime: f.number.float({ max: 250, fractionDigits: 2 }),
  }
  const level = /** @type {Level} */ (fields.res.statusCode === 404 ? 'warn' : 'info')
  if (!isPersonal) return { level, fields, message: 'request completed', personal: [] }
  const personal = { token: f.string.alphanumeric(40), address: addressOf(f), email: emailOf(f) }
  fields.req.url = `${path}?email=${personal.email}`
  Object.assign(fields.req.headers, { authorization: `Bearer ${personal.token}` })
  Object.assign(fields.req, { remoteAddress: personal.address })
  return { level, fields, message: 'request completed', personal: Object.values(personal) }
}

/**
 * A sign-in or session event. Clean: outcome, trace ids, a digest. Personal: the user's name, email, phone and
 * address, email and address again in the message.
 */
export function authEvent(/** @type {Faker} */ f, /** @type {boolean} */ isPersonal) {
  const event = f.helpers.arrayElement(['session.refreshed', 'mfa.challenged', 'sso.completed', 'login.failed'])
  const level = /** @type {Level} */ (event === 'login.failed' ? 'warn' : 'info')
  const fields = {
    event,
    outcome: level === 'warn' ? 'rejected' : 'accepted',
    traceId: f.string.hexadecimal({ length: 32, casing: 'lower', prefix: '' }),
    spanId: f.string.hexadecimal({ length: 16, casing: 'lower', prefix: '' }),
    ruleDigest: `sha1:${f.string.hexadecimal({ length: 40, casing: 'lower', prefix: '' })}`,
    durationMs: f.number.int(900),
  }
  if (!isPersonal)
    return {
      level,
      fields,
      message: `${event} by provider oidc after ${f.number.int({ min: 1, max: 4 })} step(s)`,
      personal: [],
    }
  const user = { email: emailOf(f), phone: f.phone.number({ style: 'international' }), lastName: f.person.lastName() }
  const address = addressOf(f)
  return {
    level,
    fields: { ...fields, user },
    message: `${event} for ${user.email} from ${address}`,
    personal: [user.email, user.phone, `"${user.lastName}"`, address],
  }
}

/**
 * A payment step. Clean: order reference, amount, gateway. Personal: card number, IBAN, customer's name and email,
 * the card again in the message.
 */
export function payment(/** @type {Faker} */ f, /** @type {boolean} */ isPersonal) {
  const fields = {
    orderRef: f.string.uuid(),
    amount: f.number.float({ min: 1, max: 900, fractionDigits: 2 }),
    currency: f.helpers.arrayElement(['EUR', 'USD', 'GBP']),
    gateway: f.helpers.arrayElement(['adyen', 'stripe', 'worldline']),
    attempt: f.number.int({ min: 1, max: 3 }),
    settledAt: f.date.recent({ days: 30 }).toISOString(),
    traceId: f.string.hexadecimal({ length: 32, casing: 'lower', prefix: '' }),
  }
  const level = /** @type {Level} */ ('info')
  if (!isPersonal)
    return {
      level,
      fields,
      message: `settled ${fields.amount} ${fields.currency} in attempt ${fields.attempt}`,
      personal: [],
    }
  const card = {
    number: f.helpers.replaceCreditCardSymbols(f.helpers.arrayElement(['4###-####-####-###L', '4##############L'])),
    expiry: '09/29',
  }
  const customer = { name: f.person.fullName(), email: emailOf(f) }
  const iban = f.finance.iban()
  return {
    level,
    fields: { ...fields, card, iban, customer },
    message: `charged card ${card.number} for ${fields.amount} ${fields.currency}`,
    personal: [card.number, iban, customer.name, customer.email],
  }
}

/**
 * Prose with hardly any fields. Clean: counts, durations, a version, a path. Personal: an email and a phone number
 * in the sentence.
 */
export function plainMessage(/** @type {Faker} */ f, /** @type {boolean} */ isPersonal) {
  const level = /** @type {Level} */ ('info')
  const job = f.string.uuid()
  const count = (/** @type {number} */ max) => f.number.int(max)
  if (isPersonal) {
    const email = emailOf(f)
    const phone = f.phone.number({ style: 'international' })
    const message = `could not mail the update to ${email}, will text ${phone} when the queue has drained (job ${job})`
    return { level, fields: { component: 'notifier' }, message, personal: [email, phone] }
  }
  const message = f.helpers.arrayElement([
    `cache warm-up done: ${count(9_000)} entries in ${count(400)} ms, ${count(99)} % of shard ${count(8)} (job ${job})`,
    `rotated /var/log/shop/api.${count(30)}.log after ${count(900)} MB, keeping 14 files; next in 300 s (job ${job})`,
    `deployed v4.${count(40)}.${count(20)} at ${f.date.recent().toISOString()}: ${count(12)} of 12 replicas (job ${job})`,
  ])
  return { level, fields: { component: 'worker' }, message, personal: [] }
}

/**
 * An error with its stack, handed over as pino's serializer writes it, so that both loggers write the same bytes.
 * Personal: an email in the message, and so in the stack.
 */
export function errorRecord(/** @type {Faker} */ f, /** @type {boolean} */ isPersonal) {
  const personal = isPersonal ? [emailOf(f)] : []
  const what = isPersonal ? `no account for ${personal[0]}` : `connection reset after ${f.number.int(30_000)} ms`
  const type = f.helpers.arrayElement(['TypeError', 'TimeoutError', 'UpstreamError'])
  const frames = f.helpers.multiple(() => stackFrame(f), { count: { min: 4, max: 7 } })
  const err = { type, message: what, stack: [`${type}: ${what}`, ...frames].join('\n') }
  return {
    level: /** @type {Level} */ ('error'),
    fields: { reqId: f.string.uuid(), err },
    message: 'request failed',
    personal,
  }
}

const FUNCTIONS = [
  'OrderService.load',
  'async Router.handle',
  'Pool.acquire',
  'Object.onceWrapper',
  'async retry',
  'Carts.merge',
]
const FILES = ['services/order-service', 'http/router', 'db/pool', 'util/retry', 'carts/merge']

function stackFrame(/** @type {Faker} */ f) {
  const place = `${f.helpers.arrayElement(FILES)}.js:${f.number.int(400)}:${f.number.int(80)}`
  return `    at ${f.helpers.arrayElement(FUNCTIONS)} (file:///srv/app/dist/${place})`
}

function emailOf(/** @type {Faker} */ f) {
  return f.internet.exampleEmail().toLowerCase()
}

/** A public address: block 80.0.0.0/6, so that none is of a reserved kind. */
function addressOf(/** @type {Faker} */ f) {
  return f.internet.ipv4({ cidrBlock: '80.0.0.0/6' })
}
