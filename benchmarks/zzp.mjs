export const EXACT = [
  'req.headers.authorization',
  'req.remoteAddress',
  'user.email',
  'user.phone',
  'card.number',
  'customer.email',
  'iban',
]
