import { type GrantErrorCode, isGrantError } from '@logveil/grants'

/** What the process says with its exit code. */
export const exitCodes = {
  ok: 0,
  unexpected: 1,
  /** Arguments, configuration or policy that cannot work. */
  usage: 2,
  /** Not allowed to whoever asked, or some records stay masked. */
  refused: 3,
  notFound: 4,
  /** Not possible in the state in which the request or grant is. */
  state: 5,
  /** Something was changed that nobody may change. */
  integrity: 6,
  /** Store, keys, audit log or clock are not available. */
  unavailable: 7,
} as const

const messages = {
  LOGVEIL_CLI_USAGE: '{why}',
  LOGVEIL_CLI_CONFIG_MISSING: 'there is no {file}; run "logveil init", or name another file with --config',
  LOGVEIL_CLI_CONFIG_INVALID: '{file}: {why}',
  LOGVEIL_CLI_CONFIG_EXISTS: '{file} exists already; remove it first, or name another file with --config',
  LOGVEIL_CLI_IDENTITY: 'who is asking cannot be told: {why}',
  LOGVEIL_CLI_INPUT: 'cannot read {file}: {why}',
} as const

/** The code of a {@link CliError}. */
export type CliErrorCode = keyof typeof messages

/** All codes, for tests and documentation. */
export const cliErrorCodes = Object.keys(messages) as CliErrorCode[]

/** A mistake in how the command was called or set up. */
export class CliError extends TypeError {
  readonly code: CliErrorCode
  readonly help: string

  constructor(code: CliErrorCode, details: Readonly<Record<string, string>>) {
    super(messages[code].replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? ''))
    this.name = 'CliError'
    this.code = code
    this.help = `docs/jit-access.md#${code.toLowerCase()}`
  }
}

/** The exit code for each code that a command can fail with. */
const exitCodeOf: Readonly<Record<GrantErrorCode, number>> = {
  LOGVEIL_OPTION_INVALID: exitCodes.usage,
  LOGVEIL_APPROVAL_POLICY_INVALID: exitCodes.usage,
  LOGVEIL_STORE_URL_INVALID: exitCodes.usage,
  LOGVEIL_TRUST_INVALID: exitCodes.usage,
  LOGVEIL_KEYS_INVALID: exitCodes.unavailable,
  LOGVEIL_IDENTITY_INVALID: exitCodes.usage,
  LOGVEIL_DURATION_INVALID: exitCodes.usage,
  LOGVEIL_SCOPE_INVALID: exitCodes.usage,
  LOGVEIL_REQUEST_INVALID: exitCodes.usage,
  LOGVEIL_REQUEST_NOT_FOUND: exitCodes.notFound,
  LOGVEIL_REQUEST_ALTERED: exitCodes.integrity,
  LOGVEIL_REQUEST_STATE: exitCodes.state,
  LOGVEIL_SELF_APPROVAL: exitCodes.refused,
  LOGVEIL_NOT_APPROVER: exitCodes.refused,
  LOGVEIL_ALREADY_APPROVED: exitCodes.refused,
  LOGVEIL_NOT_ALLOWED: exitCodes.refused,
  LOGVEIL_NOT_GRANTEE: exitCodes.refused,
  LOGVEIL_GRANT_INVALID: exitCodes.integrity,
  LOGVEIL_GRANT_NOT_ACTIVE: exitCodes.state,
  LOGVEIL_GRANT_EXPIRED: exitCodes.state,
  LOGVEIL_GRANT_REVOKED: exitCodes.state,
  LOGVEIL_KEY_DESTROYED: exitCodes.state,
  LOGVEIL_KEYS_UNAVAILABLE: exitCodes.unavailable,
  LOGVEIL_SEALED_INVALID: exitCodes.integrity,
  LOGVEIL_SEALED_MOVED: exitCodes.integrity,
  LOGVEIL_SEALED_OUT_OF_SCOPE: exitCodes.integrity,
  LOGVEIL_AUDIT_UNAVAILABLE: exitCodes.unavailable,
  LOGVEIL_AUDIT_BROKEN: exitCodes.integrity,
  LOGVEIL_STORE_UNAVAILABLE: exitCodes.unavailable,
  LOGVEIL_STORE_DRIVER_MISSING: exitCodes.unavailable,
  LOGVEIL_CLOCK_BEHIND: exitCodes.unavailable,
  LOGVEIL_CLOSED: exitCodes.unavailable,
}

/** The exit code for a failure. */
export function exitCodeFor(error: unknown): number {
  if (isGrantError(error)) return exitCodeOf[error.code]
  return error instanceof CliError ? exitCodes.usage : exitCodes.unexpected
}
