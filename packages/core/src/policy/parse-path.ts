import { LogveilError } from '../errors.js'
import type { PathStep } from '../plan/path-step.js'

const bareName = /[^.[\]*'"\s/\\]+/y
const bracket = /\[(?:(\*)|(0|[1-9][0-9]{0,9})|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\]/y

/**
 * Parses a path of the policy: `user.email`, `user['first.name']`, `users[0].x`, `users[*].x`, `*.x`, `audit.**.actor`.
 *
 * @throws LogveilError `LOGVEIL_INVALID_PATH` with what is wrong and what to write instead.
 */
export function parsePath(path: string, where: string): PathStep[] {
  const refuse = (why: string): never => {
    throw new LogveilError('LOGVEIL_INVALID_PATH', { path, where, why })
  }
  if (path === '') refuse('it is empty')
  if (path !== path.trim()) refuse('it starts or ends with white space')
  if (path.startsWith('$'))
    refuse('a path counts from the record already; leave out "$" (a key that starts with $ is written [\'$key\'])')
  if (path.startsWith('/')) refuse('this looks like a JSON pointer; write a.b instead of /a/b')
  if (path.startsWith('.')) refuse('it starts with a dot')

  const steps: PathStep[] = []
  let at = 0
  let needsName = true
  while (at < path.length) {
    if (path[at] === '[') {
      bracket.lastIndex = at
      const found = bracket.exec(path)
      if (found === null) refuse(`unsupported or unclosed bracket at ${at}; use [0], [*] or ['key']`)
      const [whole, star, index, single, double] = found as RegExpExecArray
      if (star) steps.push({ step: 'element' })
      else if (index !== undefined) steps.push({ step: 'index', index: Number(index) })
      else steps.push({ step: 'key', name: (single ?? double ?? '').replace(/\\(.)/g, '$1') })
      at += (whole as string).length
    } else if (needsName && path.startsWith('**', at)) {
      if (steps.at(-1)?.step === 'deep') refuse('"**.**" means the same as "**"')
      steps.push({ step: 'deep' })
      at += 2
    } else if (needsName && path[at] === '*') {
      steps.push({ step: 'any' })
      at += 1
    } else if (needsName) {
      bareName.lastIndex = at
      const found = bareName.exec(path)
      if (found === null) refuse(`unexpected "${path[at]}" at ${at}; quote unusual keys: ['…${path[at]}…']`)
      steps.push({ step: 'key', name: (found as RegExpExecArray)[0] })
      at = bareName.lastIndex
    } else {
      const hint = path.slice(at - 1, at + 1).includes('*')
        ? '"*" and "**" stand for whole levels, so write a.*.b, or use keys'
        : `quote unusual keys: ['…${path[at]}…']`
      refuse(`unexpected "${path[at]}" at ${at}; ${hint}`)
    }
    needsName = false
    if (path[at] === '.') {
      at += 1
      needsName = true
      if (at === path.length) refuse('it ends with a dot')
      if (path[at] === '[') refuse('no dot before a bracket')
    }
  }
  if (steps.at(-1)?.step === 'deep')
    refuse('"**" at the end would mask every value below; name what is below it, or end the path before it')
  return steps
}
