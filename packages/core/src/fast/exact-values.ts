import { versionLabels } from '../detect/builtin/network/ipv4.js'
import type { DetectorAction } from '../detect/detection-plan.js'
import type { FinderTables } from '../detect/finder-tables.js'
import { fileEndings } from '../detect/validators/email-domain.js'
import type { Kernel } from './kernel.js'
import { wordsOf } from './triggers.js'

/** The detectors whose values the kernel tells whole, by their numbers there, and all that may look where it does. */
const exactKinds = [
  { kind: 'email', char: '@', beside: [] },
  { kind: 'ipv4', char: '.', beside: ['mac'] },
] as const

/** What is done to the values that the kernel tells whole, by their numbers; none where somebody else has a say. */
export function exactActions({ plan, chars, literals }: FinderTables): readonly (DetectorAction | undefined)[] {
  if (plan.allowedValues.size > 0 || plan.custom.length > 0) return []
  return exactKinds.map(({ kind, char, beside }) => {
    const code = char.charCodeAt(0)
    const actions = chars[code]?.map(({ action }) => action) ?? []
    const others = actions.filter((action) => action.kind !== kind && !beside.some((known) => known === action.kind))
    if (others.length > 0 || literals[code] !== undefined) return undefined
    return actions.find((action) => action.kind === kind)
  })
}

/** Tells a kernel what it may tell whole, and the words it needs for that. */
export function loadExact({ exports }: Kernel, actions: readonly (DetectorAction | undefined)[]): void {
  exports.configureExact(actions.reduce((bits, action, i) => (action ? bits | (1 << i) : bits), 0))
  for (const word of wordsOf(fileEndings.map((ending) => Array.from(ending.slice(-8)).reverse().join(''))))
    exports.addFileEnding(word)
  for (const word of wordsOf(versionLabels.map((label) => label.slice(0, 8)))) exports.addVersionLabel(word)
}
