export type { AuditEntry, AuditEvent, AuditHead, AuditType } from './audit/chain.js'
export {
  type AuditAnchor,
  type AuditProblem,
  type AuditVerdict,
  AuditVerifier,
} from './audit/verify-audit.js'
export type { AccessRequest, Outcome } from './authority/access-request.js'
export type { RequestInput } from './authority/input.js'
export { type Authority, type AuthorityOptions, openAuthority } from './authority/open-authority.js'
export type { ListFilter } from './authority/query.js'
export type { Revealed, RevealInput } from './authority/reveal.js'
export type { SweepReport } from './authority/sweep.js'
export type { SealRecord } from './checker/active-grant.js'
export {
  createGrantChecker,
  type GrantChecker,
  type GrantCheckerOptions,
  type SealStream,
} from './checker/create-grant-checker.js'
export type { Clock } from './clock.js'
export { GrantError, type GrantErrorCode, GrantUsageError, grantErrorCodes, isGrantError } from './errors.js'
export { fileKeys } from './keys/file-keys.js'
export type { HeldKey, KeyProvider, WrappedKey } from './keys/key-provider.js'
export { memoryKeys } from './keys/memory-keys.js'
export { importTrust, type PublicKey, type TrustedKeys } from './keys/public-key.js'
export { type RequestStatus, requestStatuses } from './lifecycle.js'
export type { Notification, NotifyTarget } from './notify/notification.js'
export { signatureHeader } from './notify/webhook.js'
export type { ApprovalPolicy, AutoApproveRule } from './policy/approval-policy.js'
export { type Duration, formatDuration, parseDuration } from './policy/duration.js'
export type { Scope } from './scope/scope.js'
export type { SealFinding } from './seal/payload.js'
export { sealedFor } from './seal/sealed-for.js'
export { isSealedLine, readSealedLine, restoreRecord, SEALED } from './seal/sealed-line.js'
export { openFeed, openStore } from './store/open-store.js'
export type { GrantFeed, GrantStore, RequestFilter, StoreTransaction } from './store/store.js'
