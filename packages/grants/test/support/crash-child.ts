import { writeSync } from 'node:fs'
import {
  createGrantChecker,
  fileKeys,
  type GrantStore,
  type KeyProvider,
  openAuthority,
  openStore,
  type StoreTransaction,
} from '../../src/index.js'
import { asked, sealOne } from './harness.js'

/**
 * Takes one grant through its whole life and kills itself, as by SIGKILL, at the step whose number it is given:
 * before any write to the store, around any change of keys, before a commit, or after one. Says on stdout what it was told is done.
 */
const [address, keyDirectory, killAt] = process.argv.slice(2) as [string, string, string]
let step = 0

function passStep(): void {
  if (++step === Number(killAt)) process.kill(process.pid, 'SIGKILL')
}

function stepping<T extends object>(target: T): T {
  return new Proxy(target, {
    get: (object, name) => {
      const member = Reflect.get(object, name)
      if (typeof member !== 'function') return member
      // Dying before a read is dying after what came before it.
      if (!/^(?:insert|move|set|append|drop|announce)/.test(String(name))) return member.bind(object)
      return (...args: unknown[]) => {
        passStep()
        return member.apply(object, args)
      }
    },
  })
}

const inner = await openStore(address)
const store: GrantStore = {
  transaction: async (work) => {
    const result = await inner.transaction(async (tx) => {
      const done = await work(stepping<StoreTransaction>(tx))
      passStep()
      return done
    })
    passStep()
    return result
  },
  read: (work) => inner.read(work),
  close: () => inner.close(),
}
const ownKeys = fileKeys(keyDirectory)
const keys: KeyProvider = {
  ...ownKeys,
  wrap: (grant, key) => {
    passStep()
    const wrapped = ownKeys.wrap(grant, key)
    passStep()
    return wrapped
  },
  destroy: (ref) => {
    passStep()
    ownKeys.destroy(ref)
    passStep()
  },
}

const say = (what: string) => writeSync(1, `${what}\n`)
const authority = await openAuthority({ store, keys, policy: { approvers: ['bob'] } })
const { id } = await authority.request(asked)
say(`request.created ${id}`)
await authority.approve(id, { approver: 'bob' })
say(`grant.active ${id}`)
const checker = await createGrantChecker({ store: address, trust: authority.publicKeys(), service: 'checkout' })
const sealed = sealOne(checker)
await authority.reveal({ principal: 'alice', sealed })
say(`reveal.made ${id}`)
await authority.revoke(id, { by: 'bob', reason: 'done' })
say(`grant.revoked ${id}`)
await checker.close()
await authority.close()
say(`finished ${step}`)
