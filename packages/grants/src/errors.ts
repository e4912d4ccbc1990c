/** Every code that this package can raise; docs/jit-access.md lists each with its remedy. */
const messages = {
  // Misuse: the caller has to change what it passed.
  LOGVEIL_OPTION_INVALID: '{where}: {why}',
  LOGVEIL_APPROVAL_POLICY_INVALID: 'approval policy: {why}',
  LOGVEIL_STORE_URL_INVALID:
    'store "{url}" is not usable: write sqlite:./file.db, postgres://user@host/database or memory:',
  LOGVEIL_TRUST_INVALID: 'trusted keys: {why}',
  LOGVEIL_KEYS_INVALID: 'key directory {directory}: {why}',
  LOGVEIL_IDENTITY_INVALID: '{where} is not a usable identity: {why}',
  LOGVEIL_DURATION_INVALID: '{where}: {why}',
  LOGVEIL_SCOPE_INVALID: 'scope: {why}',
  LOGVEIL_REQUEST_INVALID: 'request: {why}',
  // Refusals: what was asked for is understood and not allowed, or not possible now.
  LOGVEIL_REQUEST_NOT_FOUND: 'there is no request {id}',
  LOGVEIL_REQUEST_ALTERED: 'request {id} was changed in the store after it was made: {why}',
  LOGVEIL_REQUEST_STATE: 'request {id} is {status}, so it cannot be {action}',
  LOGVEIL_SELF_APPROVAL: 'request {id} was made by {approver}; somebody else has to decide',
  LOGVEIL_NOT_APPROVER: '{approver} is not an approver under the policy',
  LOGVEIL_ALREADY_APPROVED:
    '{approver} has approved request {id} already; each approval has to come from another person',
  LOGVEIL_NOT_ALLOWED: '{who} may not {action}',
  LOGVEIL_NOT_GRANTEE: 'grant {id} was not given to {principal}',
  LOGVEIL_GRANT_INVALID: 'grant {id} is not valid: {why}',
  LOGVEIL_GRANT_NOT_ACTIVE: 'grant {id} is {status}',
  LOGVEIL_GRANT_EXPIRED: 'grant {id} has expired',
  LOGVEIL_GRANT_REVOKED: 'grant {id} was revoked',
  LOGVEIL_KEY_DESTROYED: 'the key of grant {id} has been destroyed: what was sealed for it stays masked',
  LOGVEIL_KEYS_UNAVAILABLE: 'the keys do not answer, so nothing is revealed',
  LOGVEIL_SEALED_INVALID: 'the sealed copy cannot be opened: {why}',
  LOGVEIL_SEALED_MOVED: 'the sealed copy belongs to another record, or the record was changed after sealing',
  LOGVEIL_SEALED_OUT_OF_SCOPE: 'the sealed copy holds nothing that the scope of grant {id} covers',
  LOGVEIL_AUDIT_UNAVAILABLE: 'the audit log cannot be written, so nothing is revealed',
  LOGVEIL_AUDIT_BROKEN: 'the audit log is not as the authority left it: {why}',
  LOGVEIL_STORE_UNAVAILABLE: 'the store does not answer: {why}',
  LOGVEIL_STORE_DRIVER_MISSING: 'the SQLite driver better-sqlite3 is not installed or could not be built here',
  LOGVEIL_CLOCK_BEHIND: 'the clock is behind the last audit entry by {seconds} s; correct it first',
  LOGVEIL_CLOSED: '{what} is closed',
} as const

/** The code of a {@link GrantError} or a {@link GrantUsageError}. */
export type GrantErrorCode = keyof typeof messages

/** All codes, for tests and documentation. */
export const grantErrorCodes = Object.keys(messages) as GrantErrorCode[]

type Details = Readonly<Record<string, string | number>>

function messageFor(code: GrantErrorCode, details: Details): string {
  return messages[code].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))
}

/** Where each code is explained, relative to the repository. */
function helpFor(code: GrantErrorCode): string {
  return `docs/jit-access.md#${code.toLowerCase()}`
}

/**
 * Something that was asked for and refused, or that cannot be done now. Never holds a sealed or original value.
 *
 * @example
 * ```ts
 * try { await authority.approve(id, { approver: 'alice' }) } catch (error) { error.code } // 'LOGVEIL_SELF_APPROVAL'
 * ```
 */
export class GrantError extends Error {
  readonly code: GrantErrorCode
  /** Section of the documentation about this code. */
  readonly help: string

  constructor(code: GrantErrorCode, details: Details = {}, cause?: unknown) {
    super(messageFor(code, details), cause === undefined ? undefined : { cause })
    this.name = 'GrantError'
    this.code = code
    this.help = helpFor(code)
  }
}

/** An option or argument that can never work, whoever asks and whenever. */
export class GrantUsageError extends TypeError {
  readonly code: GrantErrorCode
  /** Section of the documentation about this code. */
  readonly help: string

  constructor(code: GrantErrorCode, details: Details = {}) {
    super(messageFor(code, details))
    this.name = 'GrantUsageError'
    this.code = code
    this.help = helpFor(code)
  }
}

/** Whether an error is one of this package's own. */
export function isGrantError(error: unknown): error is GrantError | GrantUsageError {
  return error instanceof GrantError || error instanceof GrantUsageError
}
