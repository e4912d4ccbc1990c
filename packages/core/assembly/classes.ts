// Character classes: two bytes of class bits for every byte, looked up by its two halves (each class is a product of a
// set of high and a set of low nibbles). They lie in memory because constants are rebuilt at every use, loads are not.
import { CONSTANTS, PREFIXES } from './layout'

// Bits of the first byte: digits, `-` and `.`, `:` `<` and `=`, what stands between digits (blank ( ) + - . /), and
// what words are made of: digits, letters (two bits) and `_`.
export const DIGIT: u32 = 0x80
export const JOINT: u32 = 0x40
export const OPERATOR: u32 = 0x20
export const SEPARATOR: u32 = 0x08
export const WORD: u32 = 0x87
// Bits of the second: `"`, brackets, `\`, `$` `%` `&` `'`, `@`, `|` `~`, and everything beyond ASCII or below the blank.
export const QUOTE: u32 = 0x80
export const BRACKET: u32 = 0x40
export const BACKSLASH: u32 = 0x10
export const RARE: u32 = 0x0f

/** Puts the class `bit` on every byte whose high and low nibbles are in the given sets (bit n for nibble n). */
function define(table: usize, bit: u32, high: u32, low: u32): void {
  for (let nibble: usize = 0; nibble < 16; nibble++) {
    const at = CONSTANTS + table + nibble
    if ((low >> <u32>nibble) & 1) store<u8>(at, <u32>load<u8>(at) | bit)
    if ((high >> <u32>nibble) & 1) store<u8>(at + 16, <u32>load<u8>(at + 16) | bit)
  }
}

/** Where the constants of the scan stand, from CONSTANTS on. */
export const LOW1: usize = 0
export const HIGH1: usize = 16
export const LOW2: usize = 32
export const HIGH2: usize = 48
export const NIBBLE: usize = 64
export const WORDS: usize = 80
export const BACKSLASHES: usize = 96
export const RARES: usize = 112
export const UNDERSCORES: usize = 128

export function defineClasses(): void {
  memory.fill(CONSTANTS, 0, 0x200)
  define(LOW1, DIGIT, 1 << 3, 0x03ff)
  define(LOW1, JOINT, 1 << 2, (1 << 13) | (1 << 14))
  define(LOW1, OPERATOR, 1 << 3, (1 << 10) | (1 << 12) | (1 << 13))
  define(LOW1, SEPARATOR, 1 << 2, 1 | (1 << 8) | (1 << 9) | (1 << 11) | (1 << 13) | (1 << 14) | (1 << 15))
  define(LOW1, 0x04, (1 << 4) | (1 << 6), 0xfffe)
  define(LOW1, 0x02, (1 << 5) | (1 << 7), 0x07ff)
  define(LOW1, 0x01, 1 << 5, 1 << 15)
  define(LOW2, QUOTE, 1 << 2, 1 << 2)
  define(LOW2, BRACKET, (1 << 5) | (1 << 7), (1 << 11) | (1 << 13))
  define(LOW2, BACKSLASH, 1 << 5, 1 << 12)
  define(LOW2, 0x08, 1 << 2, (1 << 4) | (1 << 5) | (1 << 6) | (1 << 7))
  define(LOW2, 0x04, 1 << 4, 1)
  define(LOW2, 0x02, 1 << 7, (1 << 12) | (1 << 14))
  define(LOW2, 0x01, 0xff03, 0xffff)
  v128.store(CONSTANTS, i8x16.splat(0x0f), NIBBLE)
  v128.store(CONSTANTS, i8x16.splat(<i8>WORD), WORDS)
  v128.store(CONSTANTS, i8x16.splat(<i8>BACKSLASH), BACKSLASHES)
  v128.store(CONSTANTS, i8x16.splat(<i8>RARE), RARES)
  v128.store(CONSTANTS, i8x16.splat(0x01), UNDERSCORES)
  for (let length: usize = 1; length <= 16; length++) memory.fill(PREFIXES + length * 16, 0xff, length)
}
