import { diffArrays } from 'diff'

/** Runs of characters that JSON, URLs, addresses and spaces delimit, so that a token is one word. */
const words = /[^\s",:;{}[\]()=&?@/\\]+|./gs

/** What every line, request or response has: not shown where it is unchanged. */
const everyday = new Set(
  `level time timestamp pid hostname reqId host remotePort connection keep-alive content-type content-length
  transfer-encoding user-agent accept accept-language accept-encoding sec-fetch-mode date`.split(/\s+/),
)

/** How much of an unchanged stretch of text is shown at either end, and how long an unchanged value may be. */
const SHOWN = 30

const same = (text) => ({ raw: text, written: text, changed: false })
const change = (raw, written) => ({ raw, written, changed: true })
const gap = same('…')

function isContainer(value) {
  return typeof value === 'object' && value !== null
}

/** Cuts the middle out of a long stretch that did not change, between words where there are any. */
function shorten(text, isFirst, isLast) {
  const head = isFirst ? 0 : SHOWN
  const tail = isLast ? 0 : SHOWN
  if (text.length <= head + tail + 8) return text
  const before = text.slice(0, head).replace(/\s\S*$/, '')
  const after = text.slice(text.length - tail).replace(/^\S*\s/, '')
  return `${before} … ${after}`
}

/** Texts word by word. */
function compareTexts(raw, written) {
  const parts = diffArrays(raw.match(words) ?? [], written.match(words) ?? [])
  const result = []
  for (const [index, { value, added, removed }] of parts.entries()) {
    const text = value.join('')
    if (!added && !removed) result.push(same(shorten(text, index === 0, index === parts.length - 1)))
    else if (result.at(-1)?.changed && added) result.push(change(result.pop().raw, text))
    else result.push(removed ? change(text, '') : change('', text))
  }
  return result
}

function escaped(text) {
  return JSON.stringify(text).slice(1, -1)
}

function compareValues(raw, written) {
  if (isContainer(raw) && isContainer(written) && Array.isArray(raw) === Array.isArray(written)) {
    return compareMembers(raw, written)
  }
  const [before, after] = [JSON.stringify(raw), JSON.stringify(written)]
  if (before === after) return [same(before)]
  if (typeof raw === 'string' && typeof written === 'string') {
    return [same('"'), ...compareTexts(escaped(raw), escaped(written)), same('"')]
  }
  return [change(before, after ?? '')]
}

/** The beginning of a text that nobody can read anyway. */
function beginning(_key, value) {
  return typeof value === 'string' && value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value
}

/** Properties that only the written line has: that of sealed copies. */
function addedMembers(raw, written) {
  return Object.entries(written)
    .filter(([key]) => !(key in raw))
    .map(([key, value]) => change('', `, ${JSON.stringify(key)}: ${JSON.stringify(value, beginning)}`))
}

function compareMembers(raw, written) {
  const list = Array.isArray(raw)
  const members = []
  for (const [key, value] of Object.entries(raw)) {
    const json = JSON.stringify(value)
    const unchanged = json === JSON.stringify(written[key])
    if (unchanged && (everyday.has(key) || isContainer(value) || json.length > SHOWN)) {
      if (members.at(-1)?.[0] !== gap) members.push([gap])
    } else {
      members.push([...(list ? [] : [same(`${JSON.stringify(key)}: `)]), ...compareValues(value, written[key])])
    }
  }
  const separated = members.flatMap((member, index) => (index === 0 ? member : [same(', '), ...member]))
  return [same(list ? '[' : '{'), ...separated, ...addedMembers(raw, written), same(list ? ']' : '}')]
}

/**
 * Compares a JSON log line with its masked form, for people: blanks are added, and what did not change is shortened.
 *
 * @returns parts in order: `{ raw, written, changed }`
 */
export function compareLines(raw, written) {
  const merged = []
  for (const part of compareValues(JSON.parse(raw), JSON.parse(written))) {
    const last = merged.at(-1)
    if (last && !last.changed && !part.changed) merged[merged.length - 1] = same(last.raw + part.raw)
    else merged.push(part)
  }
  return merged
}
