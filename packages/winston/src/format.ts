import type { LoggerOptions } from 'winston'

/** A format as winston takes it; its own name for the type is not exported by the older versions. */
export type Format = NonNullable<LoggerOptions['format']>

export type Info = Parameters<Format['transform']>[0]
