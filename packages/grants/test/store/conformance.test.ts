import { describe, expect, it } from 'vitest'
import { openFeed, openStore } from '../../src/index.js'
import type { RequestRow } from '../../src/store/rows.js'
import { storeKinds, useStores } from '../support/stores.js'

const stores = useStores()

const request = (id: string, part: Partial<RequestRow> = {}): RequestRow => ({
  id,
  status: 'pending',
  requester: 'alice',
  statement: 's',
  created_at: 1_700_000_000_000,
  lapses_at: 1_700_000_060_000,
  outcome: null,
  ...part,
})
const grant = (id: string) => ({
  id,
  document: `d-${id}`,
  not_before: 1,
  expires_at: 2,
  key_ref: 'r',
  wrapped_key: 'w',
})

describe.each(storeKinds)('the store on %s', (kind) => {
  it('keeps what it is given, times as numbers', async () => {
    const store = await openStore(await stores.address(kind))
    await store.transaction((tx) => tx.insertRequest(request('a')))
    expect(await store.read((tx) => tx.request('a'))).toEqual(request('a'))
    expect(await store.read((tx) => tx.request('b'))).toBeUndefined()
    await store.close()
  })

  it('does all of a transaction or nothing', async () => {
    const store = await openStore(await stores.address(kind))
    const failed = store.transaction(async (tx) => {
      await tx.insertRequest(request('a'))
      await tx.setValue('x', '1')
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await store.read(async (tx) => [await tx.request('a'), await tx.value('x')])).toEqual([undefined, undefined])
    await store.close()
  })

  it('is there again when opened a second time, also twice at once', async () => {
    const address = await stores.address(kind)
    const [one, two] = await Promise.all([openStore(address), openStore(address)])
    await one.transaction((tx) => tx.setValue('x', '1'))
    expect(await two.read((tx) => tx.value('x'))).toBe('1')
    await one.close()
    await two.close()
  })

  it('moves a request only from where it stands, and only where it may go', async () => {
    const store = await openStore(await stores.address(kind))
    await store.transaction(async (tx) => {
      await tx.insertRequest(request('a'))
      expect(await tx.moveRequest('a', 'approved', 'active', null)).toBe(false)
      expect(await tx.moveRequest('a', 'pending', 'active', null)).toBe(false)
      expect(await tx.moveRequest('a', 'pending', 'denied', '{}')).toBe(true)
      expect(await tx.moveRequest('a', 'pending', 'approved', null)).toBe(false)
      expect(await tx.request('a')).toMatchObject({ status: 'denied', outcome: '{}' })
    })
    await store.close()
  })

  it('counts an approver once', async () => {
    const store = await openStore(await stores.address(kind))
    await store.transaction(async (tx) => {
      await tx.insertRequest(request('a'))
      const approval = { request_id: 'a', approver: 'bob', statement: 's' }
      expect(await tx.insertApproval(approval)).toBe(true)
      expect(await tx.insertApproval(approval)).toBe(false)
      expect(await tx.approvals(['a', 'b'])).toEqual([approval])
      expect(await tx.approvals([])).toEqual([])
    })
    await store.close()
  })

  it('finds requests by state, requester and time', async () => {
    const store = await openStore(await stores.address(kind))
    await store.transaction(async (tx) => {
      await tx.insertRequest(request('a'))
      await tx.insertRequest(request('b', { requester: 'erin', created_at: 1_700_000_000_001 }))
      await tx.insertRequest(request('c', { status: 'denied', lapses_at: 5 }))
      const ids = async (filter: object) => (await tx.requests(filter)).map(({ id }) => id)
      expect(await ids({})).toEqual(['b', 'a', 'c'])
      expect(await ids({ status: ['pending'] })).toEqual(['b', 'a'])
      expect(await ids({ requester: 'erin' })).toEqual(['b'])
      expect(await ids({ lapsedBefore: 5 })).toEqual(['c'])
      expect(await ids({ limit: 1 })).toEqual(['b'])
    })
    await store.close()
  })

  it('shows emitters the documents of active grants', async () => {
    const address = await stores.address(kind)
    const store = await openStore(address)
    const feed = openFeed(address)
    await store.transaction(async (tx) => {
      for (const status of ['active', 'revoked', 'pending'] as const) {
        await tx.insertRequest(request(status, { status }))
        await tx.insertGrant(grant(status))
      }
      expect((await tx.activeGrants()).map(({ id }) => id)).toEqual(['active'])
      expect((await tx.grantsToShred()).map(({ id }) => id)).toEqual(['revoked'])
      await tx.dropWrappedKey('revoked')
      await tx.dropKeyRef('revoked')
      expect(await tx.grants(['revoked'])).toMatchObject([{ key_ref: null, wrapped_key: null }])
      await tx.announce()
    })
    expect(await feed.documents()).toEqual(['d-active'])
    await feed.close()
    await store.close()
  })

  it('reads the audit log forwards and backwards', async () => {
    const store = await openStore(await stores.address(kind))
    const entry = { at: 1, type: 't', actor: 'a', subject: 's', detail: '{}', previous: '', hash: 'h' }
    await store.transaction(async (tx) => {
      await tx.appendAudit([1, 2, 3, 4].map((seq) => ({ seq, ...entry })))
      expect((await tx.audit(1, 2)).map(({ seq }) => seq)).toEqual([2, 3])
      expect((await tx.auditBefore(4, 2)).map(({ seq }) => seq)).toEqual([3, 2])
      expect(await tx.auditBefore(1, 2)).toEqual([])
    })
    await store.close()
  })

  it('keeps a leased notification from others until the lease ends', async () => {
    const store = await openStore(await stores.address(kind))
    const row = { id: 'n', event: '{}', created_at: 1, attempts: 0, due_at: 10 }
    await store.transaction((tx) => tx.enqueue([row]))
    const lease = (now: number) => store.transaction((tx) => tx.lease(now, now + 100, 5))
    expect(await lease(9)).toEqual([])
    expect(await lease(10)).toEqual([row])
    expect(await lease(109)).toEqual([])
    expect(await lease(110)).toMatchObject([{ id: 'n', attempts: 1 }])
    await store.transaction((tx) => tx.settle('n', 500))
    expect(await lease(499)).toEqual([])
    await store.transaction((tx) => tx.settle('n', undefined))
    expect(await lease(1000)).toEqual([])
    await store.close()
  })

  it('lets one of many concurrent transactions at a time through, and loses no update', async () => {
    const address = await stores.address(kind)
    const both = await Promise.all([openStore(address), openStore(address)])
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        both[i % 2]?.transaction(async (tx) => {
          const count = Number((await tx.value('count')) ?? 0)
          await tx.setValue('count', String(count + 1))
        }),
      ),
    )
    expect(await both[0].read((tx) => tx.value('count'))).toBe('40')
    for (const store of both) await store.close()
  })
})

describe('a store’s address', () => {
  it.each([['mysql://a:hidden@b/c'], ['sqlite:'], ['sqlite::memory:'], ['postgres:/x'], [''], [undefined]])(
    'cannot be %s, and no password is repeated',
    async (address) => {
      const error = await openStore(address).catch((caught: Error) => caught)
      expect(error).toMatchObject({ code: 'LOGVEIL_STORE_URL_INVALID' })
      expect(String(error)).not.toContain('hidden')
    },
  )
})
