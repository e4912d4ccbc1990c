import { expect, test } from 'vitest'
import { engines } from '../fast/engines.js'

const { fast, plain } = engines({ remarks: true })

test.each(['pid', 'hostname', 'traceId', 'time'])(
  'a name below the envelope field %s is searched as any other',
  (field) => {
    const line = JSON.stringify({ [field]: { '4111111111111111': { userId: 7 } } })
    const masked = `{"${field}":{"****1111":{"userId":"*****"}},`
    expect(plain.maskLine(line).startsWith(masked)).toBe(true)
    expect(plain.maskLine(line)).not.toContain('4111111111111111')
    expect(fast.maskLine(line)).toBe(plain.maskLine(line))
    expect(fast.maskLoggerLine(line)).toBe(plain.maskLoggerLine(line))
  },
)
