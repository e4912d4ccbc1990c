/**
 * What the search finds in one block: positions that will be told, those that only count outside the envelope, those of
 * them that also need a context word, and those whose string is to be looked at as a whole.
 */
import { contextOf } from './context'
import { tellExact, tellExactNumber } from './exact'
import { isInNumber } from './exact-numbers'
import { HAS_CONTEXT, IN_ENVELOPE, lastOpening, NO_WORDS, openingOf, placeInfo, visit, visitValue, visitWhole, WEAK } from './events'
import { INPUT } from './layout'
import { suppress } from './members'
import { end, readEnd, textOnly } from './structure'

/** The block's first byte. */
export let p: usize = 0
let hits: u64 = 0
let numbers: u64 = 0
let weak: u64 = 0
let wholes: u64 = 0
/** In strings that custom detectors have to see. */
let values: u64 = 0
/** What will be told of the next block. */
let later: u64 = 0

export function startBlock(start: usize): void {
  p = start
  hits = later
  later = 0
  numbers = 0
  weak = 0
  wholes = 0
  values = 0
}

@inline
export function bitOf(position: usize): u64 {
  return (<u64>1) << <u64>(position - p)
}

@inline
export function addHit(bit: u64): void {
  hits |= bit
}

@inline
export function addNumber(bit: u64): void {
  numbers |= bit
}

@inline
export function addWeak(bit: u64): void {
  weak |= bit
}

@inline
export function addWhole(position: usize): void {
  wholes |= bitOf(position)
}

@inline
export function addValue(bits: u64): void {
  values |= bits
}

/** Tells of `position`, which may be in the next block. */
export function hitAhead(position: usize): void {
  if (position < p + 64) hits |= bitOf(position)
  else later = bitOf(position - 64)
}

/** Tells of `position`; one before the block is in the string that the block starts in. */
@inline
export function hit(position: usize): void {
  if (position >= p) hits |= bitOf(position)
  else visit(position, lastOpening)
}

/** As `hit`, so many bytes before `position`, unless a quote says that this is before the string. */
export function hitBefore(position: usize, distance: usize): void {
  const first = position - distance
  if (first < INPUT) return
  if (!textOnly) for (let i = first; i < position; i++) if (load<u8>(i) == 0x22) return
  hit(first)
}

/** Tells what was found, in its order. */
export function tell(block: usize): void {
  // A text is looked at as a whole already.
  if (textOnly) wholes = 0
  let rest = hits | numbers | weak | wholes | values
  while (rest != 0) {
    const bit = rest & (0 - rest)
    rest ^= bit
    const position = p + <usize>ctz(bit)
    const opening = openingOf(block, p, position)
    if ((values & bit) != 0) visitValue(position, opening)
    if ((wholes & bit) != 0) visitWhole(position, opening)
    else if ((hits & bit) != 0) {
      visit(position, opening)
      tellExact(position, opening)
    } else if (((numbers | weak) & bit) != 0) {
      const about = placeInfo(position)
      if ((about & IN_ENVELOPE) != 0) {
        suppress()
        continue
      }
      // Of a text, nobody knows here under which key it stands.
      if (textOnly) {
        visit(position, opening, (numbers & bit) != 0 ? 0 : WEAK)
        if ((numbers & bit) != 0 && contextOf(opening, INPUT, end) != 0) tellExactNumber(position, opening)
        continue
      }
      const context = (about & HAS_CONTEXT) != 0 ? 0 : contextOf(opening, readEnd(), end)
      if ((numbers & bit) != 0 || (context != NO_WORDS && !isInNumber(position))) visit(position, opening, context)
      // The words of other strings count as well in a line that is no JSON.
      else suppress()
      if (context != 0 && (numbers & bit) != 0) tellExactNumber(position, opening)
    }
  }
}
