// IPv6 addresses that are told whole: those in hexadecimal groups that start with what no name, time or MAC address does.
import { isAssignment } from './assignments'
import { isDigit, isHex, isWord } from './bits'
import { tellFound } from './events'
import { ipv6End } from './ip-prefix'

/** Its number among what is told. */
export const IPV6: u32 = 2

const COLON: u32 = 0x3a
const DOT: u32 = 0x2e
const BACKSLASH: u32 = 0x5c

/** `colon` is the first of an address. */
export function tellIpv6(colon: usize, opening: usize): void {
  let start = colon
  while (colon - start < 4 && isHex(load<u8>(start - 1))) start--
  // Pairs may be those of a MAC address, zeros this host.
  if (colon - start < 3 || load<u8>(start) == 0x30 || isGluedBefore(load<u8>(start - 1))) return
  const end = ipv6End(start)
  if (end == 0 || isGluedAfter(end)) return
  // `face::bad` is a name, and the first group may be the end of one.
  if (hasDecimal(start, end) && !isAssignment(colon)) tellFound(start, end, opening, IPV6)
}

@inline
function isGluedBefore(code: u32): bool {
  return isWord(code) || code == COLON || code == DOT || code == BACKSLASH || code >= 0x80
}

/** Whether what comes behind may be a part of it, or says that it is something else. */
function isGluedAfter(end: usize): bool {
  const next = <u32>load<u8>(end)
  if (isWord(next) || next >= 0x80 || next == 0x2a || next == 0x25 || next == BACKSLASH) return true
  if (next != COLON && next != DOT) return false
  const second = <u32>load<u8>(end + 1)
  return isWord(second) || second >= 0x80 || second == COLON || second == BACKSLASH
}

function hasDecimal(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) if (isDigit(load<u8>(at))) return true
  return false
}
