import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asked, codeOf, type Harness, openHarness } from '../support/harness.js'

describe('a request is refused', () => {
  let harness: Harness
  beforeAll(async () => {
    harness = await openHarness({ policy: { approvers: ['bob'], maxDuration: '2h', ticketPattern: 'INC-[0-9]{1,6}' } })
  })
  afterAll(async () => {
    expect(await harness.authority.list()).toEqual([])
    await harness.close()
  })
  const ticket = 'INC-4711'
  const refuse = async (part: object, code: string) =>
    expect(await codeOf(harness.authority.request({ ...asked, ticket, ...part } as never))).toBe(code)

  it.each([
    [null],
    [Number.NaN],
    [-1],
    [30],
    [Number.MAX_VALUE],
    [Number.POSITIVE_INFINITY],
    ['0m'],
    ['-5m'],
    ['1e3m'],
    ['999999m'],
    ['30'],
    ['30 m'],
    ['5d'],
    [['30m']],
    [{ valueOf: (): number => 1 }],
  ])('for the duration %j', async (duration) => refuse({ duration }, 'LOGVEIL_DURATION_INVALID'))

  it('for a duration above the policy', () => refuse({ duration: '121m' }, 'LOGVEIL_REQUEST_INVALID'))

  it.each([
    [undefined],
    [null],
    [{}],
    [[]],
    ['*'],
    [{ services: [] }],
    [{ services: undefined }],
    [{ services: null }],
    [{ services: 'checkout' }],
    [{ services: [''] }],
    [{ services: ['a\u001b[2J'] }],
    [{ services: Array.from({ length: 65 }, (_, i) => `s${i}`) }],
    [{ kinds: ['Email'] }],
    [{ kinds: ['email'], paths: ['a..b'] }],
    [{ paths: ['**'] }],
    [{ paths: ['$.a'] }],
    [{ paths: ['x'.repeat(300)] }],
    [{ service: ['checkout'] }],
    [{ match: {} }],
    [{ match: [] }],
    [{ match: { orderId: null } }],
    [{ match: { orderId: Number.NaN } }],
    [{ match: { orderId: { $ne: 1 } } }],
    [{ match: { '*.orderId': 1 } }],
    [{ match: { 'a.__proto__.b': 1 } }],
    [{ match: { constructor: 'x' } }],
    [JSON.parse('{"kinds":["email"],"match":{"__proto__":1}}')],
    [JSON.parse('{"__proto__":{"kinds":["email"]}}')],
    [Object.create({ kinds: ['email'] })],
  ])('for the scope %j', async (scope) => refuse({ scope }, 'LOGVEIL_SCOPE_INVALID'))

  it.each([
    ['too short'],
    ['          spaces  '],
    ['x'.repeat(4097)],
    ['fine text\u001b[31m'],
    ['fine text‮'],
    [null],
    [7],
  ])('for the reason %j', async (reason) => refuse({ reason }, 'LOGVEIL_REQUEST_INVALID'))

  it.each([[undefined], [null], ['INC-'], ['xINC-1'], ['INC-1\n'.repeat(2)], ['INC-1234567']])(
    'for the ticket %j',
    async (wrong) => refuse({ ticket: wrong }, 'LOGVEIL_REQUEST_INVALID'),
  )

  it('for members that no request has', async () => {
    await refuse({ approved: true }, 'LOGVEIL_REQUEST_INVALID')
    await refuse({ breakGlass: 'yes' }, 'LOGVEIL_REQUEST_INVALID')
  })
})

describe('an id', () => {
  it.each([['unknown'], ['__proto__'], [''], [null], [{}], ["' or 1=1 --"]])('%j is not found', async (id) => {
    const harness = await openHarness()
    expect(await codeOf(harness.authority.approve(id as string, { approver: 'bob' }))).toBe('LOGVEIL_REQUEST_NOT_FOUND')
    expect(await codeOf(harness.authority.get(id as string))).toBe('LOGVEIL_REQUEST_NOT_FOUND')
    await harness.close()
  })

  it('of another authority’s request is not found', async () => {
    const [one, other] = [await openHarness(), await openHarness()]
    const { id } = await one.authority.request(asked)
    expect(await codeOf(other.authority.approve(id, { approver: 'bob' }))).toBe('LOGVEIL_REQUEST_NOT_FOUND')
    await one.close()
    await other.close()
  })
})
