/**
 * The second reading, of two blocks at a time: from what is noted of their bytes, the positions at which something may start,
 * kind by kind. Each lane is a block, with what stands in the block after it and before it.
 */
import { BLOCK, CANDIDATES, CONTENT_OF, DIGIT_OF, JOINT_OF, LITERAL_AT, LONG_AT, MAC_AT, OPERATOR_OF, OPTION_AT, RARE_AT, RARE_OF, ROW_AT, SEPARATOR_OF, SHAPE_AT, TOKEN_AT, WORD_OF, YEAR_AT } from './layout'

/** Words of at least so many letters and digits may be shapes without a digit among the first nine. */
let fromLetters: u32 = 16
/** Whether some literals start with `/` or `\`. */
export let hasPaths: bool = false

export function configureCandidates(lettersOnly: u32, paths: bool): void {
  fromLetters = lettersOnly
  hasPaths = paths
}

@inline
function and(a: v128, b: v128): v128 {
  return v128.and(a, b)
}

@inline
function or(a: v128, b: v128): v128 {
  return v128.or(a, b)
}

@inline
function less(a: v128, b: v128): v128 {
  return v128.andnot(a, b)
}

/** What stands `n` bytes further on. */
@inline
function ahead(bits: v128, next: v128, n: i32): v128 {
  return v128.or(i64x2.shr_u(bits, n), i64x2.shl(next, 64 - n))
}

/** What stands `n` bytes before. */
@inline
function behind(bits: v128, previous: v128, n: i32): v128 {
  return v128.or(i64x2.shl(bits, n), i64x2.shr_u(previous, 64 - n))
}

@inline
function down(bits: v128, n: i32): v128 {
  return i64x2.shr_u(bits, n)
}

@inline
function up(bits: v128, n: i32): v128 {
  return i64x2.shl(bits, n)
}

/** Notes the candidates of the block noted at `block` and of the one after it. */
export function findCandidates(block: usize): void {
  const content = v128.load(block, CONTENT_OF)
  const word = v128.load(block, WORD_OF)
  const word1 = v128.load(block + BLOCK, WORD_OF)
  const word0 = v128.load(block - BLOCK, WORD_OF)
  const joint = v128.load(block, JOINT_OF)
  const joint1 = v128.load(block + BLOCK, JOINT_OF)
  const joint0 = v128.load(block - BLOCK, JOINT_OF)
  const digit = v128.load(block, DIGIT_OF)
  const digit1 = v128.load(block + BLOCK, DIGIT_OF)
  const digit0 = v128.load(block - BLOCK, DIGIT_OF)
  const separator = v128.load(block, SEPARATOR_OF)
  const separator1 = v128.load(block + BLOCK, SEPARATOR_OF)
  const separator0 = v128.load(block - BLOCK, SEPARATOR_OF)

  const behindWord = behind(word, word0, 1)
  const starts = and(less(word, behindWord), content)

  // Runs of what words are made of, then of what tokens are made of.
  const w2 = and(word, ahead(word, word1, 1))
  const w2n = and(word1, down(word1, 1))
  const w4 = and(w2, ahead(w2, w2n, 2))
  const w4n = and(w2n, down(w2n, 2))
  const w8 = and(w4, ahead(w4, w4n, 4))
  const w8n = and(w4n, down(w4n, 4))
  const w16 = and(starts, and(w8, ahead(w8, w8n, 8)))
  const t = or(word, joint)
  const tn = or(word1, joint1)
  const t2 = and(t, ahead(t, tn, 1))
  const t2n = and(tn, down(tn, 1))
  const t4 = and(t2, ahead(t2, t2n, 2))
  const t4n = and(t2n, down(t2n, 2))
  const t8 = and(t4, ahead(t4, t4n, 4))
  const t8n = and(t4n, down(t4n, 4))
  const t16 = and(t8, ahead(t8, t8n, 8))
  const t16n = and(t8n, down(t8n, 8))
  v128.store(CANDIDATES, w16, LONG_AT)
  v128.store(CANDIDATES, and(starts, and(t16, ahead(t16, t16n, 16))), TOKEN_AT)

  // Two digits in a row among the first eight characters.
  const r2 = and(digit, ahead(digit, digit1, 1))
  const r2n = and(digit1, down(digit1, 1))
  const d2 = or(r2, ahead(r2, r2n, 1))
  const d2n = or(r2n, down(r2n, 1))
  const d4 = or(d2, ahead(d2, d2n, 2))
  const d4n = or(d2n, down(d2n, 2))
  const d8 = or(d4, ahead(d4, d4n, 4))
  const d8n = or(d4n, down(d4n, 4))

  // Long tokens, `basic `, `bearer ` and `password ` (five to eight letters and a blank), `1/…`; before digits `pin ` and
  // `code `, behind one `is `.
  const blank = and(less(separator, joint), behindWord)
  const blank1 = and(less(separator1, joint1), behind(word1, word, 1))
  const blank2 = or(blank, ahead(blank, blank1, 1))
  const blank2n = or(blank1, down(blank1, 1))
  const scheme = and(t4, or(ahead(blank2, blank2n, 5), ahead(blank2, blank2n, 7)))
  const short = and(ahead(blank2, blank2n, 3), ahead(d8, d8n, 3))
  const single = and(ahead(blank, blank1, 1), digit)
  const verb = and(ahead(blank2, blank2n, 2), and(behind(separator, separator0, 1), behind(digit, digit0, 2)))
  const t9 = and(t8, ahead(t, tn, 8))
  v128.store(CANDIDATES, and(starts, or(or(t9, or(scheme, single)), or(short, verb))), LITERAL_AT)

  // Shapes have two digits in a row among the first ten characters, or the form of a Medicare number, or are separated early on.
  const d9 = or(d8, ahead(r2, r2n, 8))
  const mixed = and(digit, and(ahead(digit, digit1, 3), ahead(less(word, digit), less(word1, digit1), 1)))
  const thirds = and(ahead(joint, joint1, 2), ahead(joint, joint1, 6))
  // They are not glued to a digit through a dash or dot, unless it is one of a long number or of a group in one.
  const e2 = and(digit, behind(digit, digit0, 1))
  const e2p = and(digit0, up(digit0, 1))
  const e4 = and(e2, behind(e2, e2p, 2))
  const e4p = and(e2p, up(e2p, 2))
  const glued = and(behind(joint, joint0, 1), behind(less(digit, e4), less(digit0, e4p), 2))
  // They have at least eight characters, all of them of words or separators.
  const q = or(word, separator)
  const qn = or(word1, separator1)
  const q2 = and(q, ahead(q, qn, 1))
  const q2n = and(qn, down(qn, 1))
  const q4 = and(q2, ahead(q2, q2n, 2))
  const q4n = and(q2n, down(q2n, 2))
  const q8 = and(q4, ahead(q4, q4n, 4))
  const early = and(less(starts, glued), or(d9, or(mixed, thirds)))
  const late = fromLetters < 16 ? and(starts, w8) : w16
  v128.store(CANDIDATES, and(q8, or(early, late)), SHAPE_AT)

  // Rows of digits: at least six characters of digits and what may part them. Years: four digits.
  const n = or(digit, separator)
  const nn = or(digit1, separator1)
  const n2 = and(n, ahead(n, nn, 1))
  const n2n = and(nn, down(nn, 1))
  const numeric = and(starts, digit)
  v128.store(CANDIDATES, and(and(numeric, n2), and(ahead(n2, n2n, 2), ahead(n2, n2n, 4))), ROW_AT)
  const r4 = and(r2, ahead(r2, r2n, 2))
  const r4n = and(r2n, down(r2n, 2))
  const isFour = less(r4, ahead(word, word1, 4))
  v128.store(CANDIDATES, and(and(numeric, isFour), behind(separator, separator0, 1)), YEAR_AT)

  // A word behind a dash with no word before it.
  const dash = less(joint, behindWord)
  const dash0 = less(joint0, up(word0, 1))
  v128.store(CANDIDATES, and(starts, behind(dash, dash0, 1)), OPTION_AT)

  // Separators spaced as in MAC addresses: pairs, or groups of four.
  const operator = v128.load(block, OPERATOR_OF)
  const operator1 = v128.load(block + BLOCK, OPERATOR_OF)
  const dashes = and(joint, and(ahead(joint, joint1, 3), ahead(joint, joint1, 6)))
  const colons = and(operator, and(ahead(operator, operator1, 3), ahead(operator, operator1, 6)))
  const groups = less(and(joint, ahead(joint, joint1, 5)), behind(t, or(word0, joint0), 5))
  const macs = and(or(or(dashes, colons), groups), behindWord)
  v128.store(CANDIDATES, and(macs, content), MAC_AT)

  // `/` before a name, or `+` between four digits and four.
  const plus = less(separator, joint)
  const parted = hasPaths ? and(plus, ahead(word, word1, 1)) : and(plus, and(ahead(r4, r4n, 1), behind(e4, e4p, 1)))
  v128.store(CANDIDATES, and(or(v128.load(block, RARE_OF), parted), content), RARE_AT)
}
