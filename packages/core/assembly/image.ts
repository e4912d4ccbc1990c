// The tables of detectors and names as a whole, so that they need not be worked out again.
import { INPUT, LITERAL_STARTS } from './layout'
import { countMarks } from './literals'

/** Fills the tables with the `length` bytes that stand in the input: as they are, but for zeros, of which one stands with their number. */
export function unpack(length: u32): void {
  const end = INPUT + <usize>length
  let to = LITERAL_STARTS
  for (let at = INPUT; at < end; at++) {
    const byte = load<u8>(at)
    if (byte != 0) store<u8>(to++, byte)
    else to += <usize>load<u8>(++at)
  }
  countMarks()
}
