// What single characters may mean: operators, dashes of options, rare characters.
import { isDigit, isWord } from './bits'
import { textEnd } from './escapes'
import { addWhole, hit, hitBefore } from './found'
import { isLiteral, mayBeLiteral } from './literals'
import { isAssignment, isOption } from './assignments'
import { isQuote } from './names'
import { isAddress, isEscape, mayBeHost } from './network'
import { digitsBefore } from './numbers'
import { end, textOnly } from './structure'
import { hours, JOINT, mayBeAssigned, sortAt } from './tails'

/** A rare character, an escape, or a bracket at a string's start. */
export function rareAt(position: usize): void {
  const byte = <u32>load<u8>(position)
  if (load<u8>(position - 1) == 0x5c) addWhole(position)
  // It stands where a `/` or `+` might.
  if (byte == 0x20) return
  if (byte == 0x40) {
    if (mayBeHost(position + 1)) hit(position)
  }
  else if (byte == 0x27) {
    if (load<u8>(position - 1) == 0x28) hit(position - 1)
  } else if (byte == 0x24) {
    if (isLiteral(position)) hit(position)
    // `access_token$`
    if (load<u32>(position - 4) == 0x6e656b6f) hitBefore(position, 12)
  } else if (byte == 0x7c) {
    if (isDigit(load<u8>(position - 15)) && isDigit(load<u8>(position - 1))) hit(position)
  } else if (byte == 0x7e) {
    if (load<u8>(position - 1) == 0x51) hit(position - 1)
    if (load<u16>(position - 2) == 0x3635) hitBefore(position, 6)
  } else if (byte == 0x5c) {
    if (textOnly && mayBeLiteral(load<u32>(position)) && isLiteral(position)) hit(position)
    addWhole(position)
  } else if (byte == 0x22) {
    if (load<u8>(position - 1) == 0x28) hit(position - 1)
  } else if (byte == 0x02) {
    // A quote behind a backslash.
    if (load<u8>(position - 2) == 0x28) hit(position - 2)
  } else if (byte == 0x7b || byte == 0x5b) {
    if (!textOnly && isJsonText(position)) addWhole(position)
  } else if (byte >= 0x80 || byte < 0x20) {
    addWhole(position)
  } else if (byte == 0x25 && (load<u8>(position + 1) | 0x20) == 0x62 && isDigit(load<u8>(position + 2)) && isDigit(load<u8>(position + 13))) hit(position)
  else if (isLiteral(position)) hit(position)
  if (byte == 0x25 || byte == 0x26 || byte == 0x2b) {
    if (isEscape(position)) addWhole(position)
  }
}

/** Whether the string that starts with the bracket at `position` ends with its counterpart. */
@inline
function isJsonText(position: usize): bool {
  return load<u8>(textEnd(position, end) - 1) == load<u8>(position) + 2
}

/** A glance at an operator; `operators` has a bit for it and for each one among the characters that follow, `digits` one for each digit from four characters before on. */
@inline
export function mayBeOperator(position: usize, operators: u32, digits: u32): bool {
  // The second of two colons belongs to the first.
  if (load<u16>(position - 1) == 0x3a3a) return load<u16>(position + 1) == 0x4141
  const byte = <u32>load<u8>(position)
  const after = <u32>load<u8>(position + 1)
  const isPath = <u32>(after == 0x2f)
  const four = load<u32>(position - 4)
  // `1T12:34:56.`
  const isHour = hours() & <u32>((digits & 0x6d) == 0x6d) & <u32>((four & 0xff00) == 0x5400) & <u32>((load<u64>(position) & 0x00ff_0000_ff00_00ff) == 0x002e_0000_3a00_003a)
  const isAssigned = mayBeAssigned(position) & ~isHour
  // Of an address, two in a row or four with little between.
  const isAddress = <u32>(popcnt(operators & 0x7ffff) > 3) | <u32>((operators & (operators >> 1) & 0x3fff) != 0)
  const isNamed = <u32>(four == 0x6d726570) | <u32>(load<u16>(position + 1) == 0x4141)
  const isSigned = <u32>(four >> 8 == 0x676973) | <u32>isDigit(four >> 24) | <u32>(sortAt(position + 1) >= JOINT)
  const colon = (isAssigned & ~isPath) | isAddress | isNamed
  const equal = isAssigned | isSigned
  return (((<u32>(byte == 0x3a) & colon) | (<u32>(byte == 0x3d) & equal) | (<u32>(byte == 0x3c) & (isPath | <u32>(after == 0x3c)))) & 1) != 0
}

/** `=`, `:` or `<`. */
export function operatorAt(position: usize): void {
  const byte = <u32>load<u8>(position)
  if (byte == 0x3c) {
    // `</name>`, or the first fillers of a machine-readable line.
    if (load<u8>(position + 1) == 0x2f || (load<u8>(position - 1) != 0x3c && isLiteral(position))) hit(position)
    return
  }
  if (byte == 0x3a) {
    if (load<u16>(position + 1) == 0x4141) hit(position)
    if (load<u32>(position - 4) == 0x6d726570) hit(position - 4)
    if (isAddress(position)) return hit(position)
  } else {
    // Of a magnetic stripe: `;4111…=`.
    if (isDigit(load<u8>(position - 1))) {
      const first = position - digitsBefore(position, 20)
      if (position - first > 11 && load<u8>(first - 1) == 0x3b) hit(first - 1)
    }
    if (load<u32>(position - 3) == 0x3d676973) hit(position - 3)
    if (isQuote(load<u8>(position + 1))) {
      if ((load<u32>(position - 3) & 0xffffff) == 0x79656b) hit(position - 3)
      if (load<u32>(position - 4) == 0x656d616e) hit(position - 4)
    }
  }
  if (isAssignment(position)) hit(position)
}

/** How long the words of a key's header may be, and the fewest characters of a key. */
const MAX_HEADER: usize = 64
const MIN_KEY: u32 = 16

/** Whether a key may stand behind the header with its first word at `at`, `BEGIN RSA PRIVATE KEY-----`: not if the next dashes are too near. */
function mayHaveKey(at: usize): bool {
  let end = at
  while (end - at < MAX_HEADER && (isWord(load<u8>(end)) || load<u8>(end) == 0x20)) end++
  if (load<u8>(end - 1) == 0x20) return false
  const near = dashesFrom(end + 5)
  return (dashesFrom(end) & 1) == 0 || (near & ((1 << MIN_KEY) - 1)) == 0
}

/** Where five dashes start among the first 28 bytes at `at`, a bit for each. */
function dashesFrom(at: usize): u32 {
  const dash = i8x16.splat(0x2d)
  const all = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), dash)) | (<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 16), dash)) << 16)
  const two = all & (all >> 1)
  return two & (two >> 2) & (all >> 4)
}

/** `-u `, `--password `, `-----BEGIN `: a word behind a dash with no word before it. */
export function optionAt(position: usize): void {
  if (isLiteral(position - 1)) hit(position - 1)
  if (load<u8>(position - 2) != 0x2d) return
  // Of a list's element, the value may be the next one.
  const isElement = !textOnly && load<u8>(position - 3) == 0x22
  if (isElement || isOption(position) || isLiteral(position - 2)) hit(position - 2)
  if (load<u32>(position - 4) == 0x2d2d2d2d && mayHaveKey(position)) hitBefore(position, 5)
}
