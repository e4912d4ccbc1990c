import { MESSAGE } from 'triple-beam'
import winston from 'winston'
import type { Info } from './format.js'
import { type Layout, layoutOf } from './layouts.js'

type Fields = Record<string, unknown>

/** Nothing that JSON escapes. Anchored, as this takes a third of the time less than a search for what it does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them.
const plain = /^[^\x00-\x1f"\\\ud800-\udfff]*$/

/** Longer texts have something to escape more often than not. */
const MAX_TEXT = 256

/** After a draft that was none, so many lines of its layout are written without. */
const PAUSE = 32

/**
 * What is written in the hope that there is nothing to escape in texts: it is the record's line if it has just so many
 * quotes, no backslash and no control character.
 */
export interface Draft {
  readonly line: string
  readonly quotes: number
  /** Notes that it is not. */
  miss(): void
}

/** Quotes in a draft so far, and whether one of its texts is too long. */
interface Progress {
  quotes: number
  isLong: boolean
}

/**
 * What winston's json format makes of a snapshot: its JSON with sorted names. Takes less time than the format, since
 * records have few layouts and strings mostly nothing to escape.
 */
export function stableLine(snapshot: Fields): string {
  return fieldsJson(snapshot, layoutOf(Object.keys(snapshot)), undefined)
}

/** A draft of that line, where one is worth trying. */
export function draftLine(snapshot: Fields): Draft | undefined {
  const layout = layoutOf(Object.keys(snapshot))
  if (layout.pause > 0) {
    layout.pause--
    return undefined
  }
  const progress = { quotes: 0, isLong: false }
  const line = fieldsJson(snapshot, layout, progress)
  const miss = () => {
    layout.pause = PAUSE
  }
  return progress.isLong ? undefined : { line, quotes: progress.quotes, miss }
}

/** Whether the installed winston's json format makes the same lines; some of the older versions do not sort. */
export function writesStableLines(): boolean {
  const values = {
    b: { y: [{ d: '\u2028"\\\n\ud800', c: -0 }, undefined], x: null },
    n: Number.NaN,
    u: undefined,
    '': 0.1,
    10: new Date(0),
    9: [],
  }
  const sample = { z: 'é"', level: 'info', message: 'a', ...values }
  const { [MESSAGE]: line } = winston.format.json().transform({ ...sample }, {}) as Info
  return line === stableLine(sample)
}

function fieldsJson(snapshot: Fields, { sorted, heads, textHeads }: Layout, draft: Progress | undefined): string {
  let text = '{'
  for (let i = 0; i < sorted.length; i++) {
    const value = snapshot[sorted[i] as string]
    const isPlain = typeof value === 'string' && isWrittenAsIs(value, draft)
    const json = isPlain ? value : toJson(value, draft)
    if (json === undefined) continue
    if (draft) draft.quotes += 2
    const head = (isPlain ? textHeads[i] : heads[i]) as string
    // Nothing parts the first value from the brace.
    text += text.length === 1 ? head.slice(1) : head
    text += json
    if (isPlain) text += '"'
  }
  return `${text}}`
}

function isWrittenAsIs(text: string, draft: Progress | undefined): boolean {
  if (draft === undefined) return plain.test(text)
  draft.quotes += 2
  if (text.length > MAX_TEXT) draft.isLong = true
  return true
}

function elementsJson(elements: readonly unknown[], draft: Progress | undefined): string {
  let text = '['
  for (let i = 0; i < elements.length; i++) {
    if (i > 0) text += ','
    text += toJson(elements[i], draft) ?? 'null'
  }
  return `${text}]`
}

/** The JSON of a value of a snapshot; `undefined` for what has none. */
function toJson(value: unknown, draft: Progress | undefined): string | undefined {
  switch (typeof value) {
    case 'string':
      return draft && isWrittenAsIs(value, draft) ? `"${value}"` : JSON.stringify(value)
    case 'number':
      return Number.isFinite(value) ? `${value}` : 'null'
    case 'object':
      if (value === null) return 'null'
      if (Array.isArray(value)) return elementsJson(value, draft)
      if (!(value instanceof Date)) return fieldsJson(value as Fields, layoutOf(Object.keys(value)), draft)
      return dateJson(value, draft)
    default:
      return value === undefined ? undefined : JSON.stringify(value)
  }
}

/** Programs may have given all dates another JSON form than a text. */
function dateJson(date: Date, draft: Progress | undefined): string | undefined {
  const json: string | undefined = JSON.stringify(date)
  if (draft && json !== undefined) draft.quotes += json.split('"').length - 1
  return json
}
