import { copyFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { fileKeys, openAuthority } from '../../src/index.js'
import { codeOf, openHarness, sealOne } from '../support/harness.js'
import { temporaryDirectory, useStores } from '../support/stores.js'

useStores(['sqlite'])

describe('a restored backup of the store', () => {
  const setUp = async () => {
    const directory = temporaryDirectory()
    const file = join(directory, 'logveil.db')
    const keyDirectory = join(directory, 'keys')
    const keys = fileKeys(keyDirectory)
    const harness = await openHarness({ store: `sqlite:${file}`, keys })
    const id = await harness.grant()
    const sealed = sealOne(await harness.checker())
    const sql = new Sqlite(file)
    await sql.backup(join(directory, 'backup.db'))
    sql.close()
    cpSync(keyDirectory, join(directory, 'keys-backup'), { recursive: true })
    await harness.authority.revoke(id, { by: 'bob', reason: 'done' })
    await harness.close()
    copyFileSync(join(directory, 'backup.db'), join(directory, 'restored.db'))
    return { directory, sealed, clock: harness.clock, keys }
  }

  it('does not bring a destroyed key back', async () => {
    const { directory, sealed, clock, keys } = await setUp()
    const restored = await openAuthority({ store: `sqlite:${join(directory, 'restored.db')}`, keys, clock })
    expect(await restored.list({ status: 'active' })).toHaveLength(1)
    expect(await codeOf(restored.reveal({ principal: 'alice', sealed }))).toBe('LOGVEIL_KEY_DESTROYED')
    await restored.close()
  })

  it('together with a backup of the key directory does, until the grant’s expiry: so that is not to be backed up', async () => {
    const { directory, sealed, clock } = await setUp()
    const keys = fileKeys(join(directory, 'keys-backup'))
    const restored = await openAuthority({ store: `sqlite:${join(directory, 'restored.db')}`, keys, clock })
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
