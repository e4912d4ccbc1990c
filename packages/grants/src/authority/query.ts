import type { RequestStatus } from '../lifecycle.js'
import type { ApprovalRow, GrantRow, RequestRow } from '../store/rows.js'
import type { StoreTransaction } from '../store/store.js'
import { type AccessRequest, checkRequest, loadRequest, toAccessRequest } from './access-request.js'
import type { AuthorityContext } from './context.js'

/** Which requests to list. */
export interface ListFilter {
  readonly status?: RequestStatus | readonly RequestStatus[] | undefined
  readonly requester?: string | undefined
  /** At most this many, newest first. Default 1000. */
  readonly limit?: number | undefined
}

/** What the store may still call a request that has run out. */
const recordedAs: Partial<Record<RequestStatus, readonly RequestStatus[]>> = {
  lapsed: ['lapsed', 'pending', 'approved'],
  expired: ['expired', 'active'],
}

/** One request. */
export function getRequest(ctx: AuthorityContext, id: string): Promise<AccessRequest> {
  return ctx.store.read(async (tx) => {
    const request = await loadRequest(ctx, tx, id)
    const [grant] = await tx.grants([id])
    return toAccessRequest(ctx, request, await tx.approvals([id]), grant)
  })
}

/** Requests, newest first. One that was altered in the store is left out; `get` says what is wrong with it. */
export function listRequests(ctx: AuthorityContext, filter: ListFilter): Promise<AccessRequest[]> {
  const wanted = filter.status === undefined ? undefined : [filter.status].flat()
  const status = wanted && [...new Set(wanted.flatMap((one) => recordedAs[one] ?? [one]))]
  const requester =
    filter.requester === undefined ? undefined : ctx.policy.identities.resolve(filter.requester, 'requester')
  return ctx.store.read(async (tx) => {
    const rows = await tx.requests({
      ...(status && { status }),
      ...(requester !== undefined && { requester }),
      ...(filter.limit !== undefined && { limit: filter.limit }),
    })
    const requests = await viewAll(ctx, tx, rows)
    return wanted ? requests.filter(({ status: stands }) => wanted.includes(stands)) : requests
  })
}

async function viewAll(
  ctx: AuthorityContext,
  tx: StoreTransaction,
  rows: readonly RequestRow[],
): Promise<AccessRequest[]> {
  const ids = rows.map(({ id }) => id)
  const approvals = groupBy(await tx.approvals(ids), (row: ApprovalRow) => row.request_id)
  const grants = new Map((await tx.grants(ids)).map((row: GrantRow) => [row.id, row]))
  return rows.flatMap((row) => {
    try {
      return [toAccessRequest(ctx, checkRequest(ctx, row), approvals.get(row.id) ?? [], grants.get(row.id))]
    } catch {
      return []
    }
  })
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}
