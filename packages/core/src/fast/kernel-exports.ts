interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/** What the kernel exports; see assembly/kernel.ts. */
export interface KernelExports {
  readonly memory: Memory
  inputOffset(): number
  eventsOffset(): number
  tablesOffset(): number
  shapesOffset(): number
  headOffset(): number
  bytesOffset(): number
  outputOffset(): number
  changesOffset(): number
  countsOffset(): number
  configure(numberDigits: number, maxDepth: number, lettersOnly: number, paths: boolean): void
  addKey(offset: number, length: number, flags: number, id: number): number
  clearKeys(): void
  settle(ids: number, action: number): void
  addAction(action: number, about: number): void
  addLiteral(
    number: number,
    word: bigint,
    length: number,
    ignoreCase: boolean,
    run: number,
    behind: number,
    has: number,
  ): void
  addMark(distance: number, word: number, mask: number): number
  addWords(sort: number, length: number): void
  addExact(number: number, action: number): void
  addExactName(first: bigint, second: bigint, number: number): void
  configureFindings(most: number): void
  addCallingCode(code: number, length: number, fewest: number, most: number): void
  addIssuer(first: number, last: number): void
  addCardStart(first: number, last: number): void
  configureCustom(seesAll: boolean, digits: number): void
  addCoreChar(position: number, code: number): void
  addCore(length: number, head: number): number
  defineTails(): void
  noteShapeStarts(): void
  unpack(length: number, offset: number): number
  setHead(length: number, isSuppressed: boolean): void
  narrow(from: number, length: number, by: number): number
  isJson(length: number): number
  longestString(): number
  stringEnd(from: number, length: number): number
  decode(length: number, first: number, output: number, runs: number): number
  hasQuotes(length: number, quotes: number): number
  start(length: number, asText: boolean): number
  resume(asText: boolean): number
  valuesTold(): number
  maskLine(length: number, lineEnd: number, events: number, count: number, changes: number, output: number): number
  changesEnd(): number
  widen(masked: number, changes: number, stop: number, from: number, length: number, wide: number): void
}
