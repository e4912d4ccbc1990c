import { channel } from 'node:diagnostics_channel'
import type { Hit } from './scan/hit.js'
import type { FailureEvent, MaskedEvent } from './types.js'

// Held here: a channel that nobody holds may be collected, and subscribers with it.
const masked = channel('logveil:masked')
const failure = channel('logveil:failure')

/** Whether somebody wants to know what is masked. */
export function isObserved(): boolean {
  return masked.hasSubscribers
}

/** Tells subscribers what was masked in one record; without any it costs one comparison. */
export function publishMasked(hits: readonly Hit[]): void {
  if (!isObserved() || hits.length === 0) return
  const findings = new Map<string, { path: string; kind: string; rule: string; count: number }>()
  for (const { path, action, times = 1 } of hits) {
    const { kind, rule } = action
    const id = `${rule}\0${kind}\0${path}`
    const known = findings.get(id)
    if (known) known.count += times
    else findings.set(id, { path, kind, rule, count: times })
  }
  masked.publish({ findings: [...findings.values()] } satisfies MaskedEvent)
}

/** Tells subscribers that a record was withheld, and which stage failed. */
export function publishFailure(stage: string): void {
  if (failure.hasSubscribers) failure.publish({ stage } satisfies FailureEvent)
}
