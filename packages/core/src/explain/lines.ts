const WIDTH = 100

/** The most names of one list that are spelled out. */
const MAX_NAMES = 60

/** Words on lines of at most 100 columns, the first after `head`, further lines indented. */
export function wrapped(head: string, words: readonly string[], indent = head.length): string[] {
  const lines: string[] = []
  let line = head
  let isFirst = true
  for (const word of words) {
    if (!isFirst && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = ' '.repeat(indent) + word
    } else {
      line += isFirst ? word : ` ${word}`
    }
    isFirst = false
  }
  return [...lines, line.trimEnd()]
}

/** A list of names with commas, wrapped; of a very long one the first names and how many there are. */
export function listed(head: string, names: readonly string[]): string[] {
  const left = names.length - MAX_NAMES
  const words = names.slice(0, MAX_NAMES).map((name, i) => (i < names.length - 1 ? `${name},` : name))
  return wrapped(`${head}: `, left > 0 ? [...words, `and ${left} more`] : words, head.search(/\S/) + 2)
}

/** Text that came from a policy on one line, whatever it holds: control characters as escapes, cut to 40 columns. */
export function shown(text: string): string {
  const plain = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"')
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain
}

/** Rows in columns, each as wide as its widest cell; the last one wraps. */
export function table(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const widths: number[] = []
  for (const row of rows) {
    row.slice(0, -1).forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length)
    })
  }
  return rows.flatMap((row) => {
    const cells = row.slice(0, -1).map((cell, i) => cell.padEnd((widths[i] ?? 0) + 2))
    return wrapped(indent + cells.join(''), (row.at(-1) ?? '').split(' '))
  })
}
