import { isDigit, isHexDigit } from './char-class.js'

const DOT = 46
const COLON = 58
const ZERO = 48

/**
 * The end of the dotted quad that starts at `start`, or -1: four decimal numbers up to 255 without leading zeros
 * (RFC 6943 section 3.1.1 on why `010.0.0.1` is no address to rely on). What follows it is for the caller to judge.
 */
export function ipv4End(text: string, start: number): number {
  let i = start
  for (let octet = 0; octet < 4; octet++) {
    if (octet > 0) {
      if (text.charCodeAt(i) !== DOT) return -1
      i++
    }
    const from = i
    let value = 0
    while (i - from < 3 && isDigit(text.charCodeAt(i))) value = value * 10 + text.charCodeAt(i++) - ZERO
    if (i === from || value > 255 || isDigit(text.charCodeAt(i))) return -1
    if (i - from > 1 && text.charCodeAt(from) === ZERO) return -1
  }
  return i
}

/**
 * False for dotted quads that name no single host: "this network" 0/8 and loopback 127/8 (RFC 6890), and netmasks, the
 * limited broadcast address among them (255 followed by a contiguous mask).
 */
export function isHostIpv4(value: string): boolean {
  const first = Number.parseInt(value, 10)
  if (first === 0 || first === 127) return false
  if (first !== 255) return true
  const [a = 0, b = 0, c = 0, d = 0] = value.split('.').map(Number)
  const hostBits = ~((a << 24) | (b << 16) | (c << 8) | d) >>> 0
  return (hostBits & (hostBits + 1)) !== 0
}

/**
 * The end of the IPv6 address (RFC 4291 section 2.2, all three text forms) that starts at `start`, or -1. Zone, prefix
 * length and what follows are for the caller to judge.
 */
export function ipv6End(text: string, start: number): number {
  let i = start
  let groups = 0
  let isCompressed = false
  if (text.charCodeAt(i) === COLON) {
    if (text.charCodeAt(i + 1) !== COLON) return -1
    isCompressed = true
    i += 2
  }
  while (groups < 8) {
    const from = i
    while (i - from < 4 && isHexDigit(text.charCodeAt(i))) i++
    if (i === from) break
    if (text.charCodeAt(i) === DOT && groups <= 6) {
      const end = ipv4End(text, from)
      if (end > 0) {
        i = end
        groups += 2
        break
      }
    }
    groups++
    if (groups === 8 || text.charCodeAt(i) !== COLON) break
    if (text.charCodeAt(i + 1) === COLON) {
      if (isCompressed) return -1
      isCompressed = true
      i += 2
    } else if (isHexDigit(text.charCodeAt(i + 1))) {
      i++
    } else {
      break
    }
  }
  return isCompressed ? (groups < 8 ? i : -1) : groups === 8 ? i : -1
}

/**
 * False for `::` and `::1` in any spelling, for loopback mapped from IPv4, and for what only looks like an address:
 * names without a digit (`face::bad`), slices (`1::2`, `::8`), and eight octets (an EUI-64 or part of a fingerprint).
 */
export function isHostIpv6(value: string): boolean {
  if (value.includes('.')) return isHostIpv4(value.slice(value.lastIndexOf(':') + 1))
  let groups = 0
  let pairs = 0
  let first = 0
  let hasDigit = false
  // Whether any group before the last, and the last one's number, is not zero.
  let isSignificant = false
  let last = 0
  for (let at = 0; at < value.length; at++) {
    if (value.charCodeAt(at) === COLON) continue
    const start = at
    if (last !== 0) isSignificant = true
    last = 0
    for (; at < value.length && value.charCodeAt(at) !== COLON; at++) {
      const code = value.charCodeAt(at)
      if (isDigit(code)) hasDigit = true
      last = last * 16 + (isDigit(code) ? code - ZERO : (code | 0x20) - 0x57)
    }
    const length = at - start
    if (groups === 0) first = length
    if (length === 2) pairs++
    groups++
  }
  if (!hasDigit) return false
  if (groups === 8 && pairs === 8) return false
  if (!isSignificant && (last === 0 || (last === 1 && !value.endsWith('::')))) return false
  if (value.startsWith('::')) return groups > 1
  return groups > 3 || first > 2
}
