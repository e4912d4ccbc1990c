/**
 * Reads a log line and tells the property names that rules know, and the few positions in strings at which a detector may
 * find something. It decides nothing; JavaScript looks at what it reports. Input is one byte a UTF-16 code unit, so that
 * offsets are the string's own.
 */
import { configureCandidates } from './candidates'
import { addCardStart } from './cards'
import { defineClasses } from './classes'
import { startContext } from './context'
import { addCore, addCoreChar, configureCustom as configureCores, hasCustom, startCores } from './cores'
import { decode } from './decoding'
import { hasQuotes } from './draft'
import { areEventsFull, areKnown, clearEvents, eventCount, finishTokens, hasOddName, keepTokens, startEvents, tellKeys, valuesTold } from './events'
import { addExact, defineParts } from './exact'
import { addIssuer, startCards } from './exact-cards'
import { addExactName } from './exact-names'
import { startExactNumbers } from './exact-numbers'
import { addCallingCode } from './exact-phones'
import { addKey as remember, clearKeys as forgetKeys } from './keys'
import { BLOCK, BLOCKS, BYTES, CHANGES, COUNTS, EVENTS, HEAD, HEAD_CARE, INPUT, LITERAL_STARTS, MAX_HEAD, OUTPUT, SHAPES } from './layout'
import { unpack } from './image'
import { textEnd } from './escapes'
import { isJson, longestString } from './json'
import { addLiteral, addMark } from './literals'
import { changesEnd, configureFindings, maskLine } from './masked-line'
import { configureMembers, suppress, suppressed, unknown } from './members'
import { narrow, widen } from './narrow'
import { startNetwork } from './network'
import { startNumbers } from './numbers'
import { countAnew, makeRoom, startNames } from './ordinary'
import { startRows } from './rows'
import { addAction, settle } from './rules'
import { searchBlocks } from './search'
import { configureCustomNumbers, configureScalars } from './scalars'
import { defineSymbols, noteShapeStarts } from './shapes'
import { defineTails } from './tails'
import { base, blocks, clearBlock, isAtEnd, isBroken, keepLastBlock, readBlocks, startStructure } from './structure'
import { addWords } from './word-lists'

export { addAction, addCallingCode, addCardStart, addCore, addCoreChar, addExact, addExactName, addIssuer, addKey, addLiteral, addMark, addWords, changesEnd, configureFindings, decode, defineTails, hasQuotes, isJson, longestString, maskLine, narrow, noteShapeStarts, settle, unpack, valuesTold, widen }

/** What `start` and `resume` answer when the line is not what loggers write, or nests too deep. */
const BROKEN: i32 = -1
/** Bits above the number of events: more are to come; it may not be JSON, and something was passed over; the head is not the known one; there are names that are not known, and only they are told; all that is told of a text are values told whole, and what counts only with a context word. */
const MORE: i32 = 1 << 20
const SUPPRESSED: i32 = 1 << 21
const OTHER_HEAD: i32 = 1 << 22
const UNKNOWN: i32 = 1 << 23
const KNOWN: i32 = 1 << 24

let headLength: usize = 0
let isHeadSuppressed: bool = false
let isOtherHead: bool = false
/** The block from which the search goes on. */
let searched: usize = 0

export function inputOffset(): usize {
  return INPUT
}

export function eventsOffset(): usize {
  return EVENTS
}

/** Where a masked line is put together, what has been replaced in it, and how often each action has masked something: a u64 each. */
export function outputOffset(): usize {
  return OUTPUT
}

export function changesOffset(): usize {
  return CHANGES
}

export function countsOffset(): usize {
  return COUNTS
}

/** Where that begins which is worked out of detectors and names; it ends at the events. */
export function tablesOffset(): usize {
  return LITERAL_STARTS
}

export function shapesOffset(): usize {
  return SHAPES
}

export function bytesOffset(): usize {
  return BYTES
}

export function headOffset(): usize {
  return HEAD
}

export function configure(numberDigits: u32, deepest: u32, lettersOnly: u32, paths: bool): void {
  defineClasses()
  defineParts()
  defineSymbols()
  configureScalars(numberDigits)
  configureMembers(deepest)
  configureCandidates(lettersOnly, paths)
}

/** There are custom detectors: they see `all` strings or those with a core, and numbers of at least so many digits. */
export function configureCustom(all: bool, digits: u32): void {
  configureCores(all)
  configureCustomNumbers(digits)
}

/** Remembers the name of `length` bytes that stands at `offset` of the input. */
function addKey(offset: u32, length: u32, flags: u32, id: u32): bool {
  countAnew()
  return remember(INPUT + <usize>offset, length, flags, id)
}

/** Forgets every name. */
export function clearKeys(): void {
  forgetKeys()
  makeRoom()
}

/** Takes the `length` bytes at HEAD for the start of most lines, where HEAD_CARE says which count; digits stand for digits elsewhere. */
export function setHead(length: u32, isSuppressed: bool): void {
  headLength = length
  isHeadSuppressed = isSuppressed
}

/** Whether the line starts with the known head. */
@inline
function hasHead(length: u32): bool {
  if (headLength == 0 || length <= <u32>headLength) return false
  const zero = i8x16.splat(0x30)
  const nine = i8x16.splat(9)
  let wrong = i64x2.splat(0)
  for (let i: usize = 0; i < headLength; i += 16) {
    const bytes = v128.load(INPUT + i)
    const care = v128.load(HEAD_CARE + i)
    const differs = v128.and(v128.xor(bytes, v128.load(HEAD + i)), care)
    const noDigit = v128.and(i8x16.gt_u(i8x16.sub(bytes, zero), nine), v128.load(HEAD_CARE + <usize>MAX_HEAD + i))
    wrong = v128.or(wrong, v128.or(differs, noDigit))
  }
  return !v128.any_true(wrong)
}

/** Starts on a line of `length` bytes, or a free text; answers the number of events with the bits above. */
export function start(length: u32, asText: bool): i32 {
  const stop = INPUT + <usize>length
  const zero = i64x2.splat(0)
  v128.store(stop, zero)
  v128.store(stop, zero, 16)
  v128.store(stop, zero, 32)
  v128.store(stop, zero, 48)
  v128.store(stop, zero, 64)
  v128.store(stop, zero, 80)
  startEvents()
  startContext()
  isOtherHead = asText || !hasHead(length)
  startStructure(isOtherHead ? INPUT : INPUT + headLength, stop, asText)
  startCards()
  startExactNumbers()
  startCores()
  startNames()
  startNetwork()
  startNumbers()
  startRows()
  // What is no JSON is one text to them.
  if (hasCustom) suppress()
  searched = 1
  return run(asText)
}

/** Where the string ends whose content starts at `from` of a line of `length` bytes. */
export function stringEnd(from: u32, length: u32): u32 {
  return <u32>(textEnd(INPUT + <usize>from, INPUT + <usize>length) - INPUT)
}

/** Goes on where `start` stopped. */
export function resume(asText: bool): i32 {
  clearEvents()
  return run(asText)
}

/** Reads on for the names that are not known: they alone are told. */
function tellNames(): i32 {
  while (true) {
    tellKeys()
    if (isAtEnd() || areEventsFull()) return <i32>eventCount() | UNKNOWN
    keepLastBlock()
    if (!readBlocks()) return BROKEN
  }
}

@inline
function known(asText: bool): i32 {
  return asText && areKnown() ? KNOWN : 0
}

function run(asText: bool): i32 {
  while (true) {
    if (searched > blocks || (searched == blocks && !isAtEnd())) {
      if (!readBlocks()) return BROKEN
      if (unknown != 0) return tellNames()
    }
    const isEnd = isAtEnd()
    const last = isEnd ? blocks : blocks - 1
    // Nothing comes after the last block.
    if (isEnd) {
      clearBlock(BLOCKS + (blocks + 1) * BLOCK)
    }
    while (searched <= last) {
      if (areEventsFull()) return <i32>eventCount() | (hasOddName ? UNKNOWN : MORE) | known(asText)
      searchBlocks(BLOCKS + searched * BLOCK, base + (searched - 1) * 64, searched < last)
      searched += 2
    }
    if (isEnd) {
      finishTokens()
      if (!asText && isBroken()) return BROKEN
      const isDoubtful = !asText && (suppressed || (isHeadSuppressed && !isOtherHead))
      if (hasOddName) return <i32>eventCount() | UNKNOWN
      return <i32>eventCount() | (isDoubtful ? SUPPRESSED : 0) | (isOtherHead ? OTHER_HEAD : 0) | known(asText)
    }
    keepTokens(base + (blocks - 1) * 64)
    keepLastBlock()
    searched = 1
  }
}
