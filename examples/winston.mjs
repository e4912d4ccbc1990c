// winston with masking: JSON, text formats, and transports that have a format of their own.
//
//   node examples/winston.mjs
//
// Expected output:
//
//   {"customer":{"email":"j***@example.com","phone":"*****"},"level":"info","message":"signed up"}
//   warn: login of j***@example.com failed
//   warn: LOGIN OF J***@EXAMPLE.COM FAILED

import { maskFormat, withMasking } from '@logveil/winston'
import { createLogger, format, transports } from 'winston'

const { combine, json, printf } = format

// Whatever the options say, masking is part of every format in them.
const logger = createLogger(withMasking({ format: json(), transports: [new transports.Console()] }))
logger.info('signed up', { customer: { email: 'jane@example.com', phone: '+1 202-555-0143' } })

// A transport's own format is masked as well.
const line = printf(({ level, message }) => `${level}: ${message}`)
const plain = new transports.Console({ format: line })
createLogger(withMasking({ transports: [plain] })).warn('login of jane@example.com failed')

// Formats composed by hand: maskFormat first, while fields still have their names.
const loud = printf(({ level, message }) => `${level}: ${message.toUpperCase()}`)
createLogger({ format: combine(maskFormat(), loud), transports: [new transports.Console()] }).warn(
  'login of jane@example.com failed',
)
