/** How many characters a line's end has. */
export function lineEnd(line: string): number {
  const { length } = line
  if (line.charCodeAt(length - 1) !== 0x0a) return 0
  return line.charCodeAt(length - 2) === 0x0d ? 2 : 1
}
