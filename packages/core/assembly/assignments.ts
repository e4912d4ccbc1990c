// What is assigned a value in text: `name=`, `"name":`, `--name `.
import { isDigit, isLetter, isWord } from './bits'
import { ENDING_BITS, ENDINGS } from './layout'
import { endsName } from './names'
import { isOrdinary } from './ordinary'
import { textOnly } from './structure'
import { mayEndName } from './tails'
import { isRun } from './words'

/** The longest name in quotes. */
const MAX_NAME: usize = 64
const MAX_OPTION: usize = 41

@inline
function hasEnding(end: usize): bool {
  return (mayEndName(end) & 1) != 0 && endsName(ENDINGS, <usize>ENDING_BITS, end, true)
}

/** What may stand before the `=` of an operator: `:=`, `?=`, `.=`, `+=`. */
@inline
function isOperatorPart(code: u32): bool {
  return code == 0x3a || code == 0x3f || code == 0x2e || code == 0x2b
}

/** Whether the `=` or `:` at `at` may assign a value to a known name. */
export function isAssignment(at: usize): bool {
  const after = <u32>load<u8>(at + 1)
  const before = <u32>load<u8>(at - 1)
  if (load<u8>(at) == 0x3a && (after == 0x2f || after == 0x3a || after == 0x3d || before == 0x3a)) return false
  let end = at
  if (load<u8>(at) == 0x3d) while (at - end < 3 && isOperatorPart(load<u8>(end - 1))) end--
  const blanks = end
  while (blanks - end < 16 && load<u8>(end - 1) == 0x20) end--
  const last = <u32>load<u8>(end - 1)
  if (last == 0x22 || last == 0x27 || last == 0x60 || (last == 0x02 && !textOnly)) return mayBeQuotedName(end - 1, last)
  if (!isWord(last)) return last == 0x5d || last == 0x2d || last == 0x2e || last == 0x24 || last == 0x5c || last < 0x20 || last >= 0x80
  return isName(end)
}

/** Whether the words before `end` may be a name that is assigned values in text. */
function isName(end: usize): bool {
  const last = <u32>load<u8>(end - 1)
  return last == 0x5f || hasEnding(end) || (isDigit(last) && isVariant(end))
}

/** Whether the word at `start`, behind two dashes, may be an option that takes a value. */
export function isOption(start: usize): bool {
  let end = start
  while (end - start <= MAX_OPTION && (isWord(load<u8>(end)) || load<u8>(end) == 0x2d)) end++
  return load<u8>(end) == 0x20 && load<u8>(end, 1) != 0x2d && (load<u8>(end - 1) == 0x2d || isName(end))
}

/** Whether the name before the `quote` at `at` may be known: every name counts in quotes, not only those that end like one in text. */
function mayBeQuotedName(at: usize, quote: u32): bool {
  let end = at
  while (load<u8>(end - 1) == 0x5c || (!textOnly && load<u8>(end - 1) == 0x1c)) end--
  let start = end
  while (end - start <= MAX_NAME && isRun(load<u8>(start - 1))) start--
  if (end - start > MAX_NAME) return false
  return <u32>load<u8>(start - 1) != quote || (start != end && !isOrdinary(start, end))
}

/** Whether numbers that only tell variants apart end before `end`, behind a name: `password2`, `apiKeyV2`, `pwd 22`, `pwd v2`. */
function isVariant(end: usize): bool {
  let from = end
  for (let words = 0; words < 3; words++) {
    let name = from
    while (from - name < 4 && isDigit(load<u8>(name - 1))) name--
    if (name == from) return false
    const before = <u32>load<u8>(name - 1)
    if (isLetter(before)) {
      const isVersion = (before | 0x20) == 0x76
      if (isLetter(load<u8>(name - 2)) && (hasEnding(name) || (isVersion && hasEnding(name - 1)))) return true
      if (!isVersion) return false
      name--
      if (isDigit(load<u8>(name - 1))) {
        from = name
        continue
      }
    } else if (before != 0x20) return !isDigit(before) && before > 0x22 && before != 0x3a
    if (load<u8>(name - 1) != 0x20) return false
    if (hasEnding(name - 1)) return true
    from = name - 1
  }
  return false
}
