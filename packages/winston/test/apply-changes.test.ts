import { createMasker, recordLineMasker } from '@logveil/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChanges } from '../src/apply-changes.js'
import { overlay } from '../src/overlay.js'
import { takeSnapshot } from '../src/snapshot.js'
import { stableLine } from '../src/stable-line.js'

type Fields = Record<string, unknown>

const mask = recordLineMasker(createMasker())

/** What has become of a snapshot, by the changes and by its masked line, and whether the changes were enough. */
function masked(record: Fields) {
  const [byChanges, byLine] = [takeSnapshot(record), takeSnapshot(record)].map(({ value }) => value as Fields)
  const line = stableLine(byLine as Fields)
  const changes: number[] = []
  const maskedLine = mask(line, changes)
  const isApplied = applyChanges(byChanges as Fields, line, maskedLine, changes)
  overlay(byLine as Fields, JSON.parse(maskedLine), true)
  return { byChanges, byLine, isApplied, changes }
}

const name = fc.constantFrom('email', 'phone', 'lastName', 'user', 'card', 'items', 'msg', 'b', 'a b', 'Z', '10', 'é"')
const text = fc.constantFrom(
  '',
  '*****',
  'ann@example.com',
  'to ann@example.com, bob@example.org',
  'say "hi" to\nann@example.com',
  'from 203.0.113.7',
  '{"email":"ann@example.com"}',
  '4111111111111111',
  'plain \\',
  'an jürgen@exämple.de, 203.0.113.7 確認 😀',
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    { weight: 4, arbitrary: text },
    fc.constantFrom(null, undefined, true, -0, 12, 1e21, 0.5, Number.NaN, new Date(0), new Date(Number.NaN)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
}))

describe('a snapshot that what has been replaced in its line is put into', () => {
  test('is what its masked line says', () => {
    let applied = 0
    const property = fc.property(fc.dictionary(name, value, { minKeys: 1, maxKeys: 6 }), (fields) => {
      for (let i = 0; i < 2; i++) {
        const { byChanges, byLine, isApplied } = masked(fields as Fields)
        if (isApplied) {
          applied++
          expect(byChanges).toStrictEqual(byLine)
        }
      }
    })
    fc.assert(property, { numRuns: 2000 })
    expect(applied).toBeGreaterThan(500)
  })

  test('keeps its values where nothing was replaced, and all where it is not known', () => {
    const record = { z: { phone: 12 }, email: 'ann@example.com', n: Number.NaN }
    // Names are asked about when they first come up.
    masked(record)
    const { byChanges, isApplied, changes } = masked(record)
    expect([isApplied, changes]).toEqual([true, [11, 13, 11, 14, 49, 51, 50, 57]])
    expect(byChanges).toStrictEqual({ z: { phone: '*****' }, email: 'a***@example.com', n: Number.NaN })
    const unknown = { email: 'ann@example.com', note: '\u00ad' }
    expect(masked(unknown)).toMatchObject({ isApplied: false, changes: [], byChanges: unknown })
  })
})
