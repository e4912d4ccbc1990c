import { createMasker, type Masker } from '@logveil/core'
import { describe, expect, test } from 'vitest'
import { withMasking } from '../src/index.js'
import { leaksIn, memory, planted, SPLAT, winstons } from './support.js'

/** A masker that fails as one does: it returns a stand-in, or nothing when its policy says to drop. */
function failing({ at, as }: { at: (value: unknown) => boolean; as: 'stand-in' | 'drop' }): Masker {
  const masker = createMasker()
  const failed = { level: 'info', message: 'record withheld', logveil: 'withheld' }
  return {
    ...masker,
    mask: <T>(value: T) => (at(value) ? ((as === 'drop' ? undefined : failed) as T) : masker.mask(value)),
    maskLine: (line) => (at(line) ? (as === 'drop' ? '' : JSON.stringify(failed)) : masker.maskLine(line)),
    maskText: (text) => (at(text) ? (as === 'drop' ? '' : 'record withheld') : masker.maskText(text)),
  }
}

const isLine = (value: unknown) => typeof value === 'string' && value.startsWith('{')
/** A record as an object, or as the JSON line that one of plain data is masked by. */
const isRecord = (value: unknown) =>
  isLine(value) || (typeof value === 'object' && value !== null && 'message' in value)
const isArgument = (value: unknown) => value === planted.userId

describe.each(winstons)('a record that cannot be masked, with winston $version', ({ winston }) => {
  const { combine, json, printf, timestamp } = winston.format
  const formats = [
    { name: 'json', format: json() },
    { name: 'timestamp and json', format: combine(timestamp(), json()) },
    { name: 'text', format: printf(({ level, message }) => `${level} ${message}`) },
  ]

  test.each(formats)('is withheld as a stand-in, formatted by $name', ({ format }) => {
    const out = memory(winston)
    const masker = failing({ at: isRecord, as: 'stand-in' })
    const logger = winston.createLogger(withMasking({ format, transports: out.transport }, masker))
    logger.info(`to ${planted.email}`, planted)
    expect(out.lines()).toEqual([expect.stringContaining('record withheld')])
    expect(out.infos[0]).toMatchObject({ level: 'info', logveil: 'withheld' })
    expect(leaksIn(out.everything())).toEqual([])
  })

  test.each(formats)('is dropped when the policy says so, before $name', ({ format }) => {
    for (const at of [isRecord, isArgument]) {
      const out = memory(winston)
      winston
        .createLogger(withMasking({ format, transports: out.transport }, failing({ at, as: 'drop' })))
        .info('%s', planted.userId)
      expect(out.infos).toEqual([])
    }
  })

  test('has its argument withheld when that fails alone', () => {
    const out = memory(winston)
    const masker = failing({ at: isArgument, as: 'stand-in' })
    winston.createLogger(withMasking({ transports: out.transport }, masker)).info('user %s', planted.userId)
    expect(out.infos[0]?.[SPLAT]).toEqual([expect.objectContaining({ logveil: 'withheld' })])
    expect(leaksIn(out.everything())).toEqual([])
  })

  test.each(['stand-in', 'drop'] as const)('has its text withheld when that fails alone: %s', (as) => {
    const out = memory(winston)
    const masker = failing({ at: isLine, as })
    const format = combine(timestamp(), json())
    winston.createLogger(withMasking({ format, transports: out.transport }, masker)).info('hello', planted)
    expect(out.lines()).toEqual(as === 'drop' ? [] : [expect.stringContaining('"logveil":"withheld"')])
  })

  test('still reaches the handlers of exceptions', () => {
    const out = memory(winston)
    const masker = failing({ at: isRecord, as: 'stand-in' })
    const logger = winston.createLogger(withMasking({ exceptionHandlers: [out.transport], exitOnError: false }, masker))
    logger.log({ level: 'error', message: planted.email, exception: true })
    logger.close()
    expect(out.infos).toMatchObject([{ exception: true, logveil: 'withheld' }])
  })
})
