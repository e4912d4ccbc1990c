import { withMasking as withPinoMasking } from '@logveil/pino'
import { withMasking as withWinstonMasking } from '@logveil/winston'
import pino from 'pino'
import winston from 'winston'
import { BASE } from './records.mjs'

/**
 * A logger under test: `open` builds it on a sink and returns the function that logs one record.
 *
 * @typedef {import('./record-kinds.mjs').LogRecord} LogRecord
 * @typedef {import('@logveil/core').Policy} Policy
 * @typedef {{ write: (line: string) => void }} Sink
 * @typedef {{ name: string, open: (sink: Sink) => (record: LogRecord) => void }} LoggerContender
 */

/**
 * The seven places where the workload's own fields hold personal data, as someone who knows the records would list
 * them.
 */
const EXACT_PATHS = [
  'req.headers.authorization',
  'req.remoteAddress',
  'user.email',
  'user.phone',
  'card.number',
  'customer.email',
  'iban',
]

/** Seven names at the root and one level down, in pino's own wildcard syntax. */
const WILDCARD_PATHS = ['email', 'phone', 'number', 'iban', 'lastName', 'remoteAddress', 'authorization'].flatMap(
  (key) => [key, `*.${key}`],
)

const TWENTY_KEYS = [
  ...['email', 'phone', 'number', 'iban', 'name', 'lastName', 'firstName', 'remoteAddress', 'authorization', 'cookie'],
  ...['password', 'token', 'secret', 'apiKey', 'ssn', 'address', 'birthDate', 'passport', 'cvv', 'ip'],
]

/**
 * What pino's documentation leaves to those who want a key at any depth: every key at every depth, here 20 keys at
 * 4 depths.
 */
const ANY_DEPTH_PATHS = TWENTY_KEYS.flatMap((key) => ['', '*.', '*.*.', '*.*.*.'].map((prefix) => prefix + key))

/** @returns {LoggerContender} */
export function barePino() {
  return pinoContender('pino, bare', {})
}

/** @returns {LoggerContender} */
function redactingPino(/** @type {string} */ name, /** @type {string[]} */ paths) {
  return pinoContender(name, { redact: paths })
}

/** @returns {LoggerContender} */
export function maskedPino(
  /** @type {Policy | import('@logveil/core').Masker} */ policy = {},
  name = 'pino + Logveil',
) {
  return pinoContender(name, withPinoMasking({ base: BASE }, policy))
}

/** Pino with a hook that each line passes. @returns {LoggerContender} */
export function hookedPino(/** @type {string} */ name, /** @type {(line: string) => string} */ streamWrite) {
  return pinoContender(name, { hooks: { streamWrite } })
}

/** @returns {LoggerContender} */
export function bareWinston() {
  return winstonContender('winston json, bare', {})
}

/** @returns {LoggerContender} */
export function maskedWinston(/** @type {Policy} */ policy = {}, name = 'winston + Logveil') {
  return winstonContender(name, {}, (options) => withWinstonMasking(options, policy))
}

/** Every way pino itself offers, and Logveil. */
export function pinoContenders() {
  return [
    barePino(),
    redactingPino('pino redact, 7 exact paths', EXACT_PATHS),
    redactingPino('pino redact, 7 keys x 2 depths', WILDCARD_PATHS),
    redactingPino('pino redact, 20 keys x 4 depths', ANY_DEPTH_PATHS),
    maskedPino(),
  ]
}

/** @returns {LoggerContender} */
function pinoContender(/** @type {string} */ name, /** @type {import('pino').LoggerOptions} */ options) {
  return {
    name,
    open(sink) {
      const logger = pino({ base: BASE, ...options }, sink)
      return (record) => logger[record.level](record.fields, record.message)
    },
  }
}

class SinkTransport extends winston.Transport {
  constructor(/** @type {Sink} */ sink) {
    super()
    this.sink = sink
  }

  log(/** @type {any} */ info, /** @type {() => void} */ next) {
    this.sink.write(info[Symbol.for('message')])
    next()
  }
}

/** @returns {LoggerContender} */
function winstonContender(
  /** @type {string} */ name,
  /** @type {import('winston').LoggerOptions} */ options,
  wrap = (/** @type {import('winston').LoggerOptions} */ plain) => plain,
) {
  return {
    name,
    open(sink) {
      const format = winston.format.combine(winston.format.timestamp(), winston.format.json())
      const transports = [new SinkTransport(sink)]
      const logger = winston.createLogger(wrap({ format, transports, defaultMeta: BASE, ...options }))
      return (record) => logger[record.level](record.message, record.fields)
    },
  }
}
