// The masked line, written from left to right: what is not replaced stays as it is.
import { CHANGES, INPUT, OUTPUT, OUTPUT_SIZE } from './layout'

/** Behind what has been written, and the line's byte that comes next. */
let out: usize = OUTPUT
let next: usize = 0

/** Where what replaces something starts. */
let from: usize = 0
let change: usize = CHANGES

/** `*****` */
const STARS: u64 = 0x2a2a2a2a2a

/** Starts on the line at `start`; false when it and what so many values may add could be too long. */
export function startOutput(start: usize, length: usize, values: u32): bool {
  out = OUTPUT
  next = start
  change = CHANGES
  return length + 8 * <usize>values + 64 < OUTPUT_SIZE
}

/** Writes the line up to `position`, where something is replaced, 16 bytes at a time: what is written beyond is written over. */
@inline
export function keepUntil(position: usize): void {
  const stop = out + (position - next)
  while (out < stop) {
    v128.store(out, v128.load(next))
    out += 16
    next += 16
  }
  out = stop
  from = stop
  next = position
}

/** What has been written replaces the line up to `position`. */
@inline
export function skipTo(position: usize): void {
  store<u32>(change, <u32>(next - INPUT))
  store<u32>(change, <u32>(position - INPUT), 4)
  store<u32>(change, <u32>(from - OUTPUT), 8)
  store<u32>(change, <u32>(out - OUTPUT), 12)
  change += 16
  next = position
}

@inline
export function writeStars(): void {
  store<u64>(out, STARS)
  out += 5
}

/** Up to eight bytes. */
@inline
export function write(bytes: u64, length: usize): void {
  store<u64>(out, bytes)
  out += length
}

@inline
export function outputLength(): u32 {
  return <u32>(out - OUTPUT)
}
