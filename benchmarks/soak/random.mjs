/** @typedef {{ int: (below: number) => number, pick: <T>(list: readonly T[]) => T, hex: (length: number) => string }} Random */

/**
 * Random numbers from a seed (mulberry32, a public-domain generator by Tommy Ettinger): a failed run can be repeated.
 *
 * @returns {Random}
 */
export function randomFrom(/** @type {number} */ seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (/** @type {number} */ below) => Math.floor(next() * below)
  return {
    int,
    pick: (list) => /** @type {any} */ (list[int(list.length)]),
    hex: (length) => Array.from({ length }, () => int(16).toString(16)).join(''),
  }
}
