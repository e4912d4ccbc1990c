/**
 * Values that are told whole, because nothing else can be made of what stands there: plain addresses in ASCII with nothing
 * unusual around them. What is not certain is left to JavaScript, which looks at the position in any case.
 */
import { isDigit, isLetter, isWord } from './bits'
import { tellFound } from './events'
import { tellCard } from './exact-cards'
import { IPV6, tellIpv6 } from './exact-ipv6'
import { tellAssigned } from './exact-names'
import { CARD, PHONE } from './exact-numbers'
import { tellPhone } from './exact-phones'
import { tellUserInfo, USER_INFO } from './exact-urls'
import { EXACT_ACTIONS, FILE_ENDINGS, FEW_BITS, PARTS, VERSION_LABELS } from './layout'
import { textOnly } from './structure'
import { add, has, wordBefore } from './word-set'

/** Numbers of what is told, and the bits that say what may be. */
export const EMAIL: u32 = 0
export const IPV4: u32 = 1

/** RFC 5321 section 4.5.3.1.1, and how much of a domain is read. */
const MAX_LOCAL: usize = 64
const MAX_DOMAIN: usize = 100
/** How far back user-info is looked for. */
const MAX_USER_INFO: usize = 128

let wanted: u32 = 0

/** What may be told whole, by its number, and the action that masks it. */
export function addExact(number: u32, action: u32): void {
  wanted |= 1 << number
  store<u8>(EXACT_ACTIONS + <usize>number, action)
}

@inline
export function exactAction(number: u32): u32 {
  return load<u8>(EXACT_ACTIONS + <usize>number)
}

/** Notes what no domain ends with. */
export function addFileEnding(word: u64): void {
  add(FILE_ENDINGS, <usize>FEW_BITS, word)
}

/** Notes a word that says of the number behind it that it is a version. */
export function addVersionLabel(word: u64): void {
  add(VERSION_LABELS, <usize>FEW_BITS, word)
}

/** Tells of the value at `position`, which has been told, in the string that opens at `opening`. */
@inline
export function tellExact(position: usize, opening: usize): void {
  const byte = <u32>load<u8>(position)
  if (byte == 0x40) {
    const isEmail = (wanted & (1 << EMAIL)) != 0 && tellEmail(position, opening)
    if (!isEmail && (wanted & (1 << USER_INFO)) != 0) tellUserInfo(position, opening)
  } else if (byte == 0x2e) {
    if ((wanted & (1 << IPV4)) != 0) tellIpv4(position, opening)
  } else if (byte == 0x3a && load<u8>(position, 1) != 0x20) {
    if ((wanted & (1 << IPV6)) != 0) tellIpv6(position, opening)
  } else if (byte == 0x3d || byte == 0x3a) tellAssigned(position, opening)
}

/** The same of a number, in a string of which the context words are known. */
@inline
export function tellExactNumber(position: usize, opening: usize): void {
  if (load<u8>(position - 1) == 0x2b) {
    if ((wanted & (1 << PHONE)) != 0) tellPhone(position, opening)
  } else if ((wanted & (1 << CARD)) != 0) tellCard(position, opening)
}

// Bits of PARTS.
const LETTER: u32 = 1
/** Letters beyond ASCII. */
const BEYOND: u32 = 8
/** These, letters, digits and `-`. */
const LABEL: u32 = 2
/** The same and `_ . + * ' ! # $ ~ -`. */
const LOCAL: u32 = 4

/** What stands for them. */
const INTERNATIONAL: u32 = 0x81

export function defineParts(): void {
  for (let code: u32 = 0; code < 0x80; code++) {
    const isLabel = isLetter(code) || isDigit(code) || code == 0x2d
    const isLocal = isLabel || code == 0x5f || code == 0x2e || code == 0x2b || code == 0x2a || code == 0x27 || code == 0x21 || code == 0x23 || code == 0x24 || code == 0x7e
    store<u8>(PARTS + <usize>code, (isLetter(code) ? LETTER : 0) | (isLabel ? LABEL : 0) | (isLocal ? LOCAL : 0))
  }
  store<u8>(PARTS + <usize>INTERNATIONAL, BEYOND | LABEL | LOCAL)
}

@inline
function partOf(code: u32): u32 {
  return load<u8>(PARTS + <usize>code)
}

/** Whether what is no part of an address here may be one all the same, or hide one: an escape of a string is read for what it stands for. */
@inline
function mayBePart(code: u32): bool {
  return code >= 0x80 || (code == 0x5c && !textOnly)
}

/** The end of the domain at `start`, or 0: two labels or more, the last one letters, of ASCII or beyond, that end no file name. */
function domainEnd(start: usize): usize {
  let label = start
  let end = start
  // What the parts of a label have in common.
  let common = LETTER | BEYOND
  let labels = 0
  // A number first may be a version.
  if (isDigit(load<u8>(start))) return 0
  while (true) {
    const code = <u32>load<u8>(end)
    const part = partOf(code)
    if ((part & LABEL) != 0) {
      common &= part
      if (++end - start > MAX_DOMAIN) return 0
      continue
    }
    if (end == label || load<u8>(label) == 0x2d || mayBePart(code)) return 0
    labels++
    const next = <u32>load<u8>(end + 1)
    if (code != 0x2e || (partOf(next) & LABEL) == 0) {
      if (code == 0x2e && mayBePart(next)) return 0
      return labels > 1 && common != 0 && end - label > 1 && !has(FILE_ENDINGS, <usize>FEW_BITS, wordBefore(end, end - label)) ? end : 0
    }
    label = ++end
    common = LETTER | BEYOND
  }
}

/** The start of the local part that ends before `at`, or 0. */
function localStart(at: usize): usize {
  let start = at
  while (true) {
    const code = <u32>load<u8>(start - 1)
    if ((partOf(code) & LOCAL) == 0) {
      if (mayBePart(code) || code == 0x40) return 0
      break
    }
    if (code == 0x2e && load<u8>(start) == 0x2e) return 0
    start--
    if (at - start > MAX_LOCAL) return 0
  }
  // Markup, quotes and punctuation around it.
  while (start < at && load<u8>(start) < 0x80 && !isWord(load<u8>(start))) start++
  return start
}

/** Whether what ends at `start` may be the beginning of `scheme://user:`. */
function mayBeUserInfo(start: usize, opening: usize): bool {
  for (let i = start - 1; i > opening && start - i <= MAX_USER_INFO; i--) {
    const code = <u32>load<u8>(i)
    if (code == 0x2f) return load<u8>(i - 1) == 0x2f && load<u8>(i - 2) == 0x3a
    if (code == 0x5c) return true
    if (code <= 0x22 || code == 0x3c || code == 0x3e || (code == 0x40 && load<u8>(start - 1) != 0x3a)) return false
  }
  return false
}

/** `at` is the `@`; whether an address has been told. */
function tellEmail(at: usize, opening: usize): bool {
  const end = domainEnd(at + 1)
  if (end == 0) return false
  const start = localStart(at)
  if (start == 0 || start == at || load<u8>(start - 1) == 0x40) return false
  // `git@host:owner/repository`
  if (at - start == 3 && (load<u32>(start) & 0xffffff) == 0x746967) return false
  if (mayBeUserInfo(start, opening)) return false
  tellFound(start, end, opening, EMAIL)
  return true
}

/** Whether the words that end before the blank at `blank` say that a version follows; what is not ASCII may. */
function isVersionLabel(blank: usize): bool {
  let end = blank
  // Up to four of white space and `. : = # " ' \ > -`.
  while (blank - end < 4) {
    const code = <u32>load<u8>(end)
    if (code >= 0x80 || code == 0x5c || code < 0x20) return true
    if (code != 0x20 && code != 0x2e && code != 0x3a && code != 0x3d && code != 0x23 && code != 0x27 && code != 0x3e && code != 0x2d) break
    end--
  }
  let from = end
  while (end - from < 8 && isLetter(load<u8>(from))) from--
  return from < end && has(VERSION_LABELS, <usize>FEW_BITS, wordBefore(end + 1, end - from))
}

/** The end of a number up to 255 without leading zeros at `at`, or 0. */
@inline
function octetEnd(at: usize): usize {
  let end = at
  let value: u32 = 0
  while (end - at < 3 && isDigit(load<u8>(end))) value = value * 10 + <u32>load<u8>(end++) - 0x30
  return end == at || value > 255 || isDigit(load<u8>(end)) || (end - at > 1 && load<u8>(at) == 0x30) ? 0 : end
}

/** The end of four such numbers with dots between them at `at`, or 0. */
export function quadEnd(at: usize): usize {
  let end = octetEnd(at)
  for (let i = 0; i < 3; i++) {
    if (end == 0 || load<u8>(end) != 0x2e) return 0
    end = octetEnd(end + 1)
  }
  return end
}

/** `dot` is the first of three. */
function tellIpv4(dot: usize, opening: usize): void {
  let start = dot
  while (dot - start < 4 && isDigit(load<u8>(start - 1))) start--
  if (start - 1 != opening && (load<u8>(start - 1) != 0x20 || isVersionLabel(start - 1))) return
  // This network, loopback, and what a netmask starts with.
  const first = dot - start == 3 ? load<u32>(start) & 0xffffff : 0
  if (load<u8>(start) == 0x30 || first == 0x373231 || first == 0x353532) return
  const end = quadEnd(start)
  if (end == 0) return
  const next = <u32>load<u8>(end)
  if (isWord(next) || next >= 0x80 || next == 0x2d || next == 0x5c) return
  const second = <u32>load<u8>(end + 1)
  // The end of a sentence, or more than an address.
  if (next == 0x2e && (isWord(second) || second >= 0x80 || second == 0x5c)) return
  tellFound(start, end, opening, IPV4)
}
