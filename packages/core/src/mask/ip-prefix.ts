import { isIPv4 } from 'node:net'

const COLON = 0x3a
const DOT = 0x2e

/** What a hexadecimal digit stands for, or -1. */
function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** The first three groups of an IPv6 address (RFC 4291 section 2.2), without leading zeros; `undefined` when it is none. */
export function sitePrefix(address: string): string | undefined {
  const groups: number[] = []
  // Before which group `::` stands.
  let gap = -1
  let at = 0
  if (address.charCodeAt(0) === COLON) {
    if (address.charCodeAt(1) !== COLON) return undefined
    gap = 0
    at = 2
  }
  while (at < address.length) {
    const start = at
    let group = 0
    for (; at < address.length && at - start < 4; at++) {
      const digit = hexDigit(address.charCodeAt(at))
      if (digit === -1) break
      group = group * 16 + digit
    }
    if (at === start) return undefined
    if (address.charCodeAt(at) === DOT) {
      if (!isIPv4(address.slice(start))) return undefined
      groups.push(0, 0)
      break
    }
    groups.push(group)
    if (at === address.length) break
    if (address.charCodeAt(at++) !== COLON || at === address.length) return undefined
    if (address.charCodeAt(at) === COLON) {
      if (gap !== -1) return undefined
      gap = groups.length
      at++
    }
  }
  if (gap === -1 ? groups.length !== 8 : groups.length > 7) return undefined
  const zeros = 8 - groups.length
  let prefix = ''
  for (let i = 0; i < 3; i++) {
    const group = gap === -1 || i < gap ? groups[i] : i < gap + zeros ? 0 : groups[i - zeros]
    prefix += (i === 0 ? '' : ':') + (group as number).toString(16)
  }
  return prefix
}
