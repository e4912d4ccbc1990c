import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { AuditEvent, AuditType } from '../audit/chain.js'
import type { KeyProvider } from '../keys/key-provider.js'
import type { TrustedKeys } from '../keys/public-key.js'
import { signStatement, verifyStatement } from '../statement/jws.js'
import type { OutboxRow } from '../store/rows.js'
import type { Notification } from './notification.js'

/** Events that people are told of; the others only go into the audit log. */
const announced: ReadonlySet<AuditType> = new Set<AuditType>([
  'request.created',
  'request.cancelled',
  'request.lapsed',
  'request.denied',
  'approval.given',
  'grant.active',
  'grant.expired',
  'grant.revoked',
])

const schema = z.strictObject({
  id: z.string(),
  type: z.string(),
  actor: z.string(),
  subject: z.string(),
  at: z.number(),
  detail: z.unknown(),
})

/**
 * Makes the outbox entries for events. They are signed: otherwise whoever can write to the store could have messages of
 * their own delivered under the authority's name.
 */
export async function toOutbox(keys: KeyProvider, events: readonly AuditEvent[], at: number): Promise<OutboxRow[]> {
  const rows: OutboxRow[] = []
  for (const event of events) {
    if (!announced.has(event.type)) continue
    const id = randomBytes(12).toString('hex')
    const statement = await signStatement(keys, 'logveil-notification+jws', { id, ...event, at })
    rows.push({ id, event: statement, created_at: at, attempts: 0, due_at: at })
  }
  return rows
}

/** The notification in an outbox entry, or `undefined` when this authority did not write it there. */
export function fromOutbox(trusted: TrustedKeys, { id, event }: OutboxRow): Notification | undefined {
  const parsed = schema.safeParse(verifyStatement(trusted, 'logveil-notification+jws', event))
  return parsed.success && parsed.data.id === id ? parsed.data : undefined
}
