import type { FieldAction } from '../mask/action.js'
import type { PathStep } from './path-step.js'

/** What a path leads to. */
type PathTarget = FieldAction | 'allow'

/** One rule of the policy. */
export interface PathRule {
  readonly steps: readonly PathStep[]
  readonly target: PathTarget
}

/** A place in the record as the path rules see it. */
export interface PathState {
  /** The target of the first rule, in the policy's order, that ends here. */
  readonly target: PathTarget | undefined
  /** No rule goes on from here. */
  readonly isDead: boolean
  /** The state below property `segment` (a string) or array element `segment` (a number). */
  next(segment: string | number): PathState
}

/** How far one rule has got. */
interface Position {
  readonly rule: number
  readonly step: number
}

/**
 * The path rules as one deterministic automaton, built as records need it: a level down is one look-up, however many
 * rules there are. Names and indices that no rule mentions share one successor, so what records say cannot make it grow.
 */
class State implements PathState {
  readonly target: PathTarget | undefined
  readonly isDead: boolean
  readonly #rules: readonly PathRule[]
  readonly #states: Map<string, State>
  readonly #positions: readonly Position[]
  readonly #mentioned: ReadonlySet<string | number>
  readonly #successors = new Map<string | number, State>()

  constructor(rules: readonly PathRule[], states: Map<string, State>, positions: readonly Position[]) {
    this.#rules = rules
    this.#states = states
    this.#positions = positions
    const ended = positions.find(({ rule, step }) => step === rules[rule]?.steps.length)
    this.target = ended && rules[ended.rule]?.target
    const mentioned = new Set<string | number>()
    for (const position of positions) {
      const step = this.#stepAt(position)
      if (step?.step === 'key') mentioned.add(step.name)
      else if (step?.step === 'index') mentioned.add(step.index)
    }
    this.#mentioned = mentioned
    this.isDead = positions.every((position) => this.#stepAt(position) === undefined)
  }

  #stepAt({ rule, step }: Position): PathStep | undefined {
    return this.#rules[rule]?.steps[step]
  }

  next(segment: string | number): PathState {
    if (this.isDead) return dead
    // The two names below stand for all that no rule mentions; no property can be called a symbol's description here.
    const id = this.#mentioned.has(segment) ? segment : typeof segment === 'number' ? ANY_INDEX : ANY_NAME
    let state = this.#successors.get(id)
    if (state === undefined) {
      state = stateOf(
        this.#rules,
        this.#states,
        this.#positions.flatMap((position) => this.#advance(position, segment)),
      )
      this.#successors.set(id, state)
    }
    return state
  }

  #advance(position: Position, segment: string | number): Position[] {
    const step = this.#stepAt(position)
    if (step === undefined) return []
    if (step.step === 'deep') return closure(this.#rules, position)
    return stepMatches(step, segment) ? closure(this.#rules, { rule: position.rule, step: position.step + 1 }) : []
  }
}

const ANY_INDEX = -1
const ANY_NAME = -2

const dead: PathState = { target: undefined, isDead: true, next: () => dead }

/** `**` may stand for no level at all, so its successor is reachable with it. */
function closure(rules: readonly PathRule[], { rule, step }: Position): Position[] {
  const isDeep = rules[rule]?.steps[step]?.step === 'deep'
  return isDeep ? [{ rule, step }, ...closure(rules, { rule, step: step + 1 })] : [{ rule, step }]
}

function stateOf(rules: readonly PathRule[], states: Map<string, State>, positions: readonly Position[]): State {
  const sorted = [...new Map(positions.map((position) => [`${position.rule}:${position.step}`, position]))].sort(
    ([, a], [, b]) => a.rule - b.rule || a.step - b.step,
  )
  const id = sorted.map(([key]) => key).join(' ')
  let state = states.get(id)
  if (state === undefined) {
    state = new State(
      rules,
      states,
      sorted.map(([, position]) => position),
    )
    states.set(id, state)
  }
  return state
}

function stepMatches(step: PathStep, segment: string | number): boolean {
  switch (step.step) {
    case 'any':
    case 'deep':
      return true
    case 'key':
      return step.name === segment
    case 'index':
      return step.index === segment
    case 'element':
      return typeof segment === 'number'
  }
}

/** The state of a record's root. */
export function compilePaths(rules: readonly PathRule[]): PathState {
  return stateOf(
    rules,
    new Map(),
    rules.flatMap((_, rule) => closure(rules, { rule, step: 0 })),
  )
}
