/**
 * Where the lines go: nowhere, but not unseen. Reading a character makes V8 flatten the string that a logger pieced
 * together, as a real destination must before it can write bytes, and the sums keep the work from being optimised away.
 */
export class CountingSink {
  lines = 0
  bytes = 0
  checksum = 0

  write(/** @type {string} */ line) {
    this.lines++
    this.bytes += line.length
    this.checksum = (Math.imul(this.checksum, 31) + line.charCodeAt(line.length >> 1)) | 0
  }
}

/** Keeps the lines, to look at what a contender lets through. */
export class KeepingSink {
  /** @type {string[]} */
  lines = []

  write(/** @type {string} */ line) {
    this.lines.push(line)
  }
}
