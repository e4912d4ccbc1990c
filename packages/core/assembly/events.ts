// What JavaScript is told: events in the order of their positions, 16 bytes each: kind, envelope bit and depth; position;
// start of the string's content; ids of key and parent.
import { EVENT, EVENTS, INPUT, MAX_EVENTS, OPENING_OF, TOKENS } from './layout'
import { textOnly } from './structure'

// Kinds: a key not seen before, a key that JavaScript asked for, a list that may be bytes, a number, a string to look at
// as a whole, one for custom detectors, a position to visit in a string, a context word in one, and a value that is told
// whole: where it starts, and in place of the ids its end and the number of its kind. Tokens of kind 0 only say where a value stands.
export const KEY: u32 = 1
export const RULE: u32 = 2
export const LIST: u32 = 3
export const NUMBER: u32 = 4
export const WHOLE: u32 = 5
export const VALUE: u32 = 6
export const VISIT: u32 = 16
export const WORD: u32 = 17
export const FOUND: u32 = 18
export const IN_ENVELOPE: u32 = 0x100
/** The key, or that of the object it is in, is a context word. */
export const HAS_CONTEXT: u32 = 0x200
/** The string has no context word; or those that it has are told. */
export const NO_WORDS: u32 = 0x400
export const WORDS_TOLD: u32 = 0x800
/** Some detector looks at nothing under the key, or that of an object it is in. */
export const HAS_EXCEPTIONS: u32 = 0x1000
/** Of a text: only with a context word, or under a key that is one. */
export const WEAK: u32 = 0x2000
/** A token of a name that nobody was asked about: where its string opens, and for the string where it closes. */
const PASSED: u32 = 0x4000

/** A string with more positions to visit is looked at as a whole: there may soon be too many values to go on. */
const MAX_VISITS: i32 = 2048

/** Room kept for what two blocks may add. */
const RESERVE: u32 = 512

let eventEnd: usize = EVENTS
let tokenEnd: usize = TOKENS
/** The token whose value the search is in, and the one after the last that has become an event. */
let current: usize = TOKENS
let merged: usize = TOKENS
/** How many tokens are still to become events. */
let waiting: u32 = 0
let wholeString: usize = 0
/** The last string with such positions, and how many of them are not those of values that have been told whole. */
let visited: usize = 0
let visits: i32 = 0
/** Something may be in a name that nobody was asked about. */
export let hasOddName: bool = false
/** How many values of the line have been told whole. */
let values: u32 = 0
/** All of the line has been searched. */
export let isFinished: bool = false
/** The opening quote of the string that the search is in, before the current block. */
export let lastOpening: usize = 0

export function startEvents(): void {
  tokenEnd = TOKENS + EVENT
  // What is before the first key: the root.
  store<u32>(TOKENS, 0)
  store<u32>(TOKENS, 0, 4)
  store<u32>(TOKENS, 0, 12)
  current = TOKENS
  merged = tokenEnd
  waiting = 0
  eventEnd = EVENTS
  wholeString = 0
  visited = 0
  visits = 0
  hasOddName = false
  values = 0
  isFinished = false
  lastOpening = INPUT - 1
}

export function clearEvents(): void {
  eventEnd = EVENTS
}

@inline
export function eventCount(): u32 {
  return <u32>(eventEnd - EVENTS) / <u32>EVENT
}

/** Whether all positions told of the last string, but those that count only with a context word, are those of values that have been told whole. */
@inline
export function areKnown(): bool {
  return visits == 0
}

export function valuesTold(): u32 {
  return values
}

@inline
export function areEventsFull(): bool {
  return eventCount() > <u32>MAX_EVENTS - RESERVE
}

@inline
export function areTokensFull(): bool {
  return tokenEnd > TOKENS + <usize>(<u32>MAX_EVENTS - RESERVE) * EVENT
}

/** Notes what a key or bracket at `position` means for what follows. */
@inline
export function addToken(about: u32, position: usize, opening: usize, ids: u32): void {
  const token = tokenEnd
  store<u32>(token, about)
  store<u32>(token, <u32>(position - INPUT), 4)
  store<u32>(token, <u32>(opening + 1 - INPUT), 8)
  store<u32>(token, ids, 12)
  tokenEnd = token + EVENT
}

/** The same where it is to become an event of this kind. */
@inline
export function addEventToken(kind: u32, position: usize, opening: usize, ids: u32): void {
  addToken(kind, position, opening, ids)
  waiting++
}

/** Notes a name that is searched like a value. */
export function addPassed(about: u32, closing: usize, opening: usize, ids: u32): void {
  addToken(PASSED | about, opening, closing, ids)
}

@inline
function addEvent(kind: u32, position: u32, start: u32, ids: u32): void {
  const event = eventEnd
  store<u32>(event, kind)
  store<u32>(event, position, 4)
  store<u32>(event, start, 8)
  store<u32>(event, ids, 12)
  eventEnd = event + EVENT
}

/** Makes events of the tokens before `position`. */
@inline
function merge(position: u32): void {
  if (waiting != 0) mergeWaiting(position)
}

function mergeWaiting(position: u32): void {
  let token = merged
  while (waiting != 0 && load<u32>(token, 4) < position) {
    if ((load<u32>(token) & 0xff) != 0) {
      addEvent(load<u32>(token), load<u32>(token, 4), load<u32>(token, 8), load<u32>(token, 12))
      waiting--
    }
    token += EVENT
  }
  merged = token
}

/** The token that says where `position` is. */
@inline
function place(position: usize): usize {
  const offset = <u32>(position - INPUT)
  let token = current
  while (token + EVENT < tokenEnd && load<u32>(token + EVENT, 4) < offset) token += EVENT
  current = token
  return token
}

/** The depth and the envelope bit of where `position` is; positions in ascending order. */
@inline
export function placeInfo(position: usize): u32 {
  return load<u32>(place(position))
}

/** The string that `position` in the block at `p`, noted at `block`, is in. */
@inline
export function openingOf(block: usize, p: usize, position: usize): usize {
  const below = load<u64>(block, OPENING_OF) & ((<u64>2 << <u64>(position - p)) - 1)
  return below == 0 ? lastOpening : p + 63 - <usize>clz(below)
}

function report(kind: u32, position: usize, opening: usize): void {
  if (opening == wholeString) return
  const token = place(position)
  const offset = <u32>(position - INPUT)
  if ((load<u32>(token) & PASSED) != 0 && offset < load<u32>(token, 8)) {
    hasOddName = true
    addEvent(KEY, load<u32>(token, 8) - 1, load<u32>(token, 4) + 1, 0)
    return
  }
  merge(offset)
  addEvent(kind | (load<u32>(token) & 0xffffff00), offset, <u32>(opening + 1 - INPUT), load<u32>(token, 12))
}

export function visit(position: usize, opening: usize, about: u32 = 0): void {
  if (opening != visited) {
    visited = opening
    visits = 0
  }
  if ((about & WEAK) == 0) visits++
  if (visits > MAX_VISITS && !textOnly) visitWhole(position, opening)
  else report(VISIT | about, position, opening)
}

export function tellWord(position: usize, opening: usize): void {
  report(WORD, position, opening)
}

/** A value of the kind with this number, at a position that has just been told. */
export function tellFound(start: usize, end: usize, opening: usize, number: u32): void {
  visits--
  values++
  if (opening != wholeString) addEvent(FOUND, <u32>(start - INPUT), <u32>(opening + 1 - INPUT), <u32>(end - INPUT) | (number << 28))
}

export function visitValue(position: usize, opening: usize): void {
  report(VALUE, position, opening)
}

export function visitWhole(position: usize, opening: usize): void {
  report(WHOLE, position, opening)
  wholeString = opening
}

/** The search has reached the end of the line. */
export function finishTokens(): void {
  merge(0xffffffff)
  isFinished = true
}

/** The search goes on at `position` once more has been read: forgets the tokens that no longer matter. */
export function keepTokens(position: usize): void {
  merge(<u32>(position - INPUT))
  const token = place(position)
  const gone = token - TOKENS
  memory.copy(TOKENS, token, tokenEnd - token)
  tokenEnd -= gone
  merged = merged < token ? TOKENS : merged - gone
  current = TOKENS
}

/** Whether all of the block noted at `block` is in a string that is looked at as a whole. */
@inline
export function isInWhole(block: usize): bool {
  return lastOpening == wholeString && load<u64>(block, OPENING_OF) == 0
}

/** The block at `p` has been searched. */
@inline
export function passBlock(block: usize, p: usize): void {
  merge(<u32>(p + 64 - INPUT))
  const opening = load<u64>(block, OPENING_OF)
  if (opening != 0) lastOpening = p + 63 - <usize>clz(opening)
}

/** Tells the keys that were not known, and forgets all tokens. */
export function tellKeys(): void {
  for (let token = merged; token < tokenEnd; token += EVENT) {
    if ((load<u32>(token) & 0xff) == KEY && !areEventsFull()) addEvent(load<u32>(token), load<u32>(token, 4), load<u32>(token, 8), load<u32>(token, 12))
  }
  tokenEnd = TOKENS + EVENT
  merged = tokenEnd
  waiting = 0
}
