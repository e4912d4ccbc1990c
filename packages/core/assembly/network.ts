// Addresses of networks, and escapes.
import { isDigit, isHex, isLetter, isWord } from './bits'
import { INPUT } from './layout'
import { digitsBefore } from './numbers'
import { digitRun } from './shapes'

/** Whether `at` is behind the `/` of a product's name: `Chrome/`. */
function isProduct(at: usize): bool {
  let name = at - 1
  while (at - name < 32 && isLetter(load<u8>(name - 1))) name--
  const before = <u32>load<u8>(name - 1)
  return at - name > 2 && load<u8>(name) < 0x60 && !isWord(before) && before != 0x2e && before != 0x2d && before < 0x80
}

/** The offset of the first dot of a dotted quad at `at`, or 0. */
export function dottedQuad(at: usize): usize {
  const before = <u32>load<u8>(at - 1)
  if (before == 0x2e || isWord(before)) return 0
  const first = digitRun(at, 4)
  if (first > 3) return 0
  const dot = at + first
  let next = dot
  for (let i = 0; i < 3; i++) {
    if (load<u8>(next) != 0x2e) return 0
    const length = digitRun(++next, 4)
    if (length == 0 || length > 3) return 0
    next += length
  }
  // `Chrome/120.0.0.0` is a product and its version.
  if (before == 0x2f && load<u8>(next) != 0x3a && (isProduct(at) || (isLetter(load<u8>(at - 2)) && load<u32>(next - 4) == 0x302e302e))) return 0
  return dot
}

/** Whether the colon at `at` may be the first of an IPv6 address: two in a row, or three with at most four digits between. */
@inline
export function isAddress(at: usize): bool {
  const next = <u32>load<u8>(at + 1)
  if (!isFirstColon(at)) return false
  if (next == 0x3a) return isHex(load<u8>(at - 1)) || isHex(load<u8>(at + 2))
  if (!isHex(next) || !isHex(load<u8>(at - 1))) return false
  let from = at + 1
  let groups = 0
  while (true) {
    const start = from
    while (from - start < 5 && isHex(load<u8>(from))) from++
    if (from == start) return groups > 0 && load<u8>(from) == 0x3a
    if (load<u8>(from) != 0x3a) return false
    from++
    if (++groups == 3) return true
  }
}

/** How far behind a `://` the `@` of its user may be. */
const MAX_USER: usize = 1024

/** Where the last `://` stands, and up to where one has been looked for. */
let authority: usize = 0
let lookedAt: usize = 0

export function startNetwork(): void {
  authority = 0
  lookedAt = 0
}

function isInUrl(at: usize): bool {
  const first = at - MAX_USER > lookedAt ? at - MAX_USER : lookedAt
  for (let next = first > INPUT ? first : INPUT; next < at; next++) {
    if (load<u8>(next) == 0x3a && load<u16>(next, 1) == 0x2f2f) authority = next
  }
  lookedAt = at
  return authority + MAX_USER > at
}

/** Whether a host may start at `at`, behind an `@`: that of an address has a dot, if it is no name beyond ASCII, that of a URL need not. */
export function mayBeHost(at: usize): bool {
  const first = <u32>load<u8>(at)
  if (first == 0x5b || first >= 0x80) return true
  if (!isWord(first) && first != 0x2a && first != 0x25) return false
  // Mostly it is near.
  if (v128.any_true(i8x16.eq(v128.load(at), i8x16.splat(0x2e)))) return true
  let next = at
  while (isLetter(load<u8>(next)) || isDigit(load<u8>(next)) || load<u8>(next) == 0x2d) next++
  const end = <u32>load<u8>(next)
  return end == 0x2e || end >= 0x80 || isInUrl(at)
}

/** Whether no further colon stands before the digits before the one at `at`. */
@inline
function isFirstColon(at: usize): bool {
  let from = at
  while (at - from < 4 && isHex(load<u8>(from - 1))) from--
  const before = <u32>load<u8>(from - 1)
  return before != 0x3a && before != 0x2e && !isWord(before)
}

/** A separator spaced as in a MAC address; `at` is the first of five, or of two dots. */
export function isMac(position: usize): bool {
  const byte = <u32>load<u8>(position)
  if (byte == 0x3d || byte == 0x3c) return false
  if (load<u8>(position + 3) == byte) {
    if (load<u8>(position + 6) != byte || load<u8>(position + 12) != byte || load<u8>(position - 3) == byte) return false
    for (let i: usize = 0; i < 18; i += 3) {
      if (!isHex(load<u8>(position + i - 2)) || !isHex(load<u8>(position + i - 1))) return false
      if (i < 15 && load<u8>(position + i) != byte) return false
    }
    return true
  } else if (byte == 0x2e && load<u8>(position + 5) == 0x2e) {
    for (let i: usize = 1; i < 5; i++) if (!isHex(load<u8>(position + i)) || !isHex(load<u8>(position - i))) return false
    return true
  }
  return false
}

/** `%` and two hexadecimal digits, or `u` and four; `&` and a character reference; `+` between digits: text that decoding would change. */
export function isEscape(at: usize): bool {
  const code = <u32>load<u8>(at)
  const next = <u32>load<u8>(at + 1)
  if (code == 0x2b) return digitRun(at + 1, 4) == 4 && digitsBefore(at, 4) == 4
  if (code == 0x25) return (next == 0x75 || isHex(next)) && isHex(load<u8>(at + 2))
  if (next == 0x23) return true
  let length: usize = 0
  while (length < 7 && isLetter(load<u8>(at + 1 + length))) length++
  return length >= 2 && load<u8>(at + 1 + length) == 0x3b
}
