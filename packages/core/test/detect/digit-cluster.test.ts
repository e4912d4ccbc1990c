import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterAt, clusterReader, rowEnd, TABLE } from '../../src/detect/digit-cluster.js'

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 40 })
const gap = fc.constantFrom(' ', ' ', '-', '.', ') ', ' - ', '/', '(')
const row = fc.array(fc.tuple(digits, gap), { minLength: 1, maxLength: 40 }).map((parts) => parts.flat().join(''))

const shortNumbers = /^(?!(?:\D*\d){0,18}\D*$)\d{1,6}(?: +\d{1,6})* *$/

describe('the clusters of a row of digits', { timeout: 120_000 }, () => {
  it('are the same whether they are read one by one or with their row', () => {
    fc.assert(
      fc.property(row, fc.integer({ min: 1, max: 6 }), (text, step) => {
        const end = rowEnd(text, 0)
        const reader = clusterReader(text, 0, end)
        for (let at = 0; at < end; at += step)
          if (/\d/.test(text[at] as string)) {
            const cluster = reader.clusterAt(text, at)
            expect({ ...cluster, isTable: false }).toEqual(clusterAt(text, at))
            if (cluster.isTable) expect(text.slice(at, at + TABLE.characters)).toMatch(shortNumbers)
          }
      }),
    )
  })
})
