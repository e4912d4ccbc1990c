// Exact checks of single positions, called only where the masks of a block allow one. Each may say yes too often, never no.
import { isDigit, isHex, isLetter, isWord } from './bits'
import { ASSIGNED, ASSIGNED_SLOTS, LITERAL_ENTRIES, LITERAL_ENTRY, LITERAL_HEADS, SHAPES } from './layout'

const FOLD: u32 = 0x202020

@inline
function literalHash(three: u32): u32 {
  return (((three | FOLD) * 0x9e3779b1) >> 20) & 4095
}

/** Whether one of the detectors' literals stands at `at` (its first eight bytes). */
export function isLiteral(at: usize): bool {
  const word = load<u64>(at)
  let entry = <u32>load<u16>(LITERAL_HEADS + <usize>literalHash(<u32>word & 0xffffff) * 2)
  while (entry != 0) {
    const place = LITERAL_ENTRIES + <usize>entry * LITERAL_ENTRY
    const fold = load<u32>(place, 16) & 1 ? <u64>0x2020202020202020 : 0
    const mask = load<u64>(place, 8)
    if (((word | fold) & mask) == load<u64>(place)) return true
    entry = load<u32>(place, 16) >> 16
  }
  return false
}

/** Adds a literal by its first bytes (at most eight, at least three), folded when case does not matter. */
export function addLiteral(number: u32, word: u64, length: u32, ignoreCase: bool): void {
  const place = LITERAL_ENTRIES + <usize>number * LITERAL_ENTRY
  const mask: u64 = length >= 8 ? ~<u64>0 : (<u64>1 << (length * 8)) - 1
  const head = LITERAL_HEADS + <usize>literalHash(<u32>word & 0xffffff) * 2
  store<u64>(place, (ignoreCase ? word | 0x2020202020202020 : word) & mask)
  store<u64>(place, mask, 8)
  store<u32>(place, (<u32>load<u16>(head) << 16) | (ignoreCase ? 1 : 0), 16)
  store<u16>(head, <u16>number)
}

/** The hash of a name's last word: at most its last eight letters and digits, folded. */
@inline
function wordHash(word: u64): u64 {
  return word * 0x9e3779b97f4a7c15
}

@inline
function hasAssigned(word: u64): bool {
  let slot = <u32>(wordHash(word) >> 48) & (<u32>ASSIGNED_SLOTS - 1)
  while (true) {
    const known = load<u64>(ASSIGNED + <usize>slot * 8)
    if (known == 0) return false
    if (known == word) return true
    slot = (slot + 1) & (<u32>ASSIGNED_SLOTS - 1)
  }
}

export function addAssigned(word: u64): void {
  let slot = <u32>(wordHash(word) >> 48) & (<u32>ASSIGNED_SLOTS - 1)
  while (load<u64>(ASSIGNED + <usize>slot * 8) != 0) {
    if (load<u64>(ASSIGNED + <usize>slot * 8) == word) return
    slot = (slot + 1) & (<u32>ASSIGNED_SLOTS - 1)
  }
  store<u64>(ASSIGNED + <usize>slot * 8, word)
}

/**
 * Whether the `=` or `:` at `at` may assign a value to a known name: the word before it (blanks, a bracket and quotes
 * between) is the last word of one, in full or from its last capital on. A quoted name may be any field's.
 */
export function isAssignment(at: usize): bool {
  let end = at
  while (at - end < 3 && load<u8>(end - 1) == 0x20) end--
  let before = <u32>load<u8>(end - 1)
  if (before == 0x5d || before == 0x22 || before == 0x27 || before == 0x60 || before >= 0x80) return true
  let word: u64 = 0
  let length: u32 = 0
  let camel = false
  while (length < 8 && (isLetter(before) || isDigit(before))) {
    word = (word << 8) | <u64>(before | 0x20)
    length++
    end--
    const next = <u32>load<u8>(end - 1)
    // A capital after which small letters came starts a word of its own: the `T` of `authToken`.
    if (before - 0x41 < 26 && (<u32>load<u8>(end + 1) | 0x20) == <u32>load<u8>(end + 1) && isLetter(next | 0) && hasAssigned(word)) camel = true
    before = next
  }
  if (length == 0) return before == 0x24 || before == 0x2d || before == 0x5f || before == 0x2e || before >= 0x80
  return camel || hasAssigned(word) || before >= 0x80
}

/** Steps of the shape automaton from `at`; true when a state accepts. */
export function isShape(at: usize): bool {
  let state: u32 = 1
  while (true) {
    const code = <u32>load<u8>(at++)
    let symbol: u32
    if (isDigit(code)) symbol = 0
    else if (isLetter(code)) symbol = 1
    else if (code == 0x20) symbol = 2
    else if (code == 0x2d) symbol = 3
    else if (code == 0x2e) symbol = 4
    else if (code == 0x2f) symbol = 5
    else if (code == 0x28) symbol = 6
    else if (code == 0x29) symbol = 7
    else if (code == 0x2b) symbol = 8
    else return false
    const next = <u32>load<u16>(SHAPES + <usize>((state << 4) | symbol) * 2)
    if (next == 0) return false
    state = next & 0x7fff
    // A shape that goes on with a letter or digit is glued to it.
    if ((next & 0x8000) != 0 && !isWord(load<u8>(at))) return true
  }
}

/** Whether at least `min` digits follow from `at` with at most three separators between any two. */
export function isCluster(at: usize, min: u32): bool {
  let digits: u32 = 0
  let gap: u32 = 0
  while (true) {
    const code = <u32>load<u8>(at++)
    if (isDigit(code)) {
      gap = 0
      if (++digits >= min) return true
    } else if (code == 0x20 || code == 0x2d || code == 0x2e || code == 0x2f || code == 0x28 || code == 0x29) {
      if (++gap > 3) return false
    } else return false
  }
}

/** `%` and two hexadecimal digits, or `&` and a character reference: text that decoding would change. */
export function isEscape(at: usize): bool {
  const code = <u32>load<u8>(at)
  const next = <u32>load<u8>(at + 1)
  if (code == 0x25) return isHex(next) && isHex(load<u8>(at + 2))
  if (next == 0x23) return true
  let length: u32 = 0
  while (length < 7 && isLetter(load<u8>(at + 1 + length))) length++
  return length >= 2 && load<u8>(at + 1 + length) == 0x3b
}
