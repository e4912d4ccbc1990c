import { MESSAGE } from 'triple-beam'
import winston from 'winston'
import type { Info } from './format.js'
import { layoutOf } from './layouts.js'

type Fields = Record<string, unknown>

/**
 * What winston's json format makes of a snapshot: its JSON with sorted names. Takes less time than the format, since
 * records have few layouts and strings mostly nothing to escape.
 */
export function stableLine(snapshot: Fields): string {
  const { sorted, heads } = layoutOf(Object.keys(snapshot))
  let text = '{'
  for (let i = 0; i < sorted.length; i++) {
    const json = toJson(snapshot[sorted[i] as string])
    if (json === undefined) continue
    text += text === '{' ? (heads[i] as string).slice(1) : (heads[i] as string)
    text += json
  }
  return `${text}}`
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

function elementsJson(elements: readonly unknown[]): string {
  let text = '['
  for (let i = 0; i < elements.length; i++) {
    if (i > 0) text += ','
    text += toJson(elements[i]) ?? 'null'
  }
  return `${text}]`
}

/** The JSON of a value of a snapshot; `undefined` for what has none. */
function toJson(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return quoted(value)
    case 'number':
      return Number.isFinite(value) ? `${value}` : 'null'
    case 'object':
      if (value === null) return 'null'
      if (Array.isArray(value)) return elementsJson(value)
      return value instanceof Date ? JSON.stringify(value) : stableLine(value as Fields)
    default:
      return value === undefined ? undefined : JSON.stringify(value)
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them.
const escaped = /[\x00-\x1f"\\\ud800-\udfff]/

function quoted(text: string): string {
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`
}
