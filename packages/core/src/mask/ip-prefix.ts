import { isIPv4 } from 'node:net'

const COLON = 0x3a
const DOT = 0x2e

function isHexDigit(code: number): boolean {
  const lower = code | 0x20
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x66)
}

/** The first three groups of an IPv6 address (RFC 4291 section 2.2), without leading zeros; `undefined` when it is none. */
export function sitePrefix(address: string): string | undefined {
  const groups: string[] = []
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
    while (at - start < 4 && isHexDigit(address.charCodeAt(at))) at++
    if (at === start) return undefined
    if (address.charCodeAt(at) === DOT) {
      if (!isIPv4(address.slice(start))) return undefined
      groups.push('', '')
      break
    }
    groups.push(withoutZeros(address, start, at))
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
  const group = (i: number) => (i < gap || gap === -1 ? groups[i] : i < gap + zeros ? '0' : groups[i - zeros])
  return `${group(0)}:${group(1)}:${group(2)}`.toLowerCase()
}

function withoutZeros(address: string, start: number, end: number): string {
  let from = start
  while (from < end - 1 && address.charCodeAt(from) === 0x30) from++
  return address.slice(from, end)
}
