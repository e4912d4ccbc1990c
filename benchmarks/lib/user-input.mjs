import { readFile } from 'node:fs/promises'
import { register } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What loggers write by themselves, and so is not handed to them again. */
const ENVELOPE = new Set(['level', 'time', 'timestamp', 'pid', 'hostname', 'msg', 'message'])

/** What is wrong with a file of the user's; its message is all they need. */
export class UserInputError extends Error {}

/** `npm run` changes to the package's folder, and keeps where the user stood in INIT_CWD. */
const fromUser = (/** @type {string} */ path) => resolve(process.env.INIT_CWD ?? process.cwd(), path)

/**
 * Loads a policy from a module: its default export, or its export `policy`.
 *
 * @param {string} path
 * @returns {Promise<import('@logveil/core').Policy>}
 */
export async function loadPolicy(path) {
  register('./policy-resolver.mjs', import.meta.url)
  const module = await import(pathToFileURL(fromUser(path)).href).catch((error) => {
    throw new UserInputError(`${path} cannot be loaded: ${error.message}`, { cause: error })
  })
  const policy = module.default ?? module.policy
  if (policy === null || typeof policy !== 'object')
    throw new UserInputError(`${path} exports no policy, neither as default nor as "policy"`)
  return policy
}

/**
 * Reads a log, one JSON record a line (other lines become messages), as records to log again.
 *
 * @returns {Promise<import('./record-kinds.mjs').LogRecord[]>}
 */
export async function loadLog(/** @type {string} */ path) {
  const text = await readFile(fromUser(path), 'utf8').catch((error) => {
    throw new UserInputError(`${path} cannot be read: ${error.message}`, { cause: error })
  })
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) throw new UserInputError(`${path} holds no lines`)
  return lines.map(toRecord)
}

/** @returns {import('./record-kinds.mjs').LogRecord} */
function toRecord(/** @type {string} */ line) {
  const value = parseObject(line)
  if (value === undefined) return { kind: 'text', level: 'info', fields: {}, message: line, personal: [] }
  const fields = Object.fromEntries(Object.entries(value).filter(([key]) => !ENVELOPE.has(key)))
  return {
    kind: 'json',
    level: levelOf(value.level),
    fields,
    message: String(value.msg ?? value.message ?? ''),
    personal: [],
  }
}

/** @returns {Record<string, unknown> | undefined} */
function parseObject(/** @type {string} */ line) {
  try {
    const value = JSON.parse(line)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Pino's numbers and winston's names, to the three levels that both loggers have. */
function levelOf(/** @type {unknown} */ level) {
  if (level === 'error' || level === 'fatal' || Number(level) >= 50) return 'error'
  return level === 'warn' || Number(level) === 40 ? 'warn' : 'info'
}
