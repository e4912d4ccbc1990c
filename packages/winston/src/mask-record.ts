import { LEVEL, MESSAGE, SPLAT } from 'triple-beam'
import { applyChanges } from './apply-changes.js'
import { isError } from './error-fields.js'
import type { Info } from './format.js'
import type { JsonChain } from './json-chain.js'
import { keepHandlerFlags } from './mask-info.js'
import { isInRecord, maskSplat } from './mask-splat.js'
import type { ObjectMasker } from './object-masker.js'
import { isPlainObject, type Snapshot, takeSnapshot } from './snapshot.js'
import type { Draft } from './stable-line.js'

/**
 * Formats and masks a record of data in one pass over its JSON line: what is not in the line is not in the record that
 * is returned. `undefined` when it takes more than that, `false` when the policy drops the record.
 */
export function maskRecord(
  info: Info,
  chain: JsonChain,
  objects: ObjectMasker,
  again: Again,
): Info | false | undefined {
  const splat: unknown = info[SPLAT]
  if (chain.takesArguments && !hasTaken(info, splat)) return
  // Formats before the chain may have left something there for a transport.
  if (chain.before.length > 0 && !hasOwnSymbolsOnly(info)) return
  const snapshot = recordOf(info, chain)
  if (!snapshot?.isData) return
  const record = snapshot.value as Info
  // Winston's own formats make of it what they make of an error as the whole record.
  if (isError(record.message)) return
  // The line does not show all there is in errors.
  if (snapshot.hasErrors) {
    const masked = objects.maskSnapshot(snapshot)
    if (masked !== record) return masked === undefined ? false : undefined
  }
  record[LEVEL] = info[LEVEL] as string
  chain.complete(record)
  const { line, maskedLine, changes } = snapshot.hasErrors
    ? again(() => written(chain.line(record), objects))
    : (ofDraft(chain.draft(record), objects) ?? written(chain.line(record), objects))
  if (maskedLine === '') return false
  if (maskedLine !== line) {
    const isApplied = chain.isStable && !snapshot.hasErrors && applyChanges(record, line, maskedLine, changes)
    if (!isApplied && !objects.apply(snapshot, maskedLine, chain.isStable)) return
  }
  if (maskedLine !== line || snapshot.hasErrors) keepHandlerFlags(info, record)
  record[MESSAGE] = maskedLine
  if (splat === undefined) return record
  const safe = Array.isArray(splat) ? maskSplat(splat, info, record, objects) : objects.mask(splat)
  if (safe === undefined) return false
  record[SPLAT] = safe
  return record
}

/** A record's line, what has become of it, and what has been replaced, where that is known. */
interface Written {
  readonly line: string
  readonly maskedLine: string
  readonly changes: readonly number[]
}

function written(line: string, objects: ObjectMasker): Written {
  const changes: number[] = []
  return { line, maskedLine: objects.line(line, changes), changes }
}

/** `undefined` when a draft is not the record's line. */
function ofDraft(draft: Draft | undefined, objects: ObjectMasker): Written | undefined {
  if (draft === undefined) return undefined
  const { line, quotes } = draft
  const changes: number[] = []
  const maskedLine = objects.draft(line, quotes, changes)
  if (maskedLine === undefined) draft.miss()
  else return { line, maskedLine, changes }
}

/** Runs work on what has been masked once already. */
type Again = <T>(work: () => T) => T

function hasOwnSymbolsOnly(info: Info): boolean {
  return Object.getOwnPropertySymbols(info).every((symbol) => [LEVEL, MESSAGE, SPLAT].includes(symbol))
}

/** A snapshot of a record; `undefined` when it is neither a plain object nor made one by the chain. */
function recordOf(info: Info, chain: JsonChain): Snapshot | undefined {
  if (isPlainObject(info)) return takeSnapshot(info)
  if (chain.fromError === undefined || !isError(info)) return undefined
  const { value, isData } = takeSnapshot(info)
  // The other fields of the error are hidden, and no longer there in the record.
  return isData ? takeSnapshot(chain.fromError(value as Info)) : undefined
}

/** Whether there is nothing that `splat` would still take from the arguments. */
function hasTaken(info: Info, splat: unknown): boolean {
  if (Object.hasOwn(info, 'splat')) return false
  if (splat === undefined) return true
  if (!Array.isArray(splat) || splat.length > 1) return false
  if (typeof info.message === 'string' && info.message.includes('%')) return false
  return splat.length === 0 || isInRecord(splat[0], info)
}
