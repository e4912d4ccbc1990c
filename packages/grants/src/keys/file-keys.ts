import { randomBytes, sign } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { GrantUsageError, isGrantError } from '../errors.js'
import { type AuthoritySecrets, generateSecrets, loadSecrets, secretsSchema } from './authority-secrets.js'
import type { KeyProvider } from './key-provider.js'
import { unwrapKey, wrapKey } from './wrap.js'

/** `<grant>.<random>`: also the name of the secret's file. */
const reference = /^[a-z0-9]+\.[a-f0-9]{16}$/

/**
 * Keeps the authority's keys in a directory that only its owner can read: `authority.json` (mode 0600) with the
 * key-encryption key and the signing key, made on first use, and `grants/` with one small secret for each living
 * grant. A grant's private key stands wrapped in the store and needs both to be unwrapped; destroying its secret
 * therefore also ends every backup of the store. Keep this directory out of the store's backups. `store` names the one
 * store that it belongs to.
 *
 * @throws GrantUsageError `LOGVEIL_KEYS_INVALID` when the files are readable by others or are not what they should be.
 */
export function fileKeys(directory: string): KeyProvider {
  const secretsOf = join(directory, 'grants')
  const { keyEncryptionKey, signingKey, publicKey } = openDirectory(directory, secretsOf)
  const fileOf = (ref: string) => {
    if (!reference.test(ref)) throw keysInvalid(directory, 'unexpected key reference')
    return join(secretsOf, ref)
  }
  return {
    publicKeys: () => [publicKey],
    sign: (data) => sign(null, data, signingKey),
    wrap: (grant, privateKey) => {
      const ref = `${grant}.${randomBytes(8).toString('hex')}`
      const secret = randomBytes(32)
      writeDurably(fileOf(ref), secret)
      return { ref, wrapped: wrapKey(keyEncryptionKey, secret, grant, privateKey) }
    },
    unwrap: (grant, { ref, wrapped }) => {
      const secret = readIfThere(fileOf(ref))
      return secret && unwrapKey(keyEncryptionKey, secret, grant, wrapped)
    },
    destroy: (ref) => destroyFile(fileOf(ref)),
    claim: (store) => {
      const file = join(directory, 'store')
      if (readIfThere(file) === undefined) createOnce(file, `${store}\n`)
      if (readFileSync(file, 'utf8').trim() !== store)
        throw keysInvalid(directory, 'it belongs to another store, and each needs keys of its own')
    },
    held: () =>
      readdirSync(secretsOf)
        .filter((name) => reference.test(name))
        .map((ref) => ({ ref, grant: ref.slice(0, ref.indexOf('.')) })),
  }
}

function openDirectory(directory: string, secretsOf: string): AuthoritySecrets {
  try {
    mkdirSync(secretsOf, { recursive: true, mode: 0o700 })
    return readSecrets(directory)
  } catch (error) {
    if (isGrantError(error)) throw error
    throw keysInvalid(directory, `it cannot be used (${(error as NodeJS.ErrnoException).code})`)
  }
}

function readSecrets(directory: string): AuthoritySecrets {
  const file = join(directory, 'authority.json')
  let text = readIfThere(file)?.toString('utf8')
  if (text === undefined) {
    createOnce(file, `${JSON.stringify(generateSecrets(), null, 2)}\n`)
    text = readFileSync(file, 'utf8')
  }
  // Windows has no such mode bits; its directories inherit access rights instead.
  if (process.platform !== 'win32') {
    if ((statSync(file).mode & 0o077) !== 0)
      throw keysInvalid(directory, 'authority.json can be read by others; chmod it to 600')
    // Whoever can put files in place can also put links in place, which would be overwritten instead of a secret.
    for (const folder of [directory, join(directory, 'grants')])
      if ((statSync(folder).mode & 0o022) !== 0)
        throw keysInvalid(directory, 'others can write to it; chmod it and its folder grants to 700')
  }
  try {
    return loadSecrets(secretsSchema.parse(JSON.parse(text)))
  } catch {
    // Nothing of the content may appear in the error.
    throw keysInvalid(directory, 'authority.json is not a key file of this version')
  }
}

/** Two processes may start at once: both write a file of their own, and one of them becomes the key file. */
function createOnce(file: string, text: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeDurably(draft, Buffer.from(text))
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
}

function writeDurably(file: string, bytes: Uint8Array, flags = 'wx'): void {
  const descriptor = openSync(file, flags, 0o600)
  try {
    writeSync(descriptor, bytes)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Overwrites before unlinking; on copy-on-write file systems and SSDs old blocks may outlive it, see the documentation. */
function destroyFile(file: string): void {
  try {
    writeDurably(file, Buffer.alloc(statSync(file).size), 'r+')
    unlinkSync(file)
  } catch (error) {
    // Another process may destroy it at the same time, and be faster at any of the three.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function keysInvalid(directory: string, why: string): GrantUsageError {
  return new GrantUsageError('LOGVEIL_KEYS_INVALID', { directory, why })
}
