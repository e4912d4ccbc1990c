import { describe, expect, it } from 'vitest'
import { compileApprovalPolicy } from '../../src/policy/approval-policy.js'

describe('an approval policy', () => {
  it('allows little by default', () => {
    expect(compileApprovalPolicy(undefined)).toMatchObject({
      minApprovals: 1,
      maxDurationMs: 4 * 3_600_000,
      defaultDurationMs: 30 * 60_000,
      pendingLapseMs: 4 * 3_600_000,
      approvers: new Set(),
      breakGlass: new Set(),
      autoApprove: [],
    })
  })

  it('gives no more than its maximum by default', () => {
    expect(compileApprovalPolicy({ maxDuration: '10m' }).defaultDurationMs).toBe(600_000)
  })

  it.each([
    [{ approver: ['bob'] }, 'LOGVEIL_APPROVAL_POLICY_INVALID'],
    [{ approvers: 'bob' }, 'LOGVEIL_APPROVAL_POLICY_INVALID'],
    [{ approvers: ['bob', 'BOB'], minApprovals: 2 }, 'LOGVEIL_APPROVAL_POLICY_INVALID'],
    [
      { approvers: ['bob', 'b@x.org'], aliases: { bob: ['b@x.org'] }, minApprovals: 2 },
      'LOGVEIL_APPROVAL_POLICY_INVALID',
    ],
    [{ aliases: { a: ['x'], b: ['x'] } }, 'LOGVEIL_APPROVAL_POLICY_INVALID'],
    [{ aliases: { a: ['b'], b: ['c'] } }, 'LOGVEIL_APPROVAL_POLICY_INVALID'],
    [{ minApprovals: 0 }, 'LOGVEIL_APPROVAL_POLICY_INVALID'],
    [{ minApprovals: 1.5 }, 'LOGVEIL_APPROVAL_POLICY_INVALID'],
    [{ minApprovals: Number.NaN }, 'LOGVEIL_APPROVAL_POLICY_INVALID'],
    [{ maxDuration: '25h' }, 'LOGVEIL_APPROVAL_POLICY_INVALID'],
    [{ maxDuration: '1d' }, 'LOGVEIL_DURATION_INVALID'],
    [{ ticketPattern: '(' }, 'LOGVEIL_APPROVAL_POLICY_INVALID'],
    [{ ticketPattern: '(a)\\1' }, 'LOGVEIL_APPROVAL_POLICY_INVALID'],
    [{ approvers: ['bob smith'] }, 'LOGVEIL_IDENTITY_INVALID'],
    [
      { autoApprove: [{ name: 'r', requesters: ['a'], scope: {}, maxDuration: '5m' }] },
      'LOGVEIL_APPROVAL_POLICY_INVALID',
    ],
    [
      { autoApprove: [{ name: 'r', requesters: [], scope: { kinds: ['email'] }, maxDuration: '5m' }] },
      'LOGVEIL_APPROVAL_POLICY_INVALID',
    ],
  ])('%j is refused at start-up', (policy, code) => {
    expect(() => compileApprovalPolicy(policy)).toThrow(expect.objectContaining({ code }))
  })
})
