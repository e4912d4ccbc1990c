// The tables of detectors and names as a whole, so that they need not be worked out again.
import { INPUT, LITERAL_STARTS } from './layout'
import { countMarks } from './literals'

/**
 * Fills the tables from `offset` on with the `length` bytes that stand in the input: for each stretch that is not left as
 * it is, how many bytes come before it that are, how many it has, two bytes each, and the stretch. Answers where it ends.
 */
export function unpack(length: u32, offset: u32): u32 {
  const end = INPUT + <usize>length
  let to = LITERAL_STARTS + <usize>offset
  for (let at = INPUT; at < end; ) {
    const size = <usize>load<u16>(at, 2)
    to += <usize>load<u16>(at)
    memory.copy(to, at + 4, size)
    to += size
    at += 4 + size
  }
  countMarks()
  return <u32>(to - LITERAL_STARTS)
}
