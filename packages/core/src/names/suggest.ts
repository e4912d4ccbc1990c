/** Number of single-character edits between two short strings (Levenshtein). */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current[j] = Math.min((previous[j] as number) + 1, (current[j - 1] as number) + 1, substitution)
    }
    previous = current
  }
  return previous[b.length] as number
}

/** `; did you mean "…"?` with the nearest known name, or a list of them all when none is near. */
export function suggest(name: string, known: readonly string[]): string {
  const typed = name.slice(0, 64).toLowerCase()
  const nearest = known
    .map((candidate) => ({ candidate, edits: distance(typed, candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)[0]
  if (nearest && nearest.edits <= Math.max(2, Math.floor(typed.length / 3)))
    return `; did you mean "${nearest.candidate}"?`
  return known.length <= 20 ? `; known are ${known.join(', ')}` : ''
}
