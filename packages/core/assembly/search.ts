/**
 * The third reading: the positions at which something may start are looked at kind by kind, and what remains is told to
 * JavaScript in order.
 */
import { bitsAt, isDigit } from './bits'
import { findCandidates } from './candidates'
import { mayBeOperator, operatorAt, optionAt, rareAt } from './characters'
import { hasCustom, searchCores } from './cores'
import { isInWhole, passBlock } from './events'
import { addHit, addNumber, addWeak, bitOf, hit, p, startBlock, tell } from './found'
import { BLOCK, CANDIDATES, CONTENT_OF, DIGIT_OF, LITERAL_AT, LONG_AT, MAC_AT, OPERATOR_OF, OPTION_AT, RARE_AT, ROW_AT, SHAPE_AT, TOKEN_AT, WORD_OF, YEAR_AT } from './layout'
import { hasMark, isLiteral, mayBeLiteral } from './literals'
import { isMac } from './network'
import { isYear, versionEnd } from './numbers'
import { searchRows } from './rows'
import { CONTEXTUAL, isGluedBefore, mayBeShape, PLAIN, shapeAt } from './shapes'
import { textOnly } from './structure'
import { isLabelled, isWallet } from './words'

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

/** Searches the two blocks noted at `block`, the first of which starts at `start`; the second only if it counts already. */
export function searchBlocks(block: usize, start: usize, both: bool): void {
  if (!isInWhole(block) || !isInWhole(block + BLOCK)) findCandidates(block)
  searchBlock(block, start, CANDIDATES)
  if (both) searchBlock(block + BLOCK, start + 64, CANDIDATES + BLOCK)
}

/** The values of one block, noted at `block`, in which something may start at `candidates`. */
function searchBlock(block: usize, start: usize, candidates: usize): void {
  const content = load<u64>(block, CONTENT_OF)
  startBlock(start)
  if (content == 0 || isInWhole(block)) {
    passBlock(block, start)
    return
  }
  if (hasCustom && !textOnly) searchCores(block, start, content)
  let rest = load<u64>(candidates, LITERAL_AT)
  while (rest != 0) {
    const position = start + <usize>ctz(rest)
    rest &= rest - 1
    if (mayBeLiteral(load<u32>(position)) && isLiteral(position)) hit(position)
  }
  const tokens = load<u64>(candidates, TOKEN_AT)
  if (tokens != 0) searchTokens(tokens)
  const words = load<u64>(candidates, LONG_AT)
  if (words != 0) searchWords(words)

  let shapes: u64 = 0
  rest = load<u64>(candidates, SHAPE_AT)
  while (rest != 0) {
    const at = ctz(rest)
    rest &= rest - 1
    const digits = <u32>bitsAt(block + DIGIT_OF, <usize>at)
    const words = <u32>bitsAt(block + WORD_OF, <usize>at)
    shapes |= <u64>mayBeShape(load<u32>(start + <usize>at), digits, words) << at
  }
  if (shapes != 0) searchShapes(shapes)

  const rows = load<u64>(candidates, ROW_AT)
  if (rows != 0) searchRows(block, start, rows)

  rest = load<u64>(candidates, YEAR_AT)
  while (rest != 0) {
    const position = start + <usize>ctz(rest)
    rest &= rest - 1
    if (isYear(position)) addWeak(bitOf(position))
  }

  let operators: u64 = 0
  rest = load<u64>(block, OPERATOR_OF) & content
  while (rest != 0) {
    const at = ctz(rest)
    rest &= rest - 1
    const operator = <u32>bitsAt(block + OPERATOR_OF, <usize>at)
    const digits = <u32>bitsAt(block - BLOCK + DIGIT_OF, <usize>at + 60)
    operators |= <u64>mayBeOperator(start + <usize>at, operator, digits) << at
  }
  while (operators != 0) {
    const position = start + <usize>ctz(operators)
    operators &= operators - 1
    operatorAt(position)
  }

  rest = load<u64>(candidates, OPTION_AT)
  while (rest != 0) {
    const position = start + <usize>ctz(rest)
    rest &= rest - 1
    optionAt(position)
  }

  rest = load<u64>(candidates, MAC_AT)
  while (rest != 0) {
    const position = start + <usize>ctz(rest)
    rest &= rest - 1
    if (isMac(position)) hit(position)
  }

  rest = load<u64>(candidates, RARE_AT)
  while (rest != 0) {
    const position = start + <usize>ctz(rest)
    rest &= rest - 1
    rareAt(position)
  }

  tell(block)
  passBlock(block, start)
}
