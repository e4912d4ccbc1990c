import { fileKeys, type GrantError, openAuthority } from '../../src/index.js'
import { asked } from './harness.js'

/**
 * One authority in a process of its own. Says when it is ready; then, on each order from its parent, waits for the
 * instant that the order names and does what it says, so that many processes act at once. Reports how it went.
 */
const [store, keyDirectory, policy] = process.argv.slice(2) as [string, string, string]
const authority = await openAuthority({ store, keys: fileKeys(keyDirectory), policy: JSON.parse(policy) })

/** What a parent sends. */
export interface Order {
  readonly at: number
  readonly act: 'approve' | 'deny' | 'revoke' | 'request'
  readonly id?: string
  readonly by: string
}

const acts = {
  approve: (id: string, by: string) => authority.approve(id, { approver: by }),
  deny: (id: string, by: string) => authority.deny(id, { approver: by, reason: 'no' }),
  revoke: (id: string, by: string) => authority.revoke(id, { by, reason: 'done' }),
  request: (_: string, by: string) => authority.request({ ...asked, requester: by }),
}

process.on('message', async ({ at, act, id = '', by }: Order) => {
  while (Date.now() < at - 20) await new Promise((resolve) => setTimeout(resolve, 5))
  while (Date.now() < at);
  const outcome = await acts[act](id, by).then(
    ({ status }) => status,
    (error: GrantError) => error.code,
  )
  process.send?.({ outcome })
})
process.on('disconnect', () => void authority.close())
process.send?.({ ready: true })
