import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ShapeAutomaton } from '../../src/detect/shape-automaton.js'
import { ACCEPTS, SYMBOLS, shapeTableOf } from '../../src/detect/shape-table.js'

const classes: Record<string, string> = { '9': '[0-9]', A: '[A-Za-z]', X: '[0-9A-Za-z]', U: '[A-Z]', Y: '[0-9A-Z]' }
const expressionOf = (shape: string) =>
  new RegExp(`^${Array.from(shape, (char) => classes[char] ?? `\\${char}`).join('')}$`)

/** What the automaton finds at the start of a text that is nothing but a candidate. */
function matching(shapes: readonly string[], text: string): string[] {
  const automaton = new ShapeAutomaton(
    shapes.map((shape) => ({ shapes: [shape], target: { needsContext: false, shape } })),
  )
  const found: string[] = []
  automaton.walk(text, 0, {
    hasContext: () => true,
    foundShape: ({ shape }, _, end) => {
      if (end === text.length) found.push(shape)
    },
  })
  return found
}

describe('shapes as one automaton', () => {
  it('match what each of them matches, in their order, whichever begin alike', () => {
    // Every shape has a digit early on, as those of detectors mostly do.
    const shape = fc
      .tuple(fc.stringMatching(/^[9AXUY]{0,3}$/), fc.stringMatching(/^[9AXUY]{1,4}$/))
      .map(([a, b]) => `9${a}${b}`)
    const text = fc.stringMatching(/^[0-9][0-9A-Za-c]{0,7}$/)
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 12 }), text, (shapes, candidate) => {
        expect(matching(shapes, candidate)).toEqual(shapes.filter((one) => expressionOf(one).test(candidate)))
      }),
    )
  })

  it('are one table for the same shapes, and another for others', () => {
    const table = shapeTableOf(['99-99', '9X-99'])
    expect(shapeTableOf(['99-99', '9X-99'])).toBe(table)
    expect(shapeTableOf(['99-99', '9X-9A'])).not.toBe(table)
  })

  it('mark the steps to states in which one ends', () => {
    const { steps, accepted } = shapeTableOf(['99', '9'])
    const first = steps[SYMBOLS] as number
    expect(first & ACCEPTS).toBe(ACCEPTS)
    expect(accepted[first & ~ACCEPTS]).toEqual([1])
  })

  it('are refused when they hold what no shape is made of', () => {
    expect(() => shapeTableOf(['99#99'])).toThrow(RangeError)
  })
})
