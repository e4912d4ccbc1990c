import { describe, expect, it } from 'vitest'
import { engines } from './engines.js'

/** Enough for the kernel to stop several times, and for a line's string to be looked at as a whole. */
const LENGTH = 90_000

const units = [
  'jo@example.org ',
  'é@ü.確認 ',
  'é@ü.確認 +1 415 555 0123 ',
  'j***@example.org jo@example.org ',
  'j***@example.org ',
  'a@b.org ',
  'password=hunter22 ',
  '4111 1111 1111 1111 ',
  '+1 415 555 0123, ',
  '2001:db8::1 ',
  '1-2 3.4/5(6)',
  '1.1.1.',
  '10.1.2.3 4155550123 ',
  'tel 212 555 0147 12/03/1985, ',
  'x1 2 3 415-555-0123/',
  'a@',
  'http://u:secret7@host.example ',
  'http://a:b@',
  'password=',
  'Authorization: Bearer ',
  `-----BEGIN ${'PRIVATE KEY'}-----\n`,
]
const tails = [
  '',
  ' jo@example.org',
  ' https://u:secret7@host.example/ dob 1985-03-12',
  ' \\"quoted\\" 4111111111111111',
  ' é@ü password=h',
  `\n-----BEGIN ${'PRIVATE KEY'}-----\n`,
  `${'.'.repeat(9_000)}password=h \n token: é`,
]
const maskers = [1_000, 1_000_000].map((findings) => engines({ limits: { findings } }))

describe('a text with thousands of values', { timeout: 120_000 }, () => {
  it.each(units)('of %j is masked alike by both engines', (unit) => {
    const many = unit.repeat(LENGTH / unit.length)
    for (const tail of tails) {
      const line = JSON.stringify({ level: 30, before: 'call 415-555-0123', msg: many + tail, after: 'jo@example.org' })
      for (const { fast, plain } of maskers) {
        expect(fast.maskText(many + tail)).toBe(plain.maskText(many + tail))
        expect(fast.maskLine(line)).toBe(plain.maskLine(line))
      }
    }
  })
})
