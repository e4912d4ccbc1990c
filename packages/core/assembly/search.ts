/**
 * The second reading: where, in the values' bytes, something may start that a detector looks for. Masks of 64 positions
 * leave a few; those are looked at kind by kind, and what remains is told to JavaScript in order.
 */
import { ahead, behind, isDigit } from './bits'
import { operatorAt, optionAt, rareAt } from './characters'
import { hasCustom, searchCores } from './cores'
import { passBlock } from './events'
import { addHit, addNumber, addWeak, bitOf, hit, hitAhead, p, startBlock, tell } from './found'
import { BLOCK, CONTENT_OF, DIGIT_OF, JOINT_OF, OPERATOR_OF, RARE_OF, SEPARATOR_OF, WORD_OF } from './layout'
import { hasMark, isLiteral, mayBeLiteral } from './literals'
import { dottedQuad, isMac } from './network'
import { isCluster, isDate, isTimestamp, isWholeRow, isYear, versionEnd } from './numbers'
import { CONTEXTUAL, isGluedBefore, PLAIN, shapeAt, startsShape } from './shapes'
import { textOnly } from './structure'
import { isLabelled, isWallet } from './words'

/** Words of at least so many letters and digits may be shapes without a digit among the first nine. */
let fromLetters: u32 = 16
/** Whether some literals start with `/` or `\`. */
let hasPaths: bool = false

export function configureSearch(lettersOnly: u32, paths: bool): void {
  fromLetters = lettersOnly
  hasPaths = paths
}

/** Whether the first four bytes at `position` are capitals. */
@inline
function areCapitals(position: usize): bool {
  return (load<u32>(position) & 0x20202020) == 0
}

/** Long runs: some have a mark in the middle. */
function searchTokens(tokens: u64): void {
  let rest = tokens
  while (rest != 0) {
    const bit = rest & (0 - rest)
    rest ^= bit
    const position = p + <usize>ctz(bit)
    if (hasMark(position)) addHit(bit)
  }
}

/** Long words: some are addresses, some stand behind a label. */
function searchWords(words: u64): void {
  let rest = words
  while (rest != 0) {
    const bit = rest & (0 - rest)
    rest ^= bit
    const position = p + <usize>ctz(bit)
    if (!isGluedBefore(position) && (isWallet(position) || isLabelled(position))) addNumber(bit)
  }
}

/** A dotted quad; whether it is all of its row of digits. */
function quadAt(position: usize): bool {
  const dot = dottedQuad(position)
  if (dot == 0) return false
  hitAhead(dot)
  return isWholeRow(position, dot)
}

/** The values of one block, noted at `block`, with the blocks before and after it. */
export function searchBlock(block: usize, start: usize): void {
  const content = load<u64>(block, CONTENT_OF)
  if (content == 0) {
    passBlock(block, start)
    return
  }
  startBlock(start)
  if (hasCustom && !textOnly) searchCores(block, start, content)
  const before = block - BLOCK
  const after = block + BLOCK
  const word = load<u64>(block, WORD_OF)
  const word1 = load<u64>(after, WORD_OF)
  const word0 = load<u64>(before, WORD_OF)
  const joint = load<u64>(block, JOINT_OF)
  const joint1 = load<u64>(after, JOINT_OF)
  const joint0 = load<u64>(before, JOINT_OF)
  const digit = load<u64>(block, DIGIT_OF)
  const digit1 = load<u64>(after, DIGIT_OF)
  const digit0 = load<u64>(before, DIGIT_OF)
  const separator = load<u64>(block, SEPARATOR_OF)
  const separator1 = load<u64>(after, SEPARATOR_OF)
  const operator = load<u64>(block, OPERATOR_OF)

  const behindWord = behind(word, word0, 1)
  const starts = word & ~behindWord & content

  // Runs of what words are made of, then of what tokens are made of.
  const w2 = word & ahead(word, word1, 1)
  const w2n = word1 & (word1 >> 1)
  const w4 = w2 & ahead(w2, w2n, 2)
  const w4n = w2n & (w2n >> 2)
  const w8 = w4 & ahead(w4, w4n, 4)
  const t = word | joint
  const tn = word1 | joint1
  const t2 = t & ahead(t, tn, 1)
  const t2n = tn & (tn >> 1)
  const t4 = t2 & ahead(t2, t2n, 2)
  const t4n = t2n & (t2n >> 2)
  const t8 = t4 & ahead(t4, t4n, 4)
  const t8n = t4n & (t4n >> 4)
  const t9 = t8 & ahead(t, tn, 8)
  const t15 = t8 & ahead(t8, t8n, 7)

  // Runs long enough for a literal's value, `bearer ` and `basic ` (five to seven letters and a blank), `1/…`.
  const tokens = starts & t15 & ahead(t15, t8n & (t8n >> 7), 17)
  const blank = separator & ~joint & behindWord
  const blank1 = separator1 & ~joint1 & behind(word1, word, 1)
  const scheme = t4 & (ahead(blank, blank1, 5) | ahead(blank, blank1, 6) | ahead(blank, blank1, 7))
  const single = digit & ahead(blank, blank1, 1)
  let rest = starts & (t9 | scheme | single)
  while (rest != 0) {
    const position = start + <usize>ctz(rest)
    rest &= rest - 1
    if (mayBeLiteral(position) && isLiteral(position)) hit(position)
  }
  if (tokens != 0) searchTokens(tokens)
  const w8n = w4n & (w4n >> 4)
  const w16 = starts & w8 & ahead(w8, w8n, 8)
  if (w16 != 0) searchWords(w16)

  // Shapes have a digit early on, and are not glued to a digit through a dash or dot.
  const early = digit | (digit1 & 0x1ff)
  const late = fromLetters < 16 ? starts & w8 : w16
  if (early != 0 || late != 0) {
    const r2 = digit & ahead(digit, digit1, 1)
    const r2n = digit1 & (digit1 >> 1)
    // Two digits in a row among the first ten characters, or the form of a Medicare number.
    const d2 = r2 | ahead(r2, r2n, 1)
    const d2n = r2n | (r2n >> 1)
    const d4 = d2 | ahead(d2, d2n, 2)
    const d4n = d2n | (d2n >> 2)
    const d9 = d4 | ahead(d4, d4n, 4) | ahead(r2, r2n, 8)
    const mixed = digit & ahead(digit, digit1, 3) & ahead(word & ~digit, word1 & ~digit1, 1)
    const thirds = ahead(joint, joint1, 2) & ahead(joint, joint1, 6)
    // A long number is a value of its own, to which nothing is glued.
    const e2 = digit & behind(digit, digit0, 1)
    const e2p = digit0 & (digit0 << 1)
    const e4 = e2 & behind(e2, e2p, 2)
    const e4p = e2p & (e2p << 2)
    const long = e4 & behind(e4, e4p, 4)
    const longBefore = e4p & (e4p << 4)
    const glued = behind(joint, joint0, 1) & behind(digit & ~long, digit0 & ~longBefore, 2)
    // A shape has at least eight characters, all of them of words or separators.
    const q = word | separator
    const qn = word1 | separator1
    const q2 = q & ahead(q, qn, 1)
    const q2n = qn & (qn >> 1)
    const q4 = q2 & ahead(q2, q2n, 2)
    const q4n = q2n & (q2n >> 2)
    rest = q4 & ahead(q4, q4n, 4) & ((starts & ~glued & (d9 | mixed | thirds)) | late)
    while (rest != 0) {
      const at = <u64>ctz(rest)
      rest &= rest - 1
      const digits = <u32>((digit >> at) | ((digit1 << 1) << (63 - at))) & 0xff
      const words = <u32>((word >> at) | ((word1 << 1) << (63 - at))) & 0xff
      const position = start + <usize>at
      // Without a digit it is a name in capitals, or sixteen letters.
      if (startsShape(digits, words) && (digits != 0 || words != 0xff || areCapitals(position) || ((w16 >> at) & 1) != 0)) {
        if (isDigit(load<u8>(position)) && versionEnd(position) != position) continue
        const found = shapeAt(position)
        if (found == PLAIN) addNumber((<u64>1) << at)
        else if (found == CONTEXTUAL) addWeak((<u64>1) << at)
      }
    }

    // Digits: at least six characters of digits and what may part them, not glued to a letter.
    const n = digit | separator
    const nn = digit1 | separator1
    const n2 = n & ahead(n, nn, 1)
    const n2n = nn & (nn >> 1)
    const numeric = starts & digit
    const j = joint & ahead(digit, digit1, 1)
    const jn = joint1 & (digit1 >> 1)
    const quads = ahead(j, jn, 1) | ahead(j, jn, 2) | ahead(j, jn, 3)
    rest = numeric & n2 & ahead(n2, n2n, 2) & ahead(n2, n2n, 4)
    while (rest != 0) {
      const at = <u64>ctz(rest)
      const bit = rest & (0 - rest)
      rest ^= bit
      const position = start + <usize>at
      if (isTimestamp(position) || ((quads & bit) != 0 && quadAt(position))) continue
      // A cluster has seven digits, a date short groups.
      const run = ctz(~((n >> at) | ((nn << 1) << (63 - at))))
      const digits = ((digit >> at) | ((digit1 << 1) << (63 - at))) & (run > 63 ? ~(<u64>0) : (<u64>1 << run) - 1)
      if (popcnt(digits) > 6 && isCluster(position)) {
        // One run of digits with nothing before it is a value only where something says so.
        const before = <u32>load<u8>(position - 1)
        const isLone = popcnt(digits) == ctz(~((digit >> at) | ((digit1 << 1) << (63 - at)))) && before != 0x2b && before != 0x28
        if (isLone) addWeak(bit)
        else addNumber(bit)
      } else if (versionEnd(position) == position && isDate(position)) addWeak(bit)
    }
    rest = numeric & r2 & ahead(r2, r2n, 2) & ~ahead(word, word1, 4) & behind(separator, load<u64>(before, SEPARATOR_OF), 1)
    while (rest != 0) {
      const position = start + <usize>ctz(rest)
      rest &= rest - 1
      if (isYear(position)) addWeak(bitOf(position))
    }
  }

  rest = operator & content
  while (rest != 0) {
    const position = start + <usize>ctz(rest)
    rest &= rest - 1
    operatorAt(position)
  }

  const dashes = joint & ~behindWord
  rest = starts & behind(dashes, joint0 & ~behind(word0, 0, 1), 1)
  while (rest != 0) {
    const position = start + <usize>ctz(rest)
    rest &= rest - 1
    optionAt(position)
  }

  // Separators spaced as in MAC addresses: pairs, or groups of four.
  const colon = operator
  const colon1 = load<u64>(after, OPERATOR_OF)
  const pairs = (joint & ahead(joint, joint1, 3) & ahead(joint, joint1, 6)) | (colon & ahead(colon, colon1, 3) & ahead(colon, colon1, 6))
  const groups = joint & ahead(joint, joint1, 5) & ~behind(joint, joint0, 5)
  rest = (pairs | groups) & behindWord & content
  while (rest != 0) {
    const position = start + <usize>ctz(rest)
    rest &= rest - 1
    if (isMac(position)) hit(position)
  }

  rest = load<u64>(block, RARE_OF) & content
  rest |= separator & ~joint & content & (hasPaths ? ahead(word, word1, 1) : ahead(digit, digit1, 1))
  while (rest != 0) {
    const position = start + <usize>ctz(rest)
    rest &= rest - 1
    rareAt(position)
  }

  tell(block)
  passBlock(block, start)
}
