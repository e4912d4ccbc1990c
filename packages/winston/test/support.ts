import { inspect } from 'node:util'
import winston from 'winston'
import winstonOldest from 'winston-oldest'

/** The oldest supported winston and the newest: every test of what is written runs with both. */
export const winstons = [
  { version: winston.version, winston },
  { version: winstonOldest.version, winston: winstonOldest as unknown as typeof winston },
]

export type Winston = typeof winston
export type Info = winston.Logform.TransformableInfo

/** Values that must not be found in anything a transport gets. */
export const planted = {
  userId: 'usr_zq81x',
  email: 'john.doe@corp.example.com',
  password: 'Tr0ub4dor&3',
} as const

export function leaksIn(written: string): string[] {
  return Object.values(planted).filter((value) => written.includes(value))
}

const LEVEL: unique symbol = Symbol.for('level') as never
const MESSAGE: unique symbol = Symbol.for('message') as never
const SPLAT: unique symbol = Symbol.for('splat') as never

export { LEVEL, MESSAGE, SPLAT }

/** A transport that keeps what it is given, symbols included. */
export function memory(winston: Winston, options: winston.transport.TransportStreamOptions = {}) {
  // The class has another name in the types.
  const { Transport } = winston as unknown as { Transport: new (options: object) => winston.transport }
  const infos: Info[] = []
  const log = (info: Info, done: () => void) => {
    infos.push(info)
    done()
  }
  return {
    transport: new Transport({ ...options, log }),
    infos,
    /** The formatted texts. */
    lines: () => infos.map((info) => info[MESSAGE]),
    /** Everything that a transport could read. */
    everything: () =>
      inspect(infos, { depth: Infinity, showHidden: true, maxStringLength: null, maxArrayLength: null }),
  }
}
