import type { Range } from '../../detector.js'
import { credential } from './token.js'

/** `482913`, `482-913`; not the start of a longer number, of a word, or of a quantity. */
const end = '(?![\\w-]|[.,]\\d| ?(?:%|[kmn]?s|sec|min|bytes|times|attempts|px|[kmg]b)\\b)'
const digits = (least: number, most = 8) => `(?<value>\\d{${least},${most}}|\\d{3}[ -]\\d{3})${end}`
const verb = ' (?:(?:is|was|are|ist|est|es|to) ?|[éèe] )?[:=#]? {0,2}["\'“]?'

/** Digits are near, as behind short literals they must be. */
const soon = '(?=.{2,9}?\\d\\d)'

/** Codes that are secrets, whoever they are for. */
const sorts =
  't?otp|pin|[m2]fa|auth|sms|pass|verification|security|confirmation|authentication|activation|validation|login|sign-in|' +
  'one-time|access|recovery|unlock|reset'
/** Codes of errors, areas and goods are no secrets. */
const others = 'error|exit|status|area|zip|post|promo|discount|coupon|country|order|product|reason'

/** What one of the words says of the number behind it. */
const expressions = [
  `${soon}(?:t?otp|pin|[m2]fa)(?: no\\.?)?${verb}${digits(4)}`,
  `${soon}(?:cvv|cvc|csc)2?${verb}(?<value>\\d{3,4})${end}`,
  `(?<=(?:code|pin) )lautet${verb}${digits(4)}`,
  `(?<=\\b(?:security|verification) )${soon}code${verb}(?<value>\\d{3})${end}`,
  `(?<=\\b(?:${sorts}) )${soon}code${verb}${digits(4)}`,
  `passcode${verb}${digits(4)}`,
  `(?<=\\b(?:your|ihr|dein|votre|ton|tu|su|seu|tuo|uw|je|tw[oó]j|use|enter|with)(?: (?!${others})[a-z-]{2,16}){0,2} (?:c[oó])?)${soon}(?:code|kod|codice|digo)${verb}${digits(4)}`,
].map((source) => new RegExp(source, 'diy'))

/** In small letters it is a function. */
const tan = new RegExp(`${soon}TAN${verb}${digits(6)}`, 'dy')

/** `482913 is your verification code`, `use 482913 as your PIN`. */
const behind =
  /(?<=(?:^|[^\w.,-])(?:[a-z]-)?(?<value>\d{4,8}|\d{3}[ -]\d{3}) )(?:is|as|ist|est) (?:your|the|ihr|dein|votre|ton) (?:[\p{L}\d-]{2,24} ){0,3}?(?:\p{L}*code|t?otp|pin|tan|password)\b/diuy

function match(text: string, at: number): Range | undefined {
  for (const expression of [...expressions, tan, behind]) {
    expression.lastIndex = at
    const range = expression.exec(text)?.indices?.groups?.value
    if (range) return { start: range[0], end: range[1] }
  }
  return undefined
}

export const statedCode = credential({
  kind: 'stated_code',
  title: 'One-time code, PIN or card security code that a sentence tells',
  source: 'Customary wording of messages; PCI DSS 3.3 for PINs and card security codes',
  find: {
    by: 'literal',
    literals: [
      ...'otp totp pin tan mfa 2fa cvv cvc csc cvv2 cvc2 passcode code kod codice digo lautet'
        .split(' ')
        .map((word) => `${word} `),
      ...['is your ', 'as your ', 'is the ', 'ist ihr ', 'ist dein ', 'est votre '],
    ],
    ignoreCase: true,
    match,
  },
  examples: {
    found: [
      'OTP is 482913',
      'Your OTP for login: OTP 482913',
      'PIN is 4821',
      'pin was: 4821',
      'OTP code is "482913"',
      'cvv is 123',
      'security code is 811',
      'CVV2 123, exp 12/29',
      'your verification code is 482-913.',
      'Your one-time code is 482913',
      'login code 482913 sent to user 7',
      'Your code is 482913',
      'use code 482913 to sign in',
      'Ihr Code lautet 482913',
      'votre code est 482913',
      'tu código es 482913',
      'TAN 482913',
      'il tuo codice è 482913',
      '482913 is your verification code',
      'G-482913 is your Google verification code.',
      'use 482913 as your PIN',
      '482913 ist Ihr Bestätigungscode',
    ],
    ignored: [
      'OTP is invalid',
      'tan 123456 is 0.9',
      'Erlang/OTP 26 started',
      'OTP expires in 300 seconds',
      'OTP 3000 ms too old',
      'otp 12',
      'GPIO pin 13 is high',
      'PIN is wrong, 3 attempts left',
      'pin 48213.5',
      'spin 4821',
      'cvv is 12345',
      'verification code is valid for 10 minutes',
      'security code is 482913x',
      'exit code is 13700',
      'your error code is 100423',
      'status code 40400',
      'the code is 200',
      '1500 is your limit',
      'the 482913 rows are your data',
      '12.482913 is your code',
    ],
  },
})
