import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type GrantFeed, memoryKeys } from '../../src/index.js'
import { signGrant } from '../../src/statement/grant-statement.js'
import { MAX_ACTIVE_GRANTS } from '../../src/store/store.js'
import { type Harness, openHarness, scope, sealRecord } from '../support/harness.js'

describe('a checker over a hostile store', () => {
  let harness: Harness
  beforeEach(async () => {
    harness = await openHarness()
    await harness.grant()
  })
  afterEach(() => harness.close())

  const feedOf = (documents: () => Promise<string[]>) => {
    let hint = () => {}
    const feed: GrantFeed = {
      documents,
      onHint: (listener) => {
        hint = listener
      },
      close: async () => {},
    }
    return { feed, hint: () => hint() }
  }

  it('does not believe in more grants than a store can have', async () => {
    const [document] = (await harness.documents()) as [string]
    const errors: Error[] = []
    const { feed } = feedOf(async () => Array(MAX_ACTIVE_GRANTS + 1).fill(document))
    const checker = await harness.checker({ store: feed, onError: (error) => errors.push(error) })
    expect(checker.check(sealRecord())).toEqual([])
    expect(errors.map(String)).toEqual([expect.stringContaining('more than 1000 active grants')])
  })

  it('lets the service have its turn while it verifies forged grants, and keeps the true one', async () => {
    const [document] = (await harness.documents()) as [string]
    const now = harness.clock.now()
    const forged = await signGrant(memoryKeys(), {
      id: '0123456789abcdef',
      grantee: 'mallory',
      scope,
      notBefore: now,
      expiresAt: now + 60_000,
      sealingKey: Buffer.alloc(32, 9).toString('base64url'),
      requestHash: 'x',
    })
    // Under the authority's key id, so that each costs a verification; each another, so that none is remembered.
    const head = document.split('.')[0]
    const [, body, signature] = forged.split('.') as [string, string, string]
    const documents = Array.from(
      { length: 900 },
      (_, i) => `${head}.${body}.${i.toString(36).padStart(3, '0')}${signature.slice(3)}`,
    )
    const { feed } = feedOf(async () => [...documents, document])
    let turns = 0
    const count = () => {
      turns++
      immediate = setImmediate(count)
    }
    let immediate = setImmediate(count)
    const checker = await harness.checker({ store: feed })
    clearImmediate(immediate)
    expect(checker.active).toBe(1)
    expect(checker.check(sealRecord())).toHaveLength(1)
    expect(turns).toBeGreaterThan(900 / 40)
  })

  it('does not read without pause when it is hinted at without pause', async () => {
    let reads = 0
    const { feed, hint } = feedOf(async () => {
      reads++
      return []
    })
    await harness.checker({ store: feed })
    const end = performance.now() + 300
    while (performance.now() < end) {
      hint()
      await sleep(0)
    }
    expect(reads).toBeLessThan(12)
    const before = reads
    hint()
    await expect.poll(() => reads).toBeGreaterThan(before)
  })

  it('that was closed while it read seals nothing afterwards', async () => {
    const documents = await harness.documents()
    let release = () => {}
    let isFirst = true
    const { feed } = feedOf(async () => {
      if (!isFirst)
        await new Promise<void>((resolve) => {
          release = resolve
        })
      isFirst = false
      return documents
    })
    const checker = await harness.checker({ store: feed })
    const refreshing = checker.refresh()
    await sleep(0)
    const closing = checker.close()
    release()
    await Promise.all([refreshing, closing])
    expect(checker.active).toBe(0)
    expect(checker.check(sealRecord())).toEqual([])
  })
})
