import {
  type ApprovalPolicy,
  type Authority,
  createGrantChecker,
  type GrantChecker,
  type GrantCheckerOptions,
  type KeyProvider,
  memoryKeys,
  openAuthority,
  openFeed,
  type SealFinding,
  type SealRecord,
} from '../../src/index.js'
import { TestClock } from './test-clock.js'

export const scope = { services: ['checkout'], kinds: ['email'] }
export const asked = { requester: 'alice', reason: 'Incident 4711: order without mail', scope } as const

/** An authority with everything that tests look at. */
export interface Harness {
  readonly authority: Authority
  readonly clock: TestClock
  readonly keys: KeyProvider
  readonly store: string
  /** A checker of the service `checkout` (or another) on the same store and clock. */
  checker(options?: Partial<GrantCheckerOptions>): Promise<GrantChecker>
  /** Requests and approves; the id of the now active grant. */
  grant(): Promise<string>
  /** The signed documents of active grants, as emitters read them. */
  documents(): Promise<string[]>
  close(): Promise<void>
}

let stores = 0

/** Opens an authority over a new store in memory, or the given one. */
export async function openHarness(
  options: { store?: string; policy?: ApprovalPolicy; clock?: TestClock; keys?: KeyProvider } = {},
): Promise<Harness> {
  const clock = options.clock ?? new TestClock()
  const keys = options.keys ?? memoryKeys()
  const store = options.store ?? `memory:harness-${++stores}`
  const policy = options.policy ?? { approvers: ['bob', 'carol'] }
  const authority = await openAuthority({ store, keys, clock, policy })
  const checkers: GrantChecker[] = []
  return {
    authority,
    clock,
    keys,
    store,
    checker: async (given = {}) => {
      const checker = await createGrantChecker({
        store,
        trust: authority.publicKeys(),
        service: 'checkout',
        clock,
        ...given,
      })
      checkers.push(checker)
      return checker
    },
    grant: async () => {
      const { id } = await authority.request({ ...asked, duration: '30m' })
      await authority.approve(id, { approver: 'bob' })
      return id
    },
    documents: async () => {
      const feed = openFeed(store)
      const documents = await feed.documents()
      await feed.close()
      return documents
    },
    close: async () => {
      for (const checker of checkers) await checker.close()
      await authority.close()
    },
  }
}

export const address = ['ann', 'example.com'].join('@')

/** A record with one masked mail address, as the core hands it over. */
export function sealRecord(findings?: readonly SealFinding[], record: object = {}): SealRecord {
  return {
    line: `${JSON.stringify({ level: 30, msg: 'paid', user: { email: 'a***@example.com' }, ...record })}\n`,
    findings: findings ?? [{ pointer: '/user/email', kind: 'email', value: address }],
  }
}

/** The one sealed copy that a checker makes for a record. */
export function sealOne(checker: GrantChecker, record = sealRecord()): string {
  const copies = checker.check(record)
  if (copies.length !== 1) throw new Error(`expected one sealed copy, got ${copies.length}`)
  return copies[0] as string
}

/** The line as the core writes it, with its sealed copies. */
export function sealedLine({ line }: SealRecord, copies: readonly string[]): string {
  return `${line.trimEnd().slice(0, -1)},"_sealed":${JSON.stringify(copies)}}\n`
}

/** The code that a promise is refused with. */
export async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'not refused',
    (error: { code?: unknown }) => error.code ?? error,
  )
}
