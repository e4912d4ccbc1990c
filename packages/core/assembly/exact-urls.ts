/** Passwords in URLs, told whole where user, password and host are plain: `http://ann:s3cret@db.example.com`. */
import { isDigit, isLetter, isWord } from './bits'
import { tellFound } from './events'
import { end as stop, textOnly } from './structure'

/** The number of what is told. */
export const USER_INFO: u32 = 5

/** How long user and password are, and how far the host with its port is read. */
const MAX_USER: usize = 64
const MAX_PASSWORD: usize = 15
const MAX_HOST: usize = 64

/** `at` is the `@`, which has been told. */
export function tellUserInfo(at: usize, opening: usize): void {
  const start = passwordStart(at)
  if (start == 0 || !isBehindUser(start - 1) || !hasPlainHost(at + 1)) return
  tellFound(start, at, opening, USER_INFO)
}

/**
 * The start of the password that ends before `at`, behind a colon, or 0: letters and digits, and no word that may stand for one,
 * nor `x`, nor a row of them.
 */
function passwordStart(at: usize): usize {
  let start = at
  let digits: u32 = 0
  let crosses: u32 = 0
  while (true) {
    const code = <u32>load<u8>(start - 1)
    if (isDigit(code)) digits++
    else if (!isLetter(code)) break
    if ((code | 0x20) == 0x78) crosses++
    if (at - --start > MAX_PASSWORD) return 0
  }
  const length = at - start
  const isPlain = length > 2 ? digits != 0 && crosses < 5 : crosses == 0
  return length != 0 && isPlain && load<u8>(start - 1) == 0x3a ? start : 0
}

/** Whether `://` and a user's name stand before the colon at `colon`. */
function isBehindUser(colon: usize): bool {
  let start = colon
  while (isNamePart(load<u8>(start - 1))) if (colon - --start > MAX_USER) return false
  const scheme = <u32>load<u8>(start - 4)
  return start != colon && load<u16>(start - 2) == 0x2f2f && load<u8>(start - 3) == 0x3a && (isLetter(scheme) || isDigit(scheme))
}

/** Whether what stands at `start` is a host, up to what ends the URL's authority: no further `@` may be in it. */
function hasPlainHost(start: usize): bool {
  const first = <u32>load<u8>(start)
  if (!isLetter(first) && !isDigit(first)) return false
  let end = start
  while (isNamePart(load<u8>(end)) || load<u8>(end) == 0x3a || load<u8>(end) == 0x2c) if (++end - start > MAX_HOST) return false
  const code = <u32>load<u8>(end)
  return code == 0x2f || code == 0x3f || code == 0x23 || code == 0x20 || code == 0x22 || code == 0x27 || code == 0x3c || code == 0x3e || (textOnly && end == stop)
}

@inline
function isNamePart(code: u32): bool {
  return isWord(code) || code == 0x2d || code == 0x2e
}
