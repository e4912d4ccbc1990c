import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileKeys, memoryKeys, openAuthority } from '../../src/index.js'
import { temporaryDirectory, useStores } from '../support/stores.js'

useStores([])
const grant = '0123456789abcdef'
const secret = Buffer.from('a private key')

describe.each(['files', 'memory'])('keys kept in %s', (kind) => {
  const open = () => (kind === 'files' ? fileKeys(join(temporaryDirectory(), 'keys')) : memoryKeys())

  it('unwrap what they wrapped, for the same grant only', async () => {
    const keys = open()
    const key = await keys.wrap(grant, secret)
    expect(key.wrapped).not.toContain(secret.toString('base64url'))
    expect(Buffer.from((await keys.unwrap(grant, key)) as Uint8Array)).toEqual(secret)
    expect(await keys.unwrap('fedcba9876543210', key)).toBeUndefined()
    const other = await keys.wrap(grant, secret)
    expect(await keys.unwrap(grant, { ref: key.ref, wrapped: other.wrapped })).toBeUndefined()
    expect(await keys.unwrap(grant, { ref: key.ref, wrapped: 'x' })).toBeUndefined()
  })

  it('are gone once destroyed, and destroying twice is no error', async () => {
    const keys = open()
    const key = await keys.wrap(grant, secret)
    expect(await keys.held()).toEqual([{ ref: key.ref, grant }])
    await keys.destroy(key.ref)
    await keys.destroy(key.ref)
    expect(await keys.unwrap(grant, key)).toBeUndefined()
    expect(await keys.held()).toEqual([])
  })
})

describe('the key directory', () => {
  it('is readable by its owner alone and survives a restart', async () => {
    const directory = join(temporaryDirectory(), 'keys')
    const first = fileKeys(directory)
    const key = await first.wrap(grant, secret)
    expect(statSync(join(directory, 'authority.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(directory, 'grants', key.ref)).mode & 0o777).toBe(0o600)
    expect(statSync(directory).mode & 0o077).toBe(0)
    const second = fileKeys(directory)
    expect(second.publicKeys()).toEqual(first.publicKeys())
    expect(Buffer.from((await second.unwrap(grant, key)) as Uint8Array)).toEqual(secret)
    expect(readdirSync(directory).sort()).toEqual(['authority.json', 'grants'])
  })

  it('is refused when others can read it, without showing any of it', () => {
    const directory = join(temporaryDirectory(), 'keys')
    fileKeys(directory)
    chmodSync(join(directory, 'authority.json'), 0o640)
    expect(() => fileKeys(directory)).toThrow(expect.objectContaining({ code: 'LOGVEIL_KEYS_INVALID' }))
  })

  it.each(['.', 'grants'])('is refused when others can put files into it: %s', (folder) => {
    const directory = join(temporaryDirectory(), 'keys')
    fileKeys(directory)
    chmodSync(join(directory, folder), 0o720)
    expect(() => fileKeys(directory)).toThrow(expect.objectContaining({ code: 'LOGVEIL_KEYS_INVALID' }))
  })

  it('belongs to one store: another cannot use it, and so not destroy its keys', async () => {
    const directory = temporaryDirectory()
    const keys = fileKeys(join(directory, 'keys'))
    const open = (name: string) => openAuthority({ store: `sqlite:${join(directory, name)}`, keys })
    const [first, again] = await Promise.all([open('a.db'), open('a.db')])
    await expect(open('b.db')).rejects.toMatchObject({ code: 'LOGVEIL_KEYS_INVALID' })
    for (const authority of [first, again, await open('a.db')]) await authority.close()
  })

  it('is refused when its content is not a key file, without showing any of it', () => {
    const directory = join(temporaryDirectory(), 'keys')
    fileKeys(directory)
    const file = join(directory, 'authority.json')
    const { keyEncryptionKey } = JSON.parse(readFileSync(file, 'utf8'))
    for (const text of ['', '{', JSON.stringify({ version: 1, keyEncryptionKey }), JSON.stringify({ version: 2 })]) {
      writeFileSync(file, text)
      let message = ''
      try {
        fileKeys(directory)
      } catch (error) {
        message = String(error)
      }
      expect(message).toContain('not a key file')
      expect(message).not.toContain(keyEncryptionKey)
    }
  })

  it('leaves files alone that are not its own', async () => {
    const directory = join(temporaryDirectory(), 'keys')
    const keys = fileKeys(directory)
    writeFileSync(join(directory, 'grants', '.DS_Store'), '')
    expect(await keys.held()).toEqual([])
  })

  it('that cannot be made is a coded error', () => {
    const file = join(temporaryDirectory(), 'file')
    writeFileSync(file, '')
    expect(() => fileKeys(join(file, 'keys'))).toThrow(expect.objectContaining({ code: 'LOGVEIL_KEYS_INVALID' }))
  })

  it('does not follow a reference out of its directory', async () => {
    const keys = fileKeys(join(temporaryDirectory(), 'keys'))
    expect(() => keys.destroy('../authority.json')).toThrow(expect.objectContaining({ code: 'LOGVEIL_KEYS_INVALID' }))
  })
})
