import { isWithin } from '../scope/match-scope.js'
import type { Scope } from '../scope/scope.js'
import type { CompiledApprovalPolicy } from './approval-policy.js'

/** How approvals by the policy are signed and recorded. No identity can have such a name. */
const PREFIX = 'policy:'

/** What of a request decides whether it needs a human. */
interface AskedAccess {
  readonly requester: string
  readonly durationMs: number
  readonly scope: Scope
  readonly breakGlass: boolean
}

/** The name under which the policy approves a request by itself; `undefined` when it does not. */
export function automaticApprover(policy: CompiledApprovalPolicy, asked: AskedAccess): string | undefined {
  const requester = policy.identities.resolve(asked.requester, 'requester')
  if (asked.breakGlass) return policy.breakGlass.has(requester) ? `${PREFIX}break-glass` : undefined
  const rule = policy.autoApprove.find(
    ({ requesters, scope, maxDurationMs }) =>
      requesters.has(requester) && asked.durationMs <= maxDurationMs && isWithin(asked.scope, scope),
  )
  return rule && PREFIX + rule.name
}

/** Whether an approval was given by the policy. */
export function isAutomatic(approver: string): boolean {
  return approver.startsWith(PREFIX)
}
