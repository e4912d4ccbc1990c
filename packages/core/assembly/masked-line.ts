/**
 * Puts a masked line together where all that is masked in it is masked in one way, whatever stands around it: texts under
 * names whose rules are settled, and values that have been told whole. Any other line is for JavaScript to put together.
 */
import { restoreEscapes } from './escapes'
import { eventEnd, FOUND, HAS_EXCEPTIONS, RULE, VISIT, WORD } from './events'
import { EMAIL, exactAction, IPV4 } from './exact'
import { APPLIED, COUNTS, EVENT, EVENTS, INPUT, MAX_APPLIED } from './layout'
import { FULL, MASKED, maskValue, UNABLE } from './masks'
import { keepUntil, outputLength, skipTo, startOutput, write, writeStars } from './output'
import { aboutAction, isSettled, MASK, masksTexts, ruleFor, SCALARS_ONLY, SKIPS_BOOLEANS } from './rules'

/** More findings than a record may have, or so many that nobody need be quick about it. */
let mostFindings: u32 = 0
/** How many values of the line have been masked. */
let applied: u32 = 0
/** Before this, values have been dealt with. */
let done: usize = 0

export function configureFindings(most: u32): void {
  mostFindings = most < <u32>MAX_APPLIED ? most : <u32>MAX_APPLIED
}

/** The length of the masked line at OUTPUT, with the so many characters of its end; 0 when JavaScript has to see it. */
export function maskLine(length: u32, lineEnd: u32): u32 {
  const count = <u32>(eventEnd - EVENTS) / <u32>EVENT
  if (count > <u32>MAX_APPLIED || !restoreEscapes() || !startOutput(INPUT, length, count)) return 0
  applied = 0
  done = INPUT
  let event = EVENTS
  while (event < eventEnd) {
    if (INPUT + <usize>load<u32>(event, 4) < done) event += EVENT
    else {
      const kind = load<u32>(event) & 0xff
      event = kind == RULE ? maskField(event) : kind >= VISIT ? maskString(event) : 0
      if (event == 0) return 0
    }
  }
  if (applied >= mostFindings) return 0
  keepUntil(INPUT + <usize>length)
  if (lineEnd != 0) write(lineEnd == 1 ? 0x0a : 0x0a0d, lineEnd)
  for (let i: usize = 0; i < <usize>applied; i++) {
    const counter = COUNTS + <usize>load<u8>(APPLIED + i) * 8
    store<u64>(counter, load<u64>(counter) + 1)
  }
  return outputLength()
}

export function changeCount(): u32 {
  return applied
}

/** Masks a value, which may be known to be an IPv4 address, with an action; false when that is not for the kernel. */
@inline
function apply(action: u32, start: usize, end: usize, isAddress: bool): bool {
  const result = maskValue(aboutAction(action) & MASK, start, end, isAddress)
  if (result == MASKED) note(action)
  return result != UNABLE
}

@inline
function note(action: u32): void {
  store<u8>(APPLIED + <usize>applied, action)
  applied++
}

/** Masks the value of a property; returns the next event, or 0. */
function maskField(event: usize): usize {
  const action = ruleFor(load<u32>(event, 12))
  if (!isSettled(action)) return 0
  const about = aboutAction(action)
  // Behind the name's quote and the colon.
  const start = INPUT + <usize>load<u32>(event, 4) + 2
  const first = <u32>load<u8>(start)
  if (first == 0x22) {
    const end = masksTexts(action) ? plainEnd(start + 1) : 0
    if (end == 0 || (end > start + 1 && !apply(action, start + 1, end, false))) return 0
    done = end
  } else if (first == 0x7b || first == 0x5b) {
    if ((about & SCALARS_ONLY) == 0) return 0
  } else if (first == 0x74 || first == 0x66) {
    if ((about & SKIPS_BOOLEANS) == 0) return 0
  } else if (first != 0x6e) {
    if ((about & MASK) != FULL || !masksTexts(action)) return 0
    done = numberEnd(start)
    keepUntil(start)
    write(0x22, 1)
    writeStars()
    write(0x22, 1)
    skipTo(done)
    note(action)
  }
  return event + EVENT
}

/** The quote behind a text of printable ASCII without escapes; 0 for any other. */
function plainEnd(start: usize): usize {
  let at = start
  while (true) {
    const bytes = v128.load(at)
    const isQuote = i8x16.eq(bytes, i8x16.splat(0x22))
    const isOther = v128.or(i8x16.eq(bytes, i8x16.splat(0x5c)), i8x16.lt_s(bytes, i8x16.splat(0x20)))
    const marks = i8x16.bitmask(v128.or(isQuote, isOther))
    if (marks != 0) {
      const end = at + <usize>ctz(marks)
      return load<u8>(end) == 0x22 ? end : 0
    }
    at += 16
  }
}

@inline
function numberEnd(start: usize): usize {
  let end = start
  while (true) {
    const code = <u32>load<u8>(end)
    if (code == 0x2c || code == 0x7d || code == 0x5d || code == 0) return end
    end++
  }
}

/** Masks the string that an event and those behind it are about; returns the next event, or 0. */
function maskString(event: usize): usize {
  const opening = load<u32>(event, 8)
  const first = INPUT + <usize>opening
  // An option of a command line, or what some detector does not look at.
  if (load<u8>(first) == 0x2d || (load<u32>(event) & HAS_EXCEPTIONS) != 0) return 0
  let unknown: i32 = 0
  let hasEmail = false
  let next = event
  while (next < eventEnd && load<u32>(next, 8) == opening) {
    const kind = load<u32>(next) & 0xff
    if (kind == VISIT) unknown++
    else if (kind == FOUND) {
      unknown--
      const what = load<u32>(next, 12)
      const start = INPUT + <usize>load<u32>(next, 4)
      const end = INPUT + <usize>(what & 0xfffffff)
      const number = what >> 28
      if (start < done || !apply(exactAction(number), start, end, number == IPV4)) return 0
      if (number == EMAIL) hasEmail = true
      done = end
    } else if (kind != WORD) return 0
    next += EVENT
  }
  return unknown == 0 && !(hasEmail && mayBeInUrl(first)) ? next : 0
}

/** Whether a string has `://` in it that user-info may stand behind, as behind `file:///` it does not. */
function mayBeInUrl(start: usize): bool {
  let at = start
  while (true) {
    const bytes = v128.load(at)
    const isEnd = v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x5c)))
    const marks = i8x16.bitmask(v128.or(isEnd, i8x16.eq(bytes, i8x16.splat(0x3a))))
    if (marks == 0) {
      at += 16
      continue
    }
    at += <usize>ctz(marks)
    const code = <u32>load<u8>(at)
    if (code == 0x22) return false
    if (code == 0x3a && load<u16>(at, 1) == 0x2f2f && load<u8>(at, 3) != 0x2f) return true
    at += code == 0x3a ? 1 : 2
  }
}
