import { type LoggerOptions, pino } from 'pino'
import { expectTypeOf, test } from 'vitest'
import { withMasking } from '../src/index.js'
import { memory } from './support.js'

test('custom levels stay typed', () => {
  const options = withMasking({ customLevels: { audit: 35 } })
  expectTypeOf(options).toEqualTypeOf<LoggerOptions<'audit'>>()
  const logger = pino(options, memory())
  expectTypeOf(logger.audit).toBeFunction()
  // @ts-expect-error: no such level
  expectTypeOf(logger.trail).toBeUndefined()
})

test('options that pino does not know are refused', () => {
  // @ts-expect-error: misspelt
  withMasking({ levle: 'info' })
})
