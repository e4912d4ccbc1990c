import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtinDetectors } from '../../src/detect/builtin/index.js'
import { engines } from '../fast/engines.js'

const runs = fc.readConfigureGlobal().numRuns ?? 1000
const limits = [1, 2, 5, 20, 60]
const unlimited = engines({ limits: { findings: 1_000_000 } }).fast
const limited = limits.map((findings) => engines({ limits: { findings } }))

const found = builtinDetectors.flatMap(({ examples }) => examples.found)
const fragment = fc.oneof(
  fc.constantFrom(...found),
  fc.constantFrom(
    '4111 1111 1111 1111 ',
    '1.1.1.',
    '1-2 3.4/5(6)',
    '415-555-0123 ',
    '*****',
    'j***@example.com',
    'x.y',
    ' ',
  ),
  fc.string({ maxLength: 8 }),
)
/** Some fragments over and over, so that there are many values and none for long. */
const part = fc
  .tuple(
    fc.array(fragment, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(' ', ', ', '\n', ''),
    fc.integer({ min: 50, max: 3000 }),
  )
  .map(([fragments, between, length]) => {
    const unit = fragments.join(between) + between
    return unit === '' ? '' : unit.repeat(Math.ceil(length / unit.length))
  })
const longText = fc.array(part, { minLength: 3, maxLength: 6 }).map((parts) => parts.join(''))

describe('a text with more values than may be found', { timeout: 3_600_000 }, () => {
  it('is masked whole, and only then, however early that shows', () => {
    fc.assert(
      fc.property(longText, (text) => {
        const count = unlimited.inspect(text).length
        const masked = unlimited.maskText(text)
        limits.forEach((findings, i) => {
          const expected = count > findings ? '*****' : masked
          expect(limited[i]?.fast.maskText(text)).toBe(expected)
          expect(limited[i]?.plain.maskText(text)).toBe(expected)
        })
      }),
      { numRuns: Math.ceil(runs / 10) },
    )
  })
})
