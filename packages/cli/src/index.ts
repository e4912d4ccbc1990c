export { CliError, type CliErrorCode, cliErrorCodes, exitCodes } from './errors.js'
export type { Io } from './io.js'
export { run } from './run.js'
