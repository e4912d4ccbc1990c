// Whether a text is JSON, by the grammar of RFC 8259.
import { escapeCodes, isDigit, isHex } from './bits'
import { INPUT } from './layout'

const QUOTE: u32 = 0x22
const BACKSLASH: u32 = 0x5c
const LOWER_U: u32 = 0x75

@inline
function behindBlanks(from: usize): usize {
  let at = from
  while (isBlank(load<u8>(at))) at++
  return at
}

@inline
function isBlank(code: u32): bool {
  return code <= 0x20 && (code == 0x20 || code == 0x0a || code == 0x0d || code == 0x09)
}

/** The longest string of what is being told, in the characters that it stands for. */
let longest: usize = 0

export function longestString(): usize {
  return longest
}

/** Which bytes are single characters that may be escaped. */
@inline
function escapable(bytes: v128): u64 {
  const signs = v128.or(v128.or(isEach(bytes, QUOTE), isEach(bytes, BACKSLASH)), isEach(bytes, 0x2f))
  const feeds = v128.or(v128.or(isEach(bytes, 0x6e), isEach(bytes, 0x72)), isEach(bytes, 0x66))
  const others = v128.or(isEach(bytes, 0x74), isEach(bytes, 0x62))
  return <u64>i8x16.bitmask(v128.or(v128.or(signs, feeds), others))
}

@inline
function isEach(bytes: v128, code: u32): v128 {
  return i8x16.eq(bytes, i8x16.splat(<i8>code))
}

@inline
function isCode(at: usize): bool {
  return isHex(load<u8>(at)) && isHex(load<u8>(at + 1)) && isHex(load<u8>(at + 2)) && isHex(load<u8>(at + 3))
}

/** Behind the string whose content starts at `from`; 0 when it does not end or is none. */
@inline
function behindString(from: usize): usize {
  const blanks = i8x16.splat(0x20)
  let at = from
  // Whether the next byte is escaped, and how much longer than what they stand for the escapes are.
  let first: u64 = 0
  let more: usize = 0
  while (true) {
    const bytes = v128.load(at)
    const backslash = <u64>i8x16.bitmask(isEach(bytes, BACKSLASH))
    let stops = <u64>i8x16.bitmask(v128.or(isEach(bytes, QUOTE), i8x16.lt_u(bytes, blanks)))
    if ((backslash | first) != 0) {
      const escaped = escapeCodes(backslash & ~first) ^ (backslash | first)
      stops = (stops & ~escaped) | (escaped & ~escapable(bytes) & 0xffff)
      more += <usize>popcnt(escaped & (stops == 0 ? 0xffff : (stops & (0 - stops)) - 1))
      first = (escaped >> 16) & 1
    }
    if (stops == 0) {
      at += 16
      continue
    }
    at += <usize>ctz(stops)
    const code = <u32>load<u8>(at)
    if (code == QUOTE) {
      longest = max(longest, at - from - more)
      return at + 1
    }
    if (code != LOWER_U || !isCode(at + 1)) return 0
    at += 5
    more += 5
    first = 0
  }
}

/** Behind the digits at `from`; 0 when there are none. */
@inline
function behindDigits(from: usize): usize {
  let at = from
  while (isDigit(load<u8>(at))) at++
  return at == from ? 0 : at
}

/** Behind the number at `from`; 0 when it is none. */
function behindNumber(from: usize): usize {
  let at = load<u8>(from) == 0x2d ? from + 1 : from
  at = load<u8>(at) == 0x30 ? at + 1 : behindDigits(at)
  if (at != 0 && load<u8>(at) == 0x2e) at = behindDigits(at + 1)
  if (at == 0 || (<u32>load<u8>(at) | 0x20) != 0x65) return at
  const sign = <u32>load<u8>(at + 1)
  return behindDigits(sign == 0x2b || sign == 0x2d ? at + 2 : at + 1)
}

/** Behind `true`, `false`, `null` or the number at `at`; 0 when there is none of them. */
function behindScalar(at: usize): usize {
  const word = load<u32>(at)
  if (word == 0x65757274 || word == 0x6c6c756e) return at + 4
  if (word == 0x736c6166) return load<u8>(at, 4) == 0x65 ? at + 5 : 0
  return behindNumber(at)
}

/** Behind the name at `from` and its colon; 0 when there is none. */
@inline
function behindName(from: usize): usize {
  if (load<u8>(from) != QUOTE) return 0
  const at = behindString(from + 1)
  if (at == 0) return 0
  const colon = behindBlanks(at)
  return load<u8>(colon) == 0x3a ? colon + 1 : 0
}

/**
 * Whether the first `length` bytes of the input are JSON. Open brackets are noted over what has been read, however deep it
 * nests: the input has to be loaded again.
 */
export function isJson(length: u32): bool {
  const end = INPUT + <usize>length
  v128.store(end, i64x2.splat(0))
  longest = 0
  let open = INPUT
  let at = INPUT
  while (true) {
    // A value is to come.
    at = behindBlanks(at)
    const first = <u32>load<u8>(at)
    if (first == 0x7b || first == 0x5b) {
      at = behindBlanks(at + 1)
      // It closes with the character two above.
      const isEmpty = <u32>load<u8>(at) == first + 2
      if (!isEmpty) {
        store<u8>(open++, first)
        if (first == 0x7b) {
          at = behindName(at)
          if (at == 0) return false
        }
        continue
      }
      at++
    } else {
      at = first == QUOTE ? behindString(at + 1) : behindScalar(at)
      if (at == 0) return false
    }
    // A value has ended, and maybe what it is in.
    while (true) {
      at = behindBlanks(at)
      if (open == INPUT) return at == end
      const next = <u32>load<u8>(at++)
      const bracket = <u32>load<u8>(open - 1)
      if (next == 0x2c) {
        if (bracket == 0x7b) {
          at = behindName(behindBlanks(at))
          if (at == 0) return false
        }
        break
      }
      if (next != bracket + 2) return false
      open--
    }
  }
}
