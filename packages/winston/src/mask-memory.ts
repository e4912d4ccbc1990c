import type { Policy } from '@logveil/core'

type MaskFunction = (value: string, context: never) => string

/**
 * A record is masked before a format and again after it. Built-in masks leave their own results alone; functions from a
 * policy need not, so what they returned for the current record is remembered and kept the second time.
 */
export class MaskMemory {
  readonly #results = new Set<string>()
  #isRepeating = false

  /** The policy with its mask functions remembering. What is not a policy is returned for `createMasker` to refuse. */
  watch(policy: Policy): Policy {
    if (typeof policy !== 'object' || policy === null) return policy
    const watched = { ...policy }
    for (const part of ['fields', 'detectors'] as const) {
      const rules: unknown = policy[part]
      if (Array.isArray(rules)) watched[part] = rules.map((rule) => this.#watchRule(rule))
    }
    return watched
  }

  /** Forgets the record before. */
  start(): void {
    if (this.#results.size > 0) this.#results.clear()
  }

  /** Runs `work` with the results so far left as they are. */
  repeat<T>(work: () => T): T {
    const wasRepeating = this.#isRepeating
    this.#isRepeating = true
    try {
      return work()
    } finally {
      this.#isRepeating = wasRepeating
    }
  }

  #watchRule<R extends { readonly mask?: unknown }>(rule: R): R {
    return typeof rule?.mask === 'function' ? { ...rule, mask: this.#watchMask(rule.mask as MaskFunction) } : rule
  }

  #watchMask(mask: MaskFunction): MaskFunction {
    return (value, context) => {
      if (this.#isRepeating && this.#results.has(value)) return value
      const result = mask(value, context)
      this.#results.add(result)
      return result
    }
  }
}
