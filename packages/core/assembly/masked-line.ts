/**
 * Puts a masked line or text together where all that is masked in it is masked in one way, whatever stands around it: texts under
 * names whose rules are settled, and values that have been told whole. Any other line is for JavaScript to put together.
 */
import { contextOf } from './context'
import { restoreEscapes, textEnd } from './escapes'
import { FOUND, HAS_EXCEPTIONS, isFinished, NO_WORDS, RULE, VISIT, WEAK, WORD } from './events'
import { EMAIL, exactAction, IPV4 } from './exact'
import { APPLIED, COUNTS, EVENT, INPUT, MAX_APPLIED } from './layout'
import { FULL, MASKED, maskValue, SAME } from './masks'
import { change, keepUntil, next, out, outputLength, rewind, skipTo, startOutput, write, writeStars } from './output'
import { aboutAction, isSettled, MASK, masksTexts, ruleFor, SCALARS_ONLY, SKIPS_BOOLEANS } from './rules'
import { textOnly } from './structure'

/** What is found at a position begins no further before it, but for rows of digits, which have no values told whole if anything else is in them. Escapes take up two bytes. */
const REACH: usize = 2 * 4096

/** How many findings a record may have. */
let mostFindings: u32 = 0
/** Behind the line, and behind its events. */
let stop: usize = 0
let eventsEnd: usize = 0
/** How many values of the line have been masked, and how many strings as a whole because they have too many. */
let applied: u32 = 0
let crowded: u64 = 0
/** Before this, values have been dealt with. */
let done: usize = 0

export function configureFindings(most: u32): void {
  mostFindings = most
}

/**
 * Masks a line, or a text, whose events are at `events` and has so many characters at its end; what is replaced is noted at `changes`,
 * and the masked line put at `output`, with room there for eight bytes more for each event. Answers how long it is; 0 when
 * JavaScript has to see the line.
 */
export function maskLine(length: u32, lineEnd: u32, events: usize, count: u32, changes: usize, output: usize): u32 {
  if (!restoreEscapes()) return 0
  startOutput(output, changes)
  stop = INPUT + <usize>length
  eventsEnd = events + <usize>count * EVENT
  applied = 0
  crowded = 0
  done = INPUT
  let event = events
  while (event < eventsEnd) {
    if (INPUT + <usize>load<u32>(event, 4) < done) event += EVENT
    else {
      const kind = load<u32>(event) & 0xff
      event = kind == RULE ? maskField(event) : kind >= VISIT ? maskString(event) : 0
      if (event == 0) return 0
    }
  }
  // What comes behind the last of them is masked unseen.
  if (applied >= mostFindings) return 0
  keepUntil(stop)
  if (lineEnd != 0) write(lineEnd == 1 ? 0x0a : 0x0a0d, lineEnd)
  for (let i: usize = 0; i < <usize>applied; i++) {
    const counter = COUNTS + <usize>load<u8>(APPLIED + i) * 8
    store<u64>(counter, load<u64>(counter) + 1)
  }
  store<u64>(COUNTS, load<u64>(COUNTS) + crowded)
  return outputLength()
}

/** Behind the last of what has been replaced. */
export function changesEnd(): usize {
  return change
}

/** Masks a value, which may be known to be an IPv4 address, with an action; false when that is not for the kernel. */
@inline
function apply(action: u32, start: usize, end: usize, isAddress: bool): bool {
  const result = maskValue(aboutAction(action) & MASK, start, end, isAddress)
  return result == SAME || (result == MASKED && note(action))
}

/** False when there are so many that nobody need be quick about it. */
@inline
function note(action: u32): bool {
  store<u8>(APPLIED + <usize>applied, action)
  applied++
  return applied < <u32>MAX_APPLIED
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
    if (!note(action)) return 0
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
  if ((load<u8>(first) == 0x2d && !textOnly) || (load<u32>(event) & HAS_EXCEPTIONS) != 0) return 0
  const before = applied
  const outBefore = out
  const nextBefore = next
  const changeBefore = change
  // A position of which nothing is known so far, and behind the value that was one too many.
  let unknown: usize = 0
  let surplus: usize = 0
  let hasEmail = false
  let hasWeak = false
  let at = event
  while (at < eventsEnd && load<u32>(at, 8) == opening) {
    const kind = load<u32>(at) & 0xff
    if (kind == VISIT && (load<u32>(at) & WEAK) != 0) hasWeak = true
    else if (kind == VISIT) {
      if (mayMatter(unknown, surplus)) return 0
      unknown = INPUT + <usize>load<u32>(at, 4)
    } else if (kind == FOUND) {
      unknown = 0
      const what = load<u32>(at, 12)
      const start = INPUT + <usize>load<u32>(at, 4)
      const end = INPUT + <usize>(what & 0xfffffff)
      const number = what >> 28
      if (start < done) return 0
      if (surplus == 0) {
        if (!apply(exactAction(number), start, end, number == IPV4)) return 0
        if (applied > mostFindings) surplus = end
      }
      if (number == EMAIL) hasEmail = true
      done = end
    } else if (kind != WORD) return 0
    at += EVENT
  }
  // Of a text, not all may have been read.
  if (!isFinished && unknown == 0) unknown = done
  if (mayMatter(unknown, surplus) || (hasEmail && mayBeInUrl(first))) return 0
  if (hasWeak && contextOf(first - 1, INPUT, stop) != NO_WORDS) return 0
  if (surplus != 0) {
    applied = before
    crowded++
    rewind(outBefore, nextBefore, changeBefore)
    maskAll(first)
  }
  return at
}

/** Whether anything may change if a value is found at `position`, unless that is 0, with one too many up to `surplus`, unless that is 0. */
@inline
function mayMatter(position: usize, surplus: usize): bool {
  return position != 0 && (surplus == 0 || position < surplus + REACH)
}

/** Masks a string as a whole. */
function maskAll(start: usize): void {
  keepUntil(start)
  writeStars()
  done = textOnly ? stop : textEnd(start, usize.MAX_VALUE)
  skipTo(done)
}

/** Whether a string, or a text, has `://` in it that user-info may stand behind, as behind `file:///` it does not. */
function mayBeInUrl(start: usize): bool {
  let at = start
  while (true) {
    const bytes = v128.load(at)
    const isEnd = v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x5c)))
    const marks = i8x16.bitmask(v128.or(isEnd, i8x16.eq(bytes, i8x16.splat(0x3a))))
    if (marks == 0) {
      at += 16
      if (at >= stop) return false
      continue
    }
    at += <usize>ctz(marks)
    const code = <u32>load<u8>(at)
    if (at >= stop || (code == 0x22 && !textOnly)) return false
    if (code == 0x3a && load<u16>(at, 1) == 0x2f2f && load<u8>(at, 3) != 0x2f) return true
    at += code == 0x5c && !textOnly ? 2 : 1
  }
}
