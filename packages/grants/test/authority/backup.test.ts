import { copyFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileKeys, openAuthority } from '../../src/index.js'
import { codeOf, openHarness, sealOne } from '../support/harness.js'
import { temporaryDirectory, useStores } from '../support/stores.js'

const stores = useStores(['sqlite', 'postgres'])

/** A copy of a store that nobody has open. */
async function backUp(address: string): Promise<string> {
  if (address.startsWith('postgres:')) {
    const name = new URL(address).pathname.slice(1)
    await stores.postgres.query(new URL('/postgres', address).href, `create database ${name}_backup template ${name}`)
    return `${address}_backup`
  }
  copyFileSync(address.slice('sqlite:'.length), `${address.slice('sqlite:'.length)}.backup`)
  return `${address}.backup`
}

describe.each(['sqlite', 'postgres'] as const)('a restored backup of a store on %s', (kind) => {
  const setUp = async () => {
    const directory = temporaryDirectory()
    const keys = fileKeys(join(directory, 'keys'))
    const store = await stores.address(kind)
    const before = await openHarness({ store, keys })
    const id = await before.grant()
    const sealed = sealOne(await before.checker())
    await before.close()
    const backup = await backUp(store)
    cpSync(join(directory, 'keys'), join(directory, 'keys-backup'), { recursive: true })
    const { clock } = before
    const after = await openHarness({ store, keys, clock })
    await after.authority.revoke(id, { by: 'bob', reason: 'done' })
    const anchor = (await after.authority.audit()).at(-1)
    await after.close()
    return { directory, id, sealed, clock, keys, backup, anchor }
  }

  it('does not bring a destroyed key back', async () => {
    const { sealed, clock, keys, backup } = await setUp()
    const restored = await openAuthority({ store: backup, keys, clock })
    expect(await restored.list({ status: 'active' })).toHaveLength(1)
    expect(await codeOf(restored.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_KEY_DESTROYED')
    await restored.sweep()
    expect(await codeOf(restored.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_KEY_DESTROYED')
    await restored.close()
  })

  it('shows that it is one, given an entry that was noted elsewhere', async () => {
    const { clock, keys, backup, anchor } = await setUp()
    const restored = await openAuthority({ store: backup, keys, clock })
    expect(await restored.verifyAudit()).toMatchObject({ ok: true })
    expect(await restored.verifyAudit(anchor)).toMatchObject({ ok: false, problem: 'truncated' })
    await restored.close()
  })

  it('together with a backup of the key directory does, until the grant’s expiry: so that is not to be backed up', async () => {
    const { directory, sealed, clock, backup } = await setUp()
    const keys = fileKeys(join(directory, 'keys-backup'))
    const restored = await openAuthority({ store: backup, keys, clock })
    expect(await codeOf(restored.reveal({ principal: 'alice', sealed }))).toBe('not refused')
    clock.advance(30 * 60_000)
    expect(await codeOf(restored.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_GRANT_EXPIRED')
    await restored.close()
  })
})

describe('a clock set back between two runs', () => {
  it('is refused by everything that gives or uses access; revoking still works', async () => {
    const file = join(temporaryDirectory(), 'logveil.db')
    const first = await openHarness({ store: `sqlite:${file}` })
    const id = await first.grant()
    const sealed = sealOne(await first.checker())
    first.clock.advance(20 * 60_000)
    await first.authority.reveal({ principal: 'alice', sealed })
    await first.close()
    first.clock.set(-10 * 60_000)
    const second = await openHarness({ store: `sqlite:${file}`, keys: first.keys, clock: first.clock })
    expect(await codeOf(second.authority.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_CLOCK_BEHIND')
    expect(await codeOf(second.grant())).toBe('LOGVEIL_CLOCK_BEHIND')
    expect(await second.authority.revoke(id, { by: 'bob', reason: 'clock' })).toMatchObject({ status: 'revoked' })
    await second.close()
  })

  it('while the authority runs gives no grant more time', async () => {
    const harness = await openHarness()
    await harness.grant()
    const sealed = sealOne(await harness.checker())
    harness.clock.advance(29 * 60_000)
    harness.clock.set(-20 * 60_000)
    expect(await codeOf(harness.authority.reveal({ principal: 'alice', sealed }))).toBe('not refused')
    harness.clock.advance(60_000)
    expect(await codeOf(harness.authority.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_GRANT_EXPIRED')
    await harness.close()
  })
})
