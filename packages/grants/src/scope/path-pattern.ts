import { GrantUsageError } from '../errors.js'

type Step = { readonly name: string } | 'element' | 'level' | 'levels'

const step = /(\*\*)|(\*)|([^.[\]*'"\s/\\]+)|\[(?:(\*)|(0|[1-9][0-9]{0,8})|'((?:[^'\\]|\\.)+)'|"((?:[^"\\]|\\.)+)")\]/y

/**
 * Parses a scope's path, in the notation of the masking policy: `user.email`, `items[*].card`, `audit.**.actor`,
 * `user['first.name']`.
 *
 * @throws GrantUsageError `LOGVEIL_SCOPE_INVALID`
 */
export function parseScopePath(path: string): Step[] {
  const refuse = (): never => {
    throw new GrantUsageError('LOGVEIL_SCOPE_INVALID', {
      why: `"${path}" is not a path; write paths like user.email, items[*].card or audit.**.actor`,
    })
  }
  // As the masking policy has it: paths count from the record, so "$" would look for a field of that name.
  if (path.startsWith('$')) refuse()
  const steps: Step[] = []
  for (let at = 0; at < path.length; ) {
    const bracket = path[at] === '['
    if (steps.length > 0 && !bracket && path[at++] !== '.') refuse()
    step.lastIndex = at
    const found = step.exec(path)
    if (found === null || (path[at] === '[') !== bracket) return refuse()
    const [whole, deep, any, name, element, index, single, double] = found
    const quoted = (single ?? double)?.replace(/\\(.)/g, '$1')
    if (deep) steps.push('levels')
    else if (any) steps.push('level')
    else if (element) steps.push('element')
    else steps.push({ name: name ?? index ?? (quoted as string) })
    at += whole.length
  }
  if (steps.length === 0 || steps.at(-1) === 'levels') refuse()
  return steps
}

/** The property names along a JSON pointer (RFC 6901). */
export function pointerSegments(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Whether the place a JSON pointer names is the pattern's place or below it. */
export function coversPointer(steps: readonly Step[], segments: readonly string[]): boolean {
  // `reached[i]`: the first i steps can be matched by the segments seen so far. Linear in steps × segments.
  let reached = startStates(steps)
  for (const segment of segments) {
    if (reached[steps.length]) return true
    const next = new Array<boolean>(steps.length + 1).fill(false)
    for (const [i, at] of steps.entries()) {
      if (!reached[i]) continue
      if (at === 'levels') next[i] = true
      else if (matches(at, segment)) next[i + 1] = true
    }
    reached = closeOverLevels(steps, next)
  }
  return reached[steps.length] === true
}

function startStates(steps: readonly Step[]): boolean[] {
  return closeOverLevels(
    steps,
    steps.map((_, i) => i === 0),
  )
}

/** `**` stands for no level, too. */
function closeOverLevels(steps: readonly Step[], reached: boolean[]): boolean[] {
  for (const [i, at] of steps.entries()) if (at === 'levels' && reached[i]) reached[i + 1] = true
  return reached
}

function matches(at: Exclude<Step, 'levels'>, segment: string): boolean {
  if (at === 'level') return true
  if (at === 'element') return /^(?:0|[1-9][0-9]*)$/.test(segment)
  return at.name === segment
}
