/** One kind of value to be hidden, in the forms in which it gets into logs. Made up, and assembled from parts. */
export interface Kind {
  readonly name: string
  /** The field name that says what it is. */
  readonly key: string
  readonly value: string
  /** How it stands in running text; `undefined` when nothing but its field name tells what it is. */
  readonly text: string | undefined
  /** Parts that must not be readable anywhere; what a mask may show (a domain, a network, a last four) is left out. */
  readonly needles: readonly string[]
  /** Written in capitals it is still the same value. */
  readonly ignoresCase: boolean
}

function inText(name: string, key: string, value: string, needles: readonly string[], ignoresCase = false): Kind {
  return { name, key, value, text: value, needles, ignoresCase }
}

function assigned(name: string, key: string, value: string, text: string): Kind {
  return { name, key, value, text, needles: [value.replace(/^.*[ =]/, '')], ignoresCase: false }
}

function byField(name: string, key: string, value: string): Kind {
  return { name, key, value, text: undefined, needles: [value], ignoresCase: false }
}

const mixed = 'q7Zk2Xw9Lb4Tn8Vc1Ry6Mp3Hd5Js0Gf'

function alphanumeric(length: number): string {
  return mixed.repeat(Math.ceil(length / mixed.length)).slice(0, length)
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

const jwt = [base64url({ alg: 'HS256', typ: 'JWT' }), base64url({ sub: 'usr-93', iat: 1 }), alphanumeric(43)].join('.')
const github = `ghp_${alphanumeric(36)}`
const slack = ['xoxb', '210987654321', '2109876543210', alphanumeric(24)].join('-')
const stripe = ['sk', 'live', alphanumeric(24)].join('_')
const aws = `AKIA${alphanumeric(16).toUpperCase()}`
const pemBody = alphanumeric(64)
const dashes = '-'.repeat(5)
const pem = [`${dashes}BEGIN PRIVATE KEY${dashes}`, pemBody, pemBody, `${dashes}END PRIVATE KEY${dashes}`].join('\n')
const sessionCookie = ['connect.sid', 'zq81-Kw37-Lp'].join('=')
const bearer = `Bearer ${alphanumeric(28)}`

export const kinds: readonly Kind[] = [
  inText('email', 'email', 'john.q.public@mail.example.com', ['john.q.public'], true),
  inText('card', 'cardNumber', '4111 1111 1111 1111', ['4111 1111 1111', '411111111111']),
  inText('phone', 'phone', '+1 415-555-0137', ['415-555-0137', '4155550137', '555-0137']),
  inText('ssn', 'ssn', '536-90-4399', ['536-90-4399']),
  inText('iban', 'iban', 'DE89370400440532013000', ['370400440532', '3704 0044'], true),
  inText('ipv4', 'clientIp', '203.0.113.77', ['203.0.113.77']),
  inText('ipv6', 'clientIp', '2001:db8:85a3::8a2e:370:7334', ['8a2e:370:7334'], true),
  inText('mac', 'macAddress', '00:1b:44:11:3a:b7', ['11:3a:b7'], true),
  inText('jwt', 'token', jwt, [alphanumeric(43), jwt.split('.')[1] as string]),
  assigned('password', 'password', ['Tr0ub4dor', 'horse'].join('-'), `password=${['Tr0ub4dor', 'horse'].join('-')}`),
  assigned('api key', 'apiKey', ['k9Zq81', 'xWv77Lp'].join('-'), `api_key=${['k9Zq81', 'xWv77Lp'].join('-')}`),
  assigned('authorization', 'authorization', bearer, `Authorization: ${bearer}`),
  assigned('cookie', 'cookie', sessionCookie, `Cookie: ${sessionCookie}`),
  { ...inText('pem', 'privateKey', pem, [pemBody.slice(0, 40)]), ignoresCase: false },
  inText('aws key', 'accessKeyId', aws, [aws]),
  inText('github token', 'token', github, [github.slice(4)]),
  inText('slack token', 'token', slack, [alphanumeric(24), '2109876543210']),
  inText('stripe key', 'secretKey', stripe, [alphanumeric(24)]),
  byField('user id', 'userId', 'usr-zq81xk'),
  byField('name', 'firstName', 'Zebulonia'),
]
