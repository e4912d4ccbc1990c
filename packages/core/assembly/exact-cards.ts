/** Payment cards that are told whole: those of sixteen digits, with nothing but such cards in their row of digits. */
import { areDigits, isDigit, setBit } from './bits'
import { inFours, passLuhn } from './cards'
import { CARD, isRowEnd, mayBeOtherThan, tellNumber } from './exact-numbers'
import { ISSUERS } from './layout'
import { isParted, isSeparator } from './numbers'
import { digitRun, longestShape } from './shapes'
import { isLabelled } from './words'

/** Notes that cards of sixteen digits start with four from `first` to `last`. */
export function addIssuer(first: u32, last: u32): void {
  for (let prefix = first; prefix <= last; prefix++) setBit(ISSUERS, prefix)
}

@inline
function digitAt(at: usize): u32 {
  return <u32>load<u8>(at) - 0x30
}

/** What may follow cards in their row: so many digits, in runs of at most so many. */
const MAX_REST: usize = 15
const MAX_RUN: usize = 6

/** Behind the last of the cards that stand in the row of digits that was read last. */
let rowEnd: usize = 0

export function startCards(): void {
  rowEnd = 0
}

/** The card whose first digit is at `at`. */
export function tellCard(at: usize, opening: usize): void {
  if (at >= rowEnd) rowEnd = startsRow(at, opening) ? cardsEnd(at) : 0
  if (at >= rowEnd) return
  const end = cardEnd(at)
  if (end != 0 && !mayBeOtherThan(CARD, end) && longestShape(at) == end) tellNumber(at, end, opening, CARD)
}

/** The end of the card at `at`, or of cards with a blank between them, if their row has nothing more but a few digits; or 0. */
function cardsEnd(at: usize): usize {
  let card = at
  let end = cardEnd(card)
  if (end == 0 || isRowEnd(end)) return end
  while (!mayHavePhone(card, end)) {
    if (isRowEnd(end)) return end
    if (load<u8>(end) != 0x20) return 0
    card = end + 1
    const next = cardEnd(card)
    if (next == 0) return isRest(card) ? end : 0
    end = next
  }
  return 0
}

/** Whether the row of digits goes on at `at` with no more than a phone number's digits, in groups too short to be one, and blanks between them. */
function isRest(at: usize): bool {
  let next = at
  let count: usize = 0
  while (true) {
    const run = digitRun(next, MAX_RUN + 1)
    count += run
    next += run
    if (run == 0 || run > MAX_RUN || count > MAX_REST) return false
    if (!isParted(next, 1)) return load<u8>(next) < 0x80
    if (load<u8>(next++) != 0x20) return false
  }
}

/** Which of twenty bytes are digits in a card in fours. */
const FOURS: u32 = 0b0_1111_0_1111_0_1111_0_1111

/** The end of the card at `at`, or 0. */
function cardEnd(at: usize): usize {
  const bytes = v128.load(at)
  const digits = <u32>i8x16.bitmask(areDigits(bytes)) | (<u32>i8x16.bitmask(areDigits(v128.load(at, 16))) << 16)
  if ((digits & 0x1ffff) == 0xffff) return isCardNumber(at, bytes) && !isLabelled(at) ? at + 16 : 0
  const separator = load<u8>(at, 4)
  if ((digits & 0xfffff) != FOURS || (separator != 0x2d && separator != 0x20)) return 0
  if (load<u8>(at, 9) != separator || load<u8>(at, 14) != separator) return 0
  return isCardNumber(at, inFours(at)) ? at + 19 : 0
}

/** Whether a phone number may start behind a blank in a card that stands in a row with others: `00` and `011` stand before calling codes. */
function mayHavePhone(at: usize, end: usize): bool {
  if (load<u8>(at + 4) != 0x20) return false
  for (let group = at + 5; group < end; group += 5) {
    const three = load<u32>(group) & 0xffffff
    if ((three & 0xffff) == 0x3030 || three == 0x313130) return true
  }
  return false
}

/** Whether a string, or a blank with no digits before it, comes right before `at`. */
function startsRow(at: usize, opening: usize): bool {
  if (at - 1 == opening) return true
  if (load<u8>(at - 1) != 0x20) return false
  let before = at - 1
  while (at - before < 4 && isSeparator(load<u8>(before))) before--
  return !isDigit(load<u8>(before))
}

/** An issuer's range, not all the same digit, and the Luhn check digit, of the sixteen `digits` of the number at `at`. */
@inline
function isCardNumber(at: usize, digits: v128): bool {
  const prefix = digitAt(at) * 1000 + digitAt(at + 1) * 100 + digitAt(at + 2) * 10 + digitAt(at + 3)
  if (((<u32>load<u8>(ISSUERS + <usize>(prefix >> 3)) >> (prefix & 7)) & 1) == 0) return false
  const areUniform = i8x16.all_true(i8x16.eq(digits, i8x16.splat(load<u8>(at))))
  return !areUniform && passLuhn(digits)
}
