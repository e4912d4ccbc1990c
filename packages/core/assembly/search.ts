/**
 * The second reading: where, in the values' bytes, something may start that a detector looks for. Masks of 64 positions
 * leave a few; those are looked at kind by kind, and what remains is told to JavaScript in order.
 */
import { ahead, behind, isDigit } from './bits'
import { mayBeOperator, operatorAt, optionAt, rareAt } from './characters'
import { passBlock } from './events'
import { addHit, addNumber, addWeak, bitOf, hit, hitAhead, p, startBlock, tell } from './found'
import { BLOCK, CONTENT_OF, DIGIT_OF, JOINT_OF, OPERATOR_OF, RARE_OF, SEPARATOR_OF, WORD_OF } from './layout'
import { hasMark, isLiteral, mayBeLiteral } from './literals'
import { dottedQuad, isMac } from './network'
import { isCluster, isDate, isLone, isWholeRow, isYear, mayBeRow, versionEnd } from './numbers'
import { CONTEXTUAL, isGluedBefore, mayBeShape, PLAIN, shapeAt } from './shapes'
import { isLabelled, isWallet } from './words'

/** Words of at least so many letters and digits may be shapes without a digit among the first nine. */
let fromLetters: u32 = 16
/** Whether some literals start with `/` or `\`. */
let hasPaths: bool = false

export function configureSearch(lettersOnly: u32, paths: bool): void {
  fromLetters = lettersOnly
  hasPaths = paths
}

/** Long runs: some have a mark in the middle. */
function searchTokens(tokens: u64): void {
  let rest = tokens
  while (rest != 0) {
    const bit = rest & (0 - rest)
    rest ^= bit
    if (hasMark(p + <usize>ctz(bit))) addHit(bit)
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

function searchShapes(shapes: u64): void {
  let rest = shapes
  while (rest != 0) {
    const bit = rest & (0 - rest)
    rest ^= bit
    const position = p + <usize>ctz(bit)
    if (isDigit(load<u8>(position)) && versionEnd(position) != position) continue
    const found = shapeAt(position)
    if (found == PLAIN) addNumber(bit)
    else if (found == CONTEXTUAL) addWeak(bit)
  }
}

function searchRows(rows: u64): void {
  let rest = rows
  while (rest != 0) {
    const bit = rest & (0 - rest)
    rest ^= bit
    const position = p + <usize>ctz(bit)
    if (quadAt(position)) continue
    if (isCluster(position)) {
      if (isLone(position)) addWeak(bit)
      else addNumber(bit)
    } else if (versionEnd(position) == position && isDate(position)) addWeak(bit)
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
  const operator1 = load<u64>(after, OPERATOR_OF)

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

  // Long tokens, names of hosts, `bearer ` and `basic ` (five to seven letters and a blank), `1/…`.
  const tokens = starts & t15 & ahead(t15, t8n & (t8n >> 7), 17)
  const blank = separator & ~joint & behindWord
  const blank1 = separator1 & ~joint1 & behind(word1, word, 1)
  const scheme = t4 & (ahead(blank, blank1, 5) | ahead(blank, blank1, 6) | ahead(blank, blank1, 7))
  const single = digit & ahead(blank, blank1, 1)
  let rest = starts & (t9 | scheme | single)
  while (rest != 0) {
    const position = start + <usize>ctz(rest)
    rest &= rest - 1
    if (mayBeLiteral(load<u32>(position)) && isLiteral(position)) hit(position)
  }
  if (tokens != 0) searchTokens(tokens)
  const w8n = w4n & (w4n >> 4)
  const w16 = starts & w8 & ahead(w8, w8n, 8)
  if (w16 != 0) searchWords(w16)

  // Shapes have a digit early on, and are not glued to a digit through a dash or dot.
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
  const late = fromLetters < 16 ? starts & w8 : w16
  let shapes: u64 = 0
  rest = q4 & ahead(q4, q4n, 4) & ((starts & ~glued & (d9 | mixed | thirds)) | late)
  while (rest != 0) {
    const at = <u64>ctz(rest)
    rest &= rest - 1
    const digits = <u32>((digit >> at) | ((digit1 << 1) << (63 - at)))
    const words = <u32>((word >> at) | ((word1 << 1) << (63 - at)))
    shapes |= <u64>mayBeShape(load<u32>(start + <usize>at), digits, words) << at
  }
  if (shapes != 0) searchShapes(shapes)

  // Digits: at least six characters of digits and what may part them, not glued to a letter.
  const n = digit | separator
  const nn = digit1 | separator1
  const n2 = n & ahead(n, nn, 1)
  const n2n = nn & (nn >> 1)
  const numeric = starts & digit
  let rows: u64 = 0
  rest = numeric & n2 & ahead(n2, n2n, 2) & ahead(n2, n2n, 4)
  while (rest != 0) {
    const at = <u64>ctz(rest)
    rest &= rest - 1
    const digits = (digit >> at) | ((digit1 << 1) << (63 - at))
    const separators = (separator >> at) | ((separator1 << 1) << (63 - at))
    const joints = (joint >> at) | ((joint1 << 1) << (63 - at))
    rows |= <u64>mayBeRow(start + <usize>at, digits, separators, joints) << at
  }
  if (rows != 0) searchRows(rows)
  rest = numeric & r2 & ahead(r2, r2n, 2) & ~ahead(word, word1, 4) & behind(separator, load<u64>(before, SEPARATOR_OF), 1)
  while (rest != 0) {
    const position = start + <usize>ctz(rest)
    rest &= rest - 1
    if (isYear(position)) addWeak(bitOf(position))
  }

  let operators: u64 = 0
  rest = operator & content
  while (rest != 0) {
    const at = <u64>ctz(rest)
    rest &= rest - 1
    operators |= <u64>mayBeOperator(start + <usize>at, <u32>((operator >> at) | ((operator1 << 1) << (63 - at)))) << at
  }
  while (operators != 0) {
    const position = start + <usize>ctz(operators)
    operators &= operators - 1
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
  const pairs = (joint & ahead(joint, joint1, 3) & ahead(joint, joint1, 6)) | (operator & ahead(operator, operator1, 3) & ahead(operator, operator1, 6))
  const groups = joint & ahead(joint, joint1, 5) & ~behind(word | joint, word0 | joint0, 5)
  rest = (pairs | groups) & behindWord & content
  while (rest != 0) {
    const position = start + <usize>ctz(rest)
    rest &= rest - 1
    if (isMac(position)) hit(position)
  }

  rest = load<u64>(block, RARE_OF) & content
  // `/` before a name, or `+` between digits.
  rest |= separator & ~joint & content & (hasPaths ? ahead(word, word1, 1) : ahead(digit, digit1, 1) & behind(digit, digit0, 1))
  while (rest != 0) {
    const position = start + <usize>ctz(rest)
    rest &= rest - 1
    rareAt(position)
  }

  tell(block)
  passBlock(block, start)
}
