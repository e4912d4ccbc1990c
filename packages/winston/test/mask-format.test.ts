import { createMasker } from '@logveil/core'
import { describe, expect, test } from 'vitest'
import { maskFormat } from '../src/index.js'
import { type Info, LEVEL, leaksIn, MESSAGE, memory, planted, SPLAT, winstons } from './support.js'

describe.each(winstons)('maskFormat with winston $version', ({ winston }) => {
  const { combine, json, printf, splat } = winston.format

  test('masks fields before a text format', () => {
    const out = memory(winston)
    const format = combine(
      maskFormat(),
      printf(({ userId, message }) => `${userId} ${message}`),
    )
    winston.createLogger({ format, transports: out.transport }).info(`to ${planted.email}`, planted)
    expect(out.lines()).toEqual(['***** to j***@corp.example.com'])
    expect(leaksIn(out.everything())).toEqual([])
  })

  test('masks the text that a format before it has made', () => {
    const out = memory(winston)
    const format = combine(splat(), json(), maskFormat())
    winston.createLogger({ format, transports: out.transport }).info('to %s', planted.email, planted)
    expect(JSON.parse(String(out.lines()[0]))).toMatchObject({ message: 'to j***@corp.example.com', userId: '*****' })
    expect(leaksIn(out.everything())).toEqual([])
  })

  test('returns a copy and leaves the record alone', () => {
    const own = Symbol('own')
    const info: Info = {
      level: 'info',
      message: planted.email,
      [LEVEL]: 'info',
      [MESSAGE]: planted.email,
      [SPLAT]: [planted],
      [own]: planted,
    }
    const before = { ...info }
    const masked = maskFormat().transform(info) as Info
    expect(masked).toEqual({
      level: 'info',
      message: 'j***@corp.example.com',
      [LEVEL]: 'info',
      [MESSAGE]: 'j***@corp.example.com',
      [SPLAT]: [{ userId: '*****', email: 'j***@corp.example.com', password: '*****' }],
      [own]: { userId: '*****', email: 'j***@corp.example.com', password: '*****' },
    })
    expect(info).toEqual(before)
  })

  test('takes a policy or a masker', () => {
    const info = { level: 'info', message: 'hello', ref: 'ORD-20250117' }
    const policy = { fields: [{ keys: ['ref'], mask: 'last4' }] } as const
    for (const given of [policy, createMasker(policy)])
      expect(maskFormat(given).transform(info)).toMatchObject({ ref: '****0117' })
  })

  test('refuses a policy that cannot work', () => {
    const attempt = () => maskFormat({ fields: [{ keys: ['user.*'] }] })
    expect(attempt).toThrow(expect.objectContaining({ code: 'LOGVEIL_INVALID_KEY' }))
  })
})
