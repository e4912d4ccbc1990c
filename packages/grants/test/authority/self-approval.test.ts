import { afterEach, describe, expect, it } from 'vitest'
import { asked, codeOf, type Harness, openHarness } from '../support/harness.js'

describe('the requester', () => {
  let harness: Harness
  afterEach(() => harness.close())

  it.each([
    ['itself', 'alice'],
    ['another case', 'ALICE'],
    ['surrounding space', ' alice\t'],
    ['full-width letters', 'ａｌｉｃｅ'],
    ['mathematical letters', '𝐚𝐥𝐢𝐜𝐞'],
    ['an alias', 'Alice@Example.com'],
    ['a mail tag of an alias', 'alice+oncall@example.com'],
  ])('cannot approve under %s', async (_, approver) => {
    harness = await openHarness({
      policy: { approvers: ['alice', 'bob'], aliases: { alice: ['alice@example.com'] } },
    })
    const { id } = await harness.authority.request(asked)
    expect(await codeOf(harness.authority.approve(id, { approver }))).toBe('LOGVEIL_SELF_APPROVAL')
    expect(await harness.authority.get(id)).toMatchObject({ status: 'pending', approvals: [] })
    expect((await harness.authority.audit()).at(-1)).toMatchObject({
      type: 'approval.refused',
      actor: 'alice',
      detail: { code: 'LOGVEIL_SELF_APPROVAL' },
    })
  })

  it.each([
    ['a look-alike letter of another script', 'аlice'],
    ['an invisible letter', 'al​ice'],
    ['a combining mark', 'alicé'],
    ['a control character', 'alice\u0000'],
    ['a name of an automatic rule', 'policy:break-glass'],
    ['the name under which the authority acts', 'Authority'],
    ['nothing', ''],
    ['an object', { toString: (): string => 'bob' }],
    ['null', null],
  ])('is not hidden by %s: such names are no identities', async (_, approver) => {
    harness = await openHarness({ policy: { approvers: ['alice', 'bob'] } })
    const { id } = await harness.authority.request(asked)
    const approval = harness.authority.approve(id, { approver: approver as string })
    expect(await codeOf(approval)).toBe('LOGVEIL_IDENTITY_INVALID')
    const request = harness.authority.request({ ...asked, requester: approver as string })
    expect(await codeOf(request)).toBe('LOGVEIL_IDENTITY_INVALID')
  })

  it('cannot deny its own request either', async () => {
    harness = await openHarness({ policy: { approvers: ['alice', 'bob'] } })
    const { id } = await harness.authority.request(asked)
    expect(await codeOf(harness.authority.deny(id, { approver: 'alice', reason: 'x' }))).toBe('LOGVEIL_SELF_APPROVAL')
  })

  it('who asked under an alias cannot approve under the main name', async () => {
    harness = await openHarness({
      policy: { approvers: ['alice', 'bob'], aliases: { alice: ['alice@example.com', 'asmith'] } },
    })
    const { id } = await harness.authority.request({ ...asked, requester: 'ASmith' })
    expect(await codeOf(harness.authority.approve(id, { approver: 'alice' }))).toBe('LOGVEIL_SELF_APPROVAL')
  })
})

describe('one human', () => {
  it('counts once under several names', async () => {
    const harness = await openHarness({
      policy: { approvers: ['bob', 'carol'], minApprovals: 2, aliases: { bob: ['bob@example.com'] } },
    })
    const { id } = await harness.authority.request(asked)
    await harness.authority.approve(id, { approver: 'bob' })
    for (const approver of ['bob@example.com', 'BOB@EXAMPLE.COM', 'bob+2@example.com', 'Ｂob'])
      expect(await codeOf(harness.authority.approve(id, { approver }))).toBe('LOGVEIL_ALREADY_APPROVED')
    expect(await harness.authority.get(id)).toMatchObject({ status: 'pending' })
    await harness.close()
  })

  it('who is no approver cannot decide', async () => {
    const harness = await openHarness()
    const { id } = await harness.authority.request(asked)
    expect(await codeOf(harness.authority.approve(id, { approver: 'mallory' }))).toBe('LOGVEIL_NOT_APPROVER')
    expect(await codeOf(harness.authority.deny(id, { approver: 'mallory', reason: 'x' }))).toBe('LOGVEIL_NOT_APPROVER')
    await harness.close()
  })

  it('cannot approve when the policy names nobody', async () => {
    const harness = await openHarness({ policy: {} })
    const { id } = await harness.authority.request(asked)
    expect(await codeOf(harness.authority.approve(id, { approver: 'bob' }))).toBe('LOGVEIL_NOT_APPROVER')
    await harness.close()
  })
})
