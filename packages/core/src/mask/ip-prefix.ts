import { isIPv4 } from 'node:net'

const ZERO = 0x30
const COLON = 0x3a
const DOT = 0x2e
/** How many groups are shown. */
const SHOWN = 3

function isHexDigit(code: number): boolean {
  if (code >= ZERO && code <= 0x39) return true
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x66
}

function isCapital(code: number): boolean {
  return code > 0x40 && code < 0x5b
}

/** The first three groups of an IPv6 address (RFC 4291 section 2.2), without leading zeros; `undefined` when it is none. */
export function sitePrefix(address: string): string | undefined {
  let groups = 0
  // Before which group `::` stands, and the end of the last group before it that is shown.
  let gap = -1
  let shownEnd = 0
  let isPlain = true
  let at = 0
  if (address.charCodeAt(0) === COLON) {
    if (address.charCodeAt(1) !== COLON) return undefined
    gap = 0
    at = 2
  }
  while (at < address.length) {
    const start = at
    for (; at < address.length && at - start < 4; at++) {
      const code = address.charCodeAt(at)
      if (!isHexDigit(code)) break
      if (isCapital(code)) isPlain = false
    }
    if (at === start) return undefined
    if (address.charCodeAt(at) === DOT) {
      if (!isIPv4(address.slice(start))) return undefined
      groups += 2
      break
    }
    groups++
    if (gap === -1 && groups <= SHOWN) {
      shownEnd = at
      if (address.charCodeAt(start) === ZERO && at - start > 1) isPlain = false
    }
    if (at === address.length) break
    if (address.charCodeAt(at++) !== COLON || at === address.length) return undefined
    if (address.charCodeAt(at) === COLON) {
      if (gap !== -1) return undefined
      gap = groups
      at++
    }
  }
  if (gap === -1 ? groups !== 8 : groups > 7) return undefined
  const zeros = 8 - groups
  if (isPlain && (gap === -1 || gap >= SHOWN)) return address.slice(0, shownEnd)
  if (isPlain && gap > 0 && gap + zeros >= SHOWN) return address.slice(0, shownEnd) + (gap === 1 ? ':0:0' : ':0')
  return written(address, zeros)
}

/** The same of any address, with so many zeros for `::`. */
function written(address: string, zeros: number): string {
  const [head = '', tail = ''] = address.split('::')
  const groups = [head.split(':'), Array.from({ length: zeros }, () => '0'), tail.split(':')].flat().filter(Boolean)
  const shown = groups.slice(0, SHOWN).map((group) => group.replace(/^0+(?=.)/, ''))
  return shown.join(':').toLowerCase()
}
