/** Payment cards that are told whole: those of sixteen digits, alone in their row of digits. */
import { isDigit, setBit } from './bits'
import { tellFound } from './events'
import { CARD, isRowEnd, mayBeOtherThan } from './exact-numbers'
import { ISSUERS } from './layout'
import { isSeparator } from './numbers'
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

/** The card whose first digit is at `at`. */
export function tellCard(at: usize, opening: usize): void {
  if (!startsRow(at, opening)) return
  const run = digitRun(at, 17)
  let end = at + 16
  if (run == 4) {
    const separator = load<u8>(at + 4)
    if (separator != 0x2d && separator != 0x20) return
    for (let i: usize = 1; i < 4; i++) if (load<u8>(at + 5 * i - 1) != separator || digitRun(at + 5 * i, 5) != 4) return
    end = at + 19
  } else if (run != 16 || isLabelled(at)) return
  if (isRowEnd(end) && !mayBeOtherThan(CARD, end) && isCardNumber(at, run == 4 ? 5 : 4) && longestShape(at) == end) tellFound(at, end, opening, CARD)
}

/** Whether a string, or a blank with no digits before it, comes right before `at`. */
function startsRow(at: usize, opening: usize): bool {
  if (at - 1 == opening) return true
  if (load<u8>(at - 1) != 0x20) return false
  let before = at - 1
  while (at - before < 4 && isSeparator(load<u8>(before))) before--
  return !isDigit(load<u8>(before))
}

/** An issuer's range, not all the same digit, and the Luhn check digit (ISO/IEC 7812-1) of four groups, so far apart. */
function isCardNumber(at: usize, step: usize): bool {
  const prefix = digitAt(at) * 1000 + digitAt(at + 1) * 100 + digitAt(at + 2) * 10 + digitAt(at + 3)
  if (((<u32>load<u8>(ISSUERS + <usize>(prefix >> 3)) >> (prefix & 7)) & 1) == 0) return false
  let sum: u32 = 0
  let isUniform = true
  for (let group = at; group < at + 4 * step; group += step) {
    for (let i: usize = 0; i < 4; i += 2) {
      const doubled = digitAt(group + i) * 2
      const single = digitAt(group + i + 1)
      sum += (doubled > 9 ? doubled - 9 : doubled) + single
      if (doubled != 2 * single || single != digitAt(at)) isUniform = false
    }
  }
  return sum % 10 == 0 && !isUniform
}
