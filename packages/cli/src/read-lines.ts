import type { Readable } from 'node:stream'

/** A line and how it ended: `'\n'`, or nothing for the last one of a file without a newline at its end. */
export interface InputLine {
  readonly text: string
  readonly end: '\n' | ''
}

/**
 * Lines of a stream, split at newlines alone: `node:readline` also splits at U+2028 and U+2029, which stand unescaped in
 * the strings of many a JSON log. A carriage return stays part of its line.
 */
export async function* readLines(input: Readable): AsyncGenerator<InputLine> {
  input.setEncoding('utf8')
  // Pieces are joined once a newline has come, so that a long line costs no more than its length.
  let pieces: string[] = []
  for await (const chunk of input as AsyncIterable<string>) {
    const parts = chunk.split('\n')
    for (const part of parts.slice(0, -1)) {
      yield { text: pieces.join('') + part, end: '\n' }
      pieces = []
    }
    pieces.push(parts.at(-1) as string)
  }
  const rest = pieces.join('')
  if (rest !== '') yield { text: rest, end: '' }
}
