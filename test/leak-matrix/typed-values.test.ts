import { describe, expect, test } from 'vitest'
import { readable } from './encodings.js'
import { pinoToMemory, winstonToMemory } from './loggers.js'

const card = 4111111111111111

/** Values that are no strings, with what must not be readable of them. */
const values: readonly { name: string; fields: () => Record<string, unknown>; needles: readonly string[] }[] = [
  { name: 'a card as a number', fields: () => ({ n: card }), needles: ['411111111111'] },
  { name: 'a card as a BigInt', fields: () => ({ n: BigInt(card) }), needles: ['411111111111'] },
  { name: 'a card as a boxed number', fields: () => ({ n: Object(card) }), needles: ['411111111111'] },
  { name: 'a card as a float', fields: () => ({ n: 4.111111111111111e15 }), needles: ['411111111111', '4.1111'] },
  { name: 'a user id as a number', fields: () => ({ userId: 87_654_321 }), needles: ['87654321'] },
  { name: 'a user id as a BigInt', fields: () => ({ userId: 87_654_321n }), needles: ['87654321'] },
  { name: 'a negative id', fields: () => ({ customerId: -87_654_321 }), needles: ['87654321'] },
  { name: 'a date of birth', fields: () => ({ birthDate: new Date('1985-03-09') }), needles: ['1985-03-09', '1985'] },
  { name: 'a date under a person', fields: () => ({ user: { dob: new Date('1985-03-09') } }), needles: ['1985-03-09'] },
  { name: 'one-time code as a number', fields: () => ({ otp: 394_817 }), needles: ['394817'] },
  { name: 'a list of ids', fields: () => ({ userIds: [87_654_321, 87_654_321n] }), needles: ['87654321'] },
  { name: 'cards in a list', fields: () => ({ list: [1, card, [card]] }), needles: ['411111111111'] },
  { name: 'a card as a key', fields: () => ({ byCard: { [card]: 1 } }), needles: ['411111111111'] },
  { name: 'a card as a key of a Map', fields: () => ({ m: new Map([[card, 1]]) }), needles: ['411111111111'] },
]

const writers: Readonly<Record<string, (fields: Record<string, unknown>) => string>> = {
  'the fields of pino': (fields) => {
    const { logger, written } = pinoToMemory()
    logger.info(fields, 'x')
    return written()
  },
  'deep fields of pino': (fields) => {
    const { logger, written } = pinoToMemory()
    logger.info({ a: [{ b: fields }] })
    return written()
  },
  'a child of pino': (fields) => {
    const { logger, written } = pinoToMemory()
    logger.child(fields).info('x')
    return written()
  },
  'the metadata of winston': (fields) => {
    const { logger, written } = winstonToMemory()
    logger.info('x', fields)
    return written()
  },
  'deep metadata of winston': (fields) => {
    const { logger, written } = winstonToMemory()
    logger.info('x', { a: [{ b: fields }] })
    return written()
  },
  'a child of winston': (fields) => {
    const { logger, written } = winstonToMemory()
    logger.child(fields).info('x')
    return written()
  },
}

describe.each(Object.entries(writers))('%s', (_, write) => {
  test.each(values)('writes nothing of $name', ({ fields, needles }) => {
    const written = write(fields())
    expect(written).not.toBe('')
    expect(readable(written, needles)).toEqual([])
  })
})
