const MASK = (1n << 64n) - 1n
const RATE = 136
const OUTPUT = 32

function rotate(lane: bigint, by: number): bigint {
  return ((lane << BigInt(by)) | (lane >> BigInt(64 - by))) & MASK
}

/** Round constants, from the linear-feedback shift register of FIPS 202, algorithm 5. */
function roundConstants(): bigint[] {
  const constants: bigint[] = []
  let register = 1
  for (let round = 0; round < 24; round++) {
    let constant = 0n
    for (let j = 0; j < 7; j++) {
      if (register & 1) constant |= 1n << BigInt((1 << j) - 1)
      register = register & 0x80 ? ((register << 1) ^ 0x171) & 0xff : register << 1
    }
    constants.push(constant)
  }
  return constants
}

const CONSTANTS = roundConstants()

/** The permutation Keccak-f[1600] on 25 lanes, lane (x, y) at x + 5y. FIPS 202, section 3.2. */
function permute(state: bigint[]): void {
  const lane = (i: number): bigint => state[i] as bigint
  for (const constant of CONSTANTS) {
    const columns = [0, 1, 2, 3, 4].map((x) => lane(x) ^ lane(x + 5) ^ lane(x + 10) ^ lane(x + 15) ^ lane(x + 20))
    for (let i = 0; i < 25; i++) {
      state[i] = lane(i) ^ (columns[(i + 4) % 5] as bigint) ^ rotate(columns[(i + 1) % 5] as bigint, 1)
    }
    let x = 1
    let y = 0
    let moved = lane(1)
    for (let t = 1; t <= 24; t++) {
      ;[x, y] = [y, (2 * x + 3 * y) % 5]
      const next = lane(x + 5 * y)
      state[x + 5 * y] = rotate(moved, ((t * (t + 1)) / 2) % 64)
      moved = next
    }
    for (let row = 0; row < 25; row += 5) {
      const [a, b, c, d, e] = state.slice(row, row + 5) as [bigint, bigint, bigint, bigint, bigint]
      state[row] = a ^ (~b & MASK & c)
      state[row + 1] = b ^ (~c & MASK & d)
      state[row + 2] = c ^ (~d & MASK & e)
      state[row + 3] = d ^ (~e & MASK & a)
      state[row + 4] = e ^ (~a & MASK & b)
    }
    state[0] = lane(0) ^ constant
  }
}

/**
 * Keccak-256 with the padding of the original submission (0x01), which Ethereum and Monero took their check digits from
 * and `node:crypto`'s SHA3-256 differs from. It is here for those check digits only: it is slow.
 */
export function keccak256(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array((Math.floor(message.length / RATE) + 1) * RATE)
  padded.set(message)
  padded[message.length] = 0x01
  padded[padded.length - 1] = (padded[padded.length - 1] as number) | 0x80
  const input = new DataView(padded.buffer)
  const state = Array<bigint>(25).fill(0n)
  for (let block = 0; block < padded.length; block += RATE) {
    for (let i = 0; i < RATE / 8; i++) state[i] = (state[i] as bigint) ^ input.getBigUint64(block + i * 8, true)
    permute(state)
  }
  const output = new DataView(new ArrayBuffer(OUTPUT))
  for (let i = 0; i < OUTPUT / 8; i++) output.setBigUint64(i * 8, state[i] as bigint, true)
  return new Uint8Array(output.buffer)
}
