import { describe, expect, it } from 'vitest'
import { builtinDetectors } from '../../../src/detect/builtin/index.js'
import type { DetectionPlan } from '../../../src/detect/detection-plan.js'
import type { Detector } from '../../../src/detect/detector.js'
import { SpanFinder } from '../../../src/detect/find-spans.js'

/** The engine with one detector and no field names: what it finds, it finds by itself. */
function finderFor(detector: Detector): SpanFinder {
  const plan: DetectionPlan = {
    detectors: [
      {
        rule: detector.kind,
        kind: detector.kind,
        mask: () => '*****',
        opaque: true,
        plain: true,
        readsContext: false,
        reversible: detector.reversible ?? true,
        detector,
        validate: detector.validate,
        hasExceptions: detector.exceptUnder !== undefined,
        priority: detector.priority ?? 0,
      },
    ],
    custom: [],
    allowedValues: new Set(),
    assignedName: () => undefined,
  }
  return new SpanFinder(plan)
}

const freeText = { key: undefined, parentKey: undefined, envelope: false }

describe('built-in detectors', () => {
  it('have one kind each', () => {
    const kinds = builtinDetectors.map(({ kind }) => kind)
    expect(new Set(kinds).size).toBe(kinds.length)
  })

  it('say what they look for and give examples of both sorts', () => {
    for (const { kind, find, findInContext, context, examples } of builtinDetectors) {
      expect(kind).toMatch(/^[a-z][a-z0-9_]*$/)
      expect(find ?? findInContext, kind).toBeDefined()
      expect(findInContext === undefined || (context ?? []).length > 0, kind).toBe(true)
      expect(examples.found.length, kind).toBeGreaterThan(0)
      expect(examples.ignored.length, kind).toBeGreaterThan(0)
    }
  })

  it('never let a credential be revealed', () => {
    for (const { group, reversible, kind } of builtinDetectors) {
      if (group === 'credential') expect(reversible, kind).toBe(false)
    }
  })
})

describe.each(builtinDetectors.map((detector) => [detector.kind, detector] as const))('%s', (_kind, detector) => {
  const finder = finderFor(detector)
  const find = (text: string) => (finder.find(text, freeText) ?? []).map(({ start, end }) => text.slice(start, end))

  it.each(detector.examples.found)('is found in %j', (text) => {
    expect(find(text)).not.toEqual([])
  })

  it.each(detector.examples.ignored)('is not found in %j', (text) => {
    expect(find(text)).toEqual([])
  })
})
