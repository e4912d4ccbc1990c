/** Where a request stands; from `active` on it is a grant. */
export type RequestStatus =
  | 'pending'
  | 'approved'
  | 'denied'
  | 'cancelled'
  | 'lapsed'
  | 'active'
  | 'expired'
  | 'revoked'

/**
 * What may follow what; everything else is refused. `approved` is the moment between the last approval and the signed
 * grant: whoever opens or sweeps the authority next finishes what a crash interrupted there.
 */
const successors: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  pending: ['approved', 'denied', 'cancelled', 'lapsed'],
  approved: ['active', 'cancelled', 'lapsed', 'revoked'],
  active: ['expired', 'revoked'],
  denied: [],
  cancelled: [],
  lapsed: [],
  expired: [],
  revoked: [],
}

/** All states, in the order in which a request can reach them. */
export const requestStatuses = Object.keys(successors) as RequestStatus[]

/** Whether a request may go from one state to another. */
export function canBecome(from: RequestStatus, to: RequestStatus): boolean {
  return successors[from].includes(to)
}
