import { isObserved } from '../diagnostics.js'
import type { Action, FieldAction } from '../mask/action.js'
import { namedMasks } from '../mask/masks.js'
import type { Plan } from '../plan/plan.js'
import { limitActions } from '../scan/limits.js'
import type { ExactActions } from './exact-actions.js'
import type { Kernel } from './kernel.js'
import type { LineEvents } from './line-strings.js'

/** What a number of an action has room for. */
const MAX_ACTIONS = 255

/** The masks that the kernel knows, by their numbers from 1 on. */
const masks: readonly Action['mask'][] = [
  namedMasks.full.apply,
  namedMasks.email.apply,
  namedMasks.last4.apply,
  namedMasks.ip.apply,
]

// Bits of an action, as the kernel knows it, above the number of its mask.
const SCALARS_ONLY = 8
const SKIPS_BOOLEANS = 16
const DEPENDS = 32

/** The actions that a kernel knows by number, those of field rules as they come up, and the lines and texts that it masks with them. */
export class KernelActions {
  readonly #plan: Plan
  readonly #kernel: Kernel
  readonly exact: ExactActions
  readonly #actions: Action[] = []

  constructor(plan: Plan, kernel: Kernel, exact: ExactActions) {
    this.#plan = plan
    this.#kernel = kernel
    this.exact = exact
    kernel.exports.configureFindings(plan.limits.findings)
    exact.load(kernel.exports, (action) => this.#numberOf(action, 0))
  }

  /** Lets the kernel know the rule for the values under a key and parent. */
  settle(ids: number, rule: FieldAction): void {
    const number = this.#numberOfRule(rule)
    if (number > 0) this.#kernel.exports.settle(ids, number)
  }

  #numberOfRule(rule: FieldAction): number {
    const depends = rule.unless !== undefined || this.#plan.detection.allowedValues.size > 0
    const flags =
      (rule.scalarsOnly ? SCALARS_ONLY : 0) | (rule.skipsBooleans ? SKIPS_BOOLEANS : 0) | (depends ? DEPENDS : 0)
    return this.#numberOf(rule, flags)
  }

  /** 0 when there are too many. */
  #numberOf(action: Action, flags: number): number {
    const known = this.#actions.indexOf(action) + 1
    if (known > 0 || this.#actions.length === MAX_ACTIONS) return known
    const number = this.#actions.push(action)
    this.#kernel.exports.addAction(number, (masks.indexOf(action.mask) + 1) | flags)
    return number
  }

  /** Lets the kernel know what is assigned to names. */
  loadNames(): void {
    this.exact.loadNames(this.#kernel.exports, (rule) => this.#numberOfRule(rule))
  }

  /** Whether nobody asks what is masked, so that the kernel may do it. */
  get areForKernel(): boolean {
    const { remarks, seal } = this.#plan
    return !remarks && !isObserved() && (seal === undefined || seal.checker.active === 0)
  }

  /** The line or text that the kernel has just read, masked; `undefined` when there is more to decide, or somebody asks what is masked; adds what is replaced to `changes`. */
  mask(line: string, length: number, { data, count }: LineEvents, changes: number[] | undefined): string | undefined {
    this.loadNames()
    if (!this.areForKernel) return undefined
    return this.#kernel.maskedLine(length, line.length - length, data, count, changes)
  }

  /** How often each action has masked something in them. */
  counts(): (readonly [Action, number])[] {
    const counts = this.#kernel.counts()
    return [limitActions.findings, ...this.#actions].map((action, i) => [action, Number(counts[i])])
  }
}
