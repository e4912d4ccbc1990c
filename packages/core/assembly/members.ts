/**
 * What stands between a line's strings: names, brackets and bare values. What they mean for the values behind them is noted as
 * tokens, and names are looked up.
 */
import { isDigit, outside64 } from './bits'
import { addEventToken, addPassed, addToken, KEY, LIST, NUMBER, RULE } from './events'
import { textEnd } from './escapes'
import { findKey } from './keys'
import { BLOCK, BLOCKS, CONTENT_OF, INPUT, MAX_STACK, STACK, STACK_ENTRY } from './layout'
import { passName } from './ordinary'
import { masksTexts, NO_RULE, ruleFor } from './rules'
import { bareDigits, isLongNumber, isScalar } from './scalars'

// Flags of known keys.
const REPORTED: u32 = 1
const ENVELOPE: u32 = 2
const MEASURE: u32 = 4
const CONTEXT: u32 = 8
/** A name with digits in which a text would have a value. */
const DOUBTFUL: u32 = 16
const DOUBTFUL_DIGITS: i32 = 4
/** Some detector looks at nothing under it. */
const EXCEPTION: u32 = 64
/** What goes for the values in an object as well. */
const INHERITED: u32 = CONTEXT | EXCEPTION
/** The number of all names that nobody knows. */
const ORDINARY: u32 = 1

const OBJECT: u32 = 0x7b
const ARRAY: u32 = 0x5b
const COMMA: u32 = 0x2c
const COLON: u32 = 0x3a

let maxDepth: u32 = <u32>MAX_STACK
/** Something was passed over because JSON said so. */
export let suppressed: bool = false
/** Names that are not known. */
export let unknown: u32 = 0
/** It has white space between tokens, or is not JSON. */
let loose: bool = false
// How deep the next byte is, what is known of the key it is under, and where the last string began.
let depth: u32 = 0
let flags: u32 = 0
let ids: u32 = 0
let opened: usize = 0
/** Up to here the line is a text that a rule masks: nothing is looked for in it. */
export let ruledUntil: usize = 0

export function configureMembers(deepest: u32): void {
  maxDepth = deepest < <u32>MAX_STACK ? deepest : <u32>MAX_STACK
}

/** Starts at a line's first byte, or among the members of the object that it is. */
export function startMembers(isInside: bool): void {
  suppressed = false
  loose = false
  unknown = 0
  opened = INPUT - 1
  depth = 0
  flags = 0
  ids = 0
  ruledUntil = 0
  if (isInside) {
    depth = 1
    store<u32>(STACK, 0)
    store<u16>(STACK, OBJECT << 8, 4)
  }
}

export function suppress(): void {
  suppressed = true
}

/** Whether brackets do not match up, or the line is not written as loggers do. */
@inline
export function isOpen(): bool {
  return depth != 0 || loose
}

/** Where the last of the strings that begin in the block at `p` does, or the one before it. */
@inline
function lastOpening(p: usize, openings: u64, before: usize): usize {
  return openings != 0 ? p + 63 - <usize>clz(openings) : before
}

/** Notes the strings that begin in the block at `p`. */
@inline
export function noteOpenings(p: usize, openings: u64): void {
  opened = lastOpening(p, openings, opened)
}

/** What events say of where they are: IN_ENVELOPE, HAS_CONTEXT and HAS_EXCEPTIONS are the flags, moved up. */
@inline
function about(): u32 {
  return ((flags & INHERITED) << 6) | ((flags & ENVELOPE & (<u32>(depth == 1) << 1)) << 7) | (depth << 16)
}

@inline
function entryAt(level: u32): usize {
  return STACK + <usize>level * STACK_ENTRY
}

/**
 * Reads the `marks` of the block at `p`, noted at `block`: ends of names, brackets outside strings, starts of numbers, and what
 * is none of them. False when it is not what loggers write.
 */
export function readMarks(marks: u64, block: usize, p: usize, openings: u64, names: u64, brackets: u64, numbers: u64, stop: usize): bool {
  let rest = marks
  let start = opened
  while (rest != 0) {
    const bit = rest & (0 - rest)
    rest ^= bit
    const position = p + <usize>ctz(bit)
    if ((names & bit) != 0) {
      start = lastOpening(p, openings & (bit - 1), start)
      if (!readName(start, position, block, p, stop)) return false
    } else if ((brackets & bit) != 0) {
      const byte = <u32>load<u8>(position)
      if (!((byte & 4) != 0 ? readEnd(byte, position, start, stop) : readStart(byte, position, start))) return false
    } else if ((numbers & bit) != 0) readNumber(position, start)
    else if (!isScalar(position)) loose = true
  }
  return true
}

/** A property's name began with the quote at `start` and has just ended at `position`; a colon follows. */
@inline
function readName(start: usize, position: usize, block: usize, p: usize, stop: usize): bool {
  const before = <u32>load<u8>(start - 1)
  const top = entryAt(depth - 1)
  if ((before != COMMA && before != OBJECT) || load<u8>(top, 5) != OBJECT) return false
  const entry = findKey(start + 1, <u32>(position - start - 1))
  if (entry == 0) return readUnknown(top, start, position, block, p)
  // A name is no value to be searched.
  if (!dropName(start, position, block, p)) return false
  const known = load<u32>(entry, 20)
  flags = known | (<u32>load<u8>(top, 4) & INHERITED)
  if ((known & DOUBTFUL) != 0) suppressed = true
  ids = load<u32>(entry, 24) | (<u32>load<u16>(top) << 16)
  const rule = (known & REPORTED) != 0 ? ruleFor(ids) : NO_RULE
  if (rule == NO_RULE) {
    addToken(about(), position, start, ids)
    return true
  }
  addEventToken(RULE | about(), position, start, ids)
  if (masksTexts(rule) && load<u8>(position, 2) == 0x22) {
    ruledUntil = textEnd(position + 3, stop)
    keep(block, outside64(p, position + 3, ruledUntil))
  }
  return true
}

/** The same of a name that is not remembered, in the object at `top`. */
function readUnknown(top: usize, start: usize, position: usize, block: usize, p: usize): bool {
  const digits = start >= firstNoted(block, p) ? passName(start + 1, position) : -1
  if (digits >= 0) {
    if (digits >= DOUBTFUL_DIGITS) suppressed = true
    flags = <u32>load<u8>(top, 4) & INHERITED
    ids = ORDINARY | (<u32>load<u16>(top) << 16)
    addPassed(about(), position, start, ids)
    return true
  }
  flags = 0
  ids = 0
  unknown++
  addEventToken(KEY, position, start, 0)
  return dropName(start, position, block, p)
}

/** Keeps only these of the bytes noted as contents at `block`. */
@inline
function keep(block: usize, bytes: u64): void {
  store<u64>(block, load<u64>(block, CONTENT_OF) & bytes, CONTENT_OF)
}

/** The first of the bytes that are noted, up to those of the block at `p`, noted at `block`. */
@inline
function firstNoted(block: usize, p: usize): usize {
  return p - (block - BLOCKS - BLOCK) * (64 / BLOCK)
}

/** Takes the name that ends at `position` out of the contents noted; false when where it began has been searched. */
@inline
function dropName(start: usize, position: usize, block: usize, p: usize): bool {
  const end = <u64>1 << <u64>(position - p)
  const isHere = start >= p
  const name = end - (isHere ? <u64>1 << <u64>(start - p) : 1)
  keep(block, ~name)
  return isHere || dropStart(start, block, p)
}

/** The same in the blocks before the one at `p`. */
function dropStart(start: usize, block: usize, p: usize): bool {
  for (let noted = block - BLOCK, first = p - 64; noted > BLOCKS; noted -= BLOCK, first -= 64) {
    if (start >= first) {
      const before = ((<u64>1) << <u64>(start - first)) - 1
      keep(noted, before)
      return true
    }
    store<u64>(noted, 0, CONTENT_OF)
  }
  return start + 1 >= firstNoted(block, p)
}

/** `]` or `}`: back in an array, the next element is under the array's own key. */
function readEnd(byte: u32, position: usize, start: usize, stop: usize): bool {
  depth--
  if (<u32>load<u8>(entryAt(depth), 5) != byte - 2) return false
  if (depth == 0) return position + 1 == stop
  const outer = entryAt(depth - 1)
  ids = load<u32>(outer)
  flags = load<u8>(outer, 4)
  if (load<u8>(outer, 5) == ARRAY) addToken(about(), position, start, ids)
  return true
}

/** `[` or `{` */
function readStart(byte: u32, position: usize, start: usize): bool {
  const before = <u32>load<u8>(position - 1)
  if ((before != COLON && before != ARRAY && before != COMMA && depth != 0) || depth >= maxDepth) return false
  const isArray = byte == ARRAY
  const next = load<u32>(position + 1)
  const entry = entryAt(depth)
  // In a list of pairs, one says what the other is.
  if (isArray && (next & 0xff) == 0x22 && load<u8>(entry - STACK_ENTRY, 5) == ARRAY) return false
  // A list of numbers, or what a list becomes that JSON does not know.
  if (isArray ? isDigit(next & 0xff) : next == 0x3a223022) addEventToken(LIST | about(), position, start, ids)
  flags &= INHERITED | MEASURE
  store<u32>(entry, ids)
  store<u8>(entry, flags, 4)
  store<u8>(entry, byte, 5)
  depth++
  if (isArray) addToken(about(), position, start, ids)
  return true
}

function readNumber(position: usize, start: usize): void {
  const digits = bareDigits(position)
  if (isLongNumber(digits, (flags & CONTEXT) != 0)) {
    const first = load<u8>(position - 1) == 0x2d ? position - 1 : position
    if (((flags & ENVELOPE) != 0 && depth == 1) || (flags & MEASURE) != 0) suppressed = true
    else addEventToken(NUMBER | about(), first, start, ids)
  } else if (digits < -5 || digits > 3) suppressed = true
}
