import type { FieldAction } from '../mask/action.js'
import type { PathStep } from './path-step.js'

/** A place in the record as the path rules see it: the rules still in play and how far each has got. */
export type PathState = readonly number[]

/** What a path leads to. */
export type PathTarget = FieldAction | 'allow'

interface Compiled {
  readonly steps: readonly PathStep[]
  readonly target: PathTarget
}

/**
 * The path rules as one automaton: a state is the set of (rule, step) pairs that may still match, so a record's
 * walk carries a small array along and most branches drop to the empty one at once.
 */
export class PathRules {
  readonly #rules: readonly Compiled[]
  readonly #offsets: readonly number[]
  readonly start: PathState

  constructor(rules: readonly { readonly steps: readonly PathStep[]; readonly target: PathTarget }[]) {
    this.#rules = rules
    const offsets: number[] = []
    let total = 0
    for (const rule of rules) {
      offsets.push(total)
      total += rule.steps.length + 1
    }
    this.#offsets = offsets
    this.start = rules.flatMap((_, i) => this.#closure(i, 0))
  }

  /** `**` may stand for no level at all, so its successor is reachable with it. */
  #closure(rule: number, step: number): number[] {
    const position = (this.#offsets[rule] as number) + step
    const deep = this.#rules[rule]?.steps[step]?.step === 'deep'
    return deep ? [position, ...this.#closure(rule, step + 1)] : [position]
  }

  #locate(position: number): { rule: number; step: number } {
    let rule = this.#offsets.length - 1
    while ((this.#offsets[rule] as number) > position) rule--
    return { rule, step: position - (this.#offsets[rule] as number) }
  }

  /** The state one level down: below property `segment` (a string) or array element `segment` (a number). */
  next(state: PathState, segment: string | number): PathState {
    if (state.length === 0) return state
    const reached = new Set<number>()
    for (const position of state) {
      const { rule, step } = this.#locate(position)
      const at = this.#rules[rule]?.steps[step]
      if (at === undefined) continue
      if (at.step === 'deep') for (const p of this.#closure(rule, step)) reached.add(p)
      else if (stepMatches(at, segment)) for (const p of this.#closure(rule, step + 1)) reached.add(p)
    }
    return [...reached]
  }

  /** The target of the first rule, in the policy's order and allow rules first, that ends here. */
  target(state: PathState): PathTarget | undefined {
    let found: { rule: number; target: PathTarget } | undefined
    for (const position of state) {
      const { rule, step } = this.#locate(position)
      const compiled = this.#rules[rule] as Compiled
      if (step === compiled.steps.length && (found === undefined || rule < found.rule))
        found = { rule, target: compiled.target }
    }
    return found?.target
  }
}

function stepMatches(step: PathStep, segment: string | number): boolean {
  switch (step.step) {
    case 'any':
      return true
    case 'key':
      return step.name === segment
    case 'index':
      return step.index === segment
    case 'element':
      return typeof segment === 'number'
    case 'deep':
      return true
  }
}
