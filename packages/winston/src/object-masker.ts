import { draftLineMasker, type Masker, recordLineMasker } from '@logveil/core'
import { errorLine } from './error-fields.js'
import { overlay } from './overlay.js'
import { type Snapshot, takeSnapshot } from './snapshot.js'

type Fields = Record<string, unknown>

/** The field by which a masker's stand-in for a record that it withholds is known. */
const STAND_IN = 'logveil'

/** A masker's `mask` at the price of its `maskLine`: objects are masked by their JSON line wherever that says it all. */
export class ObjectMasker {
  readonly masker: Masker
  /** Masks a line that has just been made of a snapshot; adds to `changes` what has been replaced, where that is known. */
  readonly line: (json: string, changes: number[]) => string
  /** The same for a draft of the line with so many quotes; `undefined` when it is not the line. */
  readonly draft: (draft: string, quotes: number, changes: number[]) => string | undefined

  constructor(masker: Masker) {
    this.masker = masker
    this.line = recordLineMasker(masker)
    this.draft = draftLineMasker(masker)
  }

  /** As `mask` of the masker, but that what the caller does to plain data afterwards does not reach the result. */
  mask(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return this.masker.mask(value)
    const snapshot = takeSnapshot(value)
    if (!snapshot.isData || Array.isArray(value)) return this.masker.mask(snapshot.value)
    return this.maskSnapshot(snapshot)
  }

  /** Masks the snapshot of an object of data, most often in place. */
  maskSnapshot(snapshot: Snapshot): unknown {
    const line = snapshot.hasErrors ? errorLine(snapshot.value) : JSON.stringify(snapshot.value)
    const maskedLine = this.line(line, [])
    if (maskedLine === line) return snapshot.value
    if (maskedLine === '') return undefined
    if (!this.apply(snapshot, maskedLine)) return this.masker.mask(snapshot.value)
    const masked = snapshot.value as Fields
    // A sealed copy belongs to the line that is written in the end, which this one is not.
    if (!line.includes('"_sealed":')) delete masked._sealed
    return masked
  }

  /**
   * Brings a snapshot to what its masked line says; `false` when that is a stand-in or no object. What is in the snapshot
   * keeps its order, where the names in the line are sorted.
   */
  apply({ value, isJson }: Snapshot, maskedLine: string, isSorted = false): boolean {
    const masked = parse(maskedLine)
    const fields = value as Fields
    if (masked === undefined || (Object.hasOwn(masked, STAND_IN) && !Object.hasOwn(fields, STAND_IN))) return false
    overlay(fields, masked, isSorted || !isJson)
    return true
  }
}

function parse(line: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
  } catch {
    return undefined
  }
}
