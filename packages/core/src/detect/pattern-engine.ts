import { createRequire } from 'node:module'
import { RE2JS } from 're2js'
import type { Range } from './detector.js'

/** The first match at or after `from`, which is judged by what stands before it too (`^`, `\b`). */
export type FindFrom = (text: string, from: number) => Range | undefined

/** What the optional peer `re2` exports: a class that works like `RegExp`. */
export interface NativeRe2 {
  new (source: string, flags: string): Pick<RegExp, 'exec' | 'lastIndex'>
}

/** Makes a pattern run; throws what the engine says of a source that it cannot take. */
export type PatternEngine = (source: string, ignoreCase: boolean) => FindFrom

/** re2js: RE2 in JavaScript, always there. */
export const portableEngine: PatternEngine = (source, ignoreCase) => {
  const portable = RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0)
  return (text, from) => {
    const matcher = portable.matcher(text)
    return matcher.find(from) ? { start: matcher.start(), end: matcher.end() } : undefined
  }
}

/** RE2 itself. re2js compiles every pattern as well, so that what one machine accepts another does too. */
export function nativeEngine(re2: NativeRe2): PatternEngine {
  return (source, ignoreCase) => {
    portableEngine(source, ignoreCase)
    const regex = new re2(source, ignoreCase ? 'giu' : 'gu')
    return (text, from) => {
      regex.lastIndex = from
      const match = regex.exec(text)
      return match === null ? undefined : { start: match.index, end: match.index + match[0].length }
    }
  }
}

let installed: PatternEngine | undefined

/** The native engine when the optional peer `re2` is installed and loads, else the portable one. */
export function installedEngine(): PatternEngine {
  if (installed === undefined) {
    try {
      installed = nativeEngine(createRequire(import.meta.url)('re2') as NativeRe2)
    } catch {
      installed = portableEngine
    }
  }
  return installed
}
