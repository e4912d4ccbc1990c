// The masked line, written from left to right: what is not replaced stays as it is.
import { CHANGE, INPUT } from './layout'

/** Where it starts, behind what has been written, and the line's byte that comes next. */
let output: usize = 0
export let out: usize = 0
export let next: usize = 0

/** Where what replaces something starts. */
let from: usize = 0
export let change: usize = 0

/** `*****` */
const STARS: u64 = 0x2a2a2a2a2a

/** Starts on the line, and says where the masked one and what is replaced in it have room. */
export function startOutput(masked: usize, changes: usize): void {
  output = masked
  rewind(masked, INPUT, changes)
}

/** Goes back to what these were. */
@inline
export function rewind(written: usize, position: usize, changes: usize): void {
  out = written
  next = position
  change = changes
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
  store<u32>(change, <u32>(from - output), 8)
  store<u32>(change, <u32>(out - output), 12)
  change += CHANGE
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
  return <u32>(out - output)
}
