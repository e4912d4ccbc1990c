// The values that the demo sends through the service, all invented: example.com (RFC 2606), 555-01xx telephone numbers,
// 203.0.113.0/24 (RFC 5737), the card number that payment providers document for tests. Secrets are derived from a
// label, so that no file contains anything that looks like one.

import { createHash } from 'node:crypto'

function derive(label, length, encoding = 'hex') {
  return createHash('sha512').update(`logveil demo: ${label}`).digest(encoding).slice(0, length)
}

function jsonWebToken(claims) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return [part({ alg: 'HS256', typ: 'JWT' }), part(claims), derive('signature', 43, 'base64url')].join('.')
}

export const customer = {
  userId: 'usr-48821907',
  firstName: 'Marguerite',
  lastName: 'Oduya-Lindström',
  email: 'marguerite.oduya@example.com',
  phone: '+1 202-555-0143',
  birthDate: '1987-03-14',
  address: { street: '12 Quince Orchard Row', city: 'Springfield', postalCode: 'QZ7 4KD' },
  // A quote, an umlaut and characters that URLs escape: the forms below differ from each other.
  password: ['Kürbis"', 'Lampe', '&42?'].join('-'),
}

export const payment = {
  card: { number: '4111 1111 1111 1111', cvv: '737', expiry: '11/31' },
  iban: 'GB82 WEST 1234 5698 7654 32',
  ssn: ['536', '90', '4399'].join('-'),
}

export const network = { ip: '203.0.113.77' }

export const secrets = {
  session: jsonWebToken({ sub: customer.userId, email: customer.email }),
  confirmation: derive('confirmation', 40),
  upstreamKey: ['sk', 'live', derive('upstream', 24)].join('_'),
  deployKey: ['ghp', derive('deploy', 36)].join('_'),
  database: derive('database', 20),
  basic: Buffer.from(`${customer.email}:${customer.password}`).toString('base64'),
}

/** What no log may contain, by the label under which the demo reports it. */
export const planted = {
  'customer id': customer.userId,
  'first name': customer.firstName,
  'last name': customer.lastName,
  'e-mail address': customer.email,
  'phone number': customer.phone,
  'birth date': customer.birthDate,
  'street address': customer.address.street,
  'postal code': customer.address.postalCode,
  password: customer.password,
  'card number': payment.card.number,
  // Too short to be told from part of another number, so with the quotes it has in a line.
  'card verification code': `"${payment.card.cvv}"`,
  'card expiry date': payment.card.expiry,
  'bank account': payment.iban,
  'social security number': payment.ssn,
  'client address': network.ip,
  'session token': secrets.session,
  'confirmation token': secrets.confirmation,
  'upstream API key': secrets.upstreamKey,
  'deploy key': secrets.deployKey,
  'database password': secrets.database,
  'basic credentials': secrets.basic,
}
