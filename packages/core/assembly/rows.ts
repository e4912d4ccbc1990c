/** Rows of digits. Whoever looks at a row looks at all of it: of one that has been told, only dotted quads are told as well. */
import { bitsAt, bytesThatAre, isDigit } from './bits'
import { addNumber, addWeak, hitAhead } from './found'
import { DIGIT_OF, JOINT_OF, SEPARATOR_OF } from './layout'
import { dottedQuad } from './network'
import { hasQuad, isCluster, isDate, isLone, isSeparator, isWholeRow, mayBeRow, versionEnd } from './numbers'

/** More candidates in a block are worth a look at how far a row goes. */
const FEW = 4

/** The end of the last run that has been read of a row that has been told. */
let toldEnd: usize = 0

export function startRows(): void {
  toldEnd = 0
}

/** The candidates `rows` of the block noted at `block`, which starts at `start`. */
export function searchRows(block: usize, start: usize, rows: u64): void {
  const areMany = popcnt(rows) > <u64>FEW
  let rest = rows
  while (rest != 0) {
    const at = <usize>ctz(rest)
    const position = start + at
    const digits = bitsAt(block + DIGIT_OF, at)
    if (isInToldRow(position)) {
      if (areMany) {
        rest = searchToldRow(block, start, at, rest)
        continue
      }
      toldEnd = position + <usize>ctz(~digits)
      if (load<u8>(position - 1) != 0x2e && hasQuad(bitsAt(block + JOINT_OF, at))) quadAt(position)
    } else if (mayBeRow(position, digits, bitsAt(block + SEPARATOR_OF, at), bitsAt(block + JOINT_OF, at))) {
      searchRow(position, rest & (0 - rest), digits)
    }
    rest &= rest - 1
  }
}

/** Whether what is between a told row and `at` are the separators of one number. */
@inline
function isInToldRow(at: usize): bool {
  if (at - toldEnd > 3) return false
  for (let next = toldEnd; next < at; next++) if (!isSeparator(load<u8>(next))) return false
  return true
}

/** A row of digits, which start as `digits` says. */
function searchRow(position: usize, bit: u64, digits: u64): void {
  if (quadAt(position)) return
  if (isCluster(position)) {
    if (isLone(position)) addWeak(bit)
    else {
      addNumber(bit)
      toldEnd = position + <usize>ctz(~digits)
    }
  } else if (versionEnd(position) == position && isDate(position)) addWeak(bit)
}

/** Reads a told row, which goes on at `at`, as far as the block goes; the candidates that are left. */
function searchToldRow(block: usize, start: usize, at: usize, candidates: u64): u64 {
  const digits = bitsAt(block + DIGIT_OF, at)
  const separators = bitsAt(block + SEPARATOR_OF, at)
  // Neither a plus nor more than three separators are in a row, nor is what is beyond the block looked at.
  const gaps = separators & (separators >> 1) & (separators >> 2) & (separators >> 3)
  const ends = ~(digits | separators) | gaps | (bytesThatAre(0x2b, start) >> <u64>at) | (at == 0 ? 0 : ~(<u64>0) << <u64>(64 - at))
  const row = ends == 0 ? ~(<u64>0) : (ends & (0 - ends)) - 1
  toldEnd = start + at + 64 - <usize>clz(digits & row)
  // Where the block ends within a run.
  while (isDigit(load<u8>(toldEnd))) toldEnd++
  const covered = row << <u64>at
  const behindDots = (bytesThatAre(0x2e, start) << 1) | <u64>(load<u8>(start - 1) == 0x2e)
  let quads = candidates & covered & ~behindDots
  while (quads != 0) {
    const quad = <usize>ctz(quads)
    quads &= quads - 1
    if (hasQuad(bitsAt(block + JOINT_OF, quad))) quadAt(start + quad)
  }
  return candidates & ~covered
}

/** A dotted quad; whether it is all of its row of digits. */
function quadAt(position: usize): bool {
  const dot = dottedQuad(position)
  if (dot == 0) return false
  hitAhead(dot)
  return isWholeRow(position, dot)
}
