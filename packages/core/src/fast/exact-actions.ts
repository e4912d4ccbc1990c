import type { DetectionPlan, DetectorAction } from '../detect/detection-plan.js'
import type { Action, FieldAction } from '../mask/action.js'
import { exactNames } from './exact-names.js'
import { exactActions } from './exact-values.js'
import type { KernelExports } from './kernel-exports.js'

/** The number of the first action for what is assigned to names, and how many there may be. */
const FIRST_NAMED = 8
const MOST_NAMED = 8

/** What is done to values that a kernel tells whole, by the numbers of their kinds. */
export class ExactActions {
  readonly #plan: DetectionPlan
  readonly #detected: readonly (DetectorAction | undefined)[]
  readonly #named: FieldAction[] = []
  #hasNames = false

  /** `kinds`: those of values that detectors find. */
  constructor(plan: DetectionPlan, kinds: readonly string[]) {
    this.#plan = plan
    this.#detected = exactActions(plan, kinds)
  }

  /** That of a value that a detector finds. */
  detected(number: number): DetectorAction | undefined {
    return this.#detected[number]
  }

  /** That of any that has been told. */
  of(number: number): Action {
    return (this.#detected[number] ?? this.#named[number - FIRST_NAMED]) as Action
  }

  /** The number of an action; -1 when it has none. */
  numberOf(action: Action): number {
    const detected: readonly (Action | undefined)[] = this.#detected
    const named: readonly Action[] = this.#named
    const number = detected.indexOf(action)
    const name = number === -1 ? named.indexOf(action) : -1
    return name === -1 ? number : FIRST_NAMED + name
  }

  /** Lets a kernel tell values whole; `numberOf`: what it knows an action by. */
  load(exports: KernelExports, numberOf: (action: DetectorAction) => number): void {
    this.#detected.forEach((action, i) => {
      if (action) exports.addExact(i, numberOf(action))
    })
  }

  /** As `load`, for those that are assigned to names: only once something has been found, as names take their time. */
  loadNames(exports: KernelExports, numberOf: (action: FieldAction) => number): void {
    if (this.#hasNames) return
    this.#hasNames = true
    for (const [name, action] of exactNames(this.#plan)) {
      let i = this.#named.indexOf(action)
      if (i === -1) {
        if (this.#named.length === MOST_NAMED) continue
        i = this.#named.push(action) - 1
        exports.addExact(FIRST_NAMED + i, numberOf(action))
      }
      const bytes = Buffer.alloc(16)
      bytes.write(name, 'latin1')
      exports.addExactName(bytes.readBigUInt64LE(0), bytes.readBigUInt64LE(8), FIRST_NAMED + i)
    }
  }
}
