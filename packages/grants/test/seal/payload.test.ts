import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPayload, type SealFinding, writePayload } from '../../src/seal/payload.js'
import { openHarness, sealRecord } from '../support/harness.js'

const text = fc.string({ unit: 'binary', maxLength: 20 })
const finding: fc.Arbitrary<SealFinding> = fc.record(
  {
    pointer: text.map((name) => `/${name}`),
    kind: text,
    value: text,
    range: fc.tuple(fc.nat(), fc.nat()),
    json: fc.constant(true as const),
  },
  { requiredKeys: ['pointer', 'kind', 'value'], noNullPrototype: true },
)

describe('a payload', () => {
  it('is read as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(text, fc.integer(), fc.array(finding, { minLength: 1, maxLength: 5 }), (service, at, values) => {
        const payload = { service, at, digest: 'A'.repeat(43), values }
        expect(readPayload(writePayload(payload))).toEqual(payload)
        const marked = values.map((value) => ({ ...value, reversible: true }))
        expect(readPayload(writePayload({ ...payload, values: marked }))).toEqual(payload)
      }),
    )
  })

  it.each([[''], ['null'], ['[]'], ['{}'], ['{"service":"s","at":1,"digest":"d","values":[]}']])('is not %j', (other) =>
    expect(readPayload(other)).toBeUndefined(),
  )

  it('cannot fill the audit log: too many places or too long ones are neither sealed nor opened', async () => {
    const one: SealFinding = { pointer: '/a', kind: 'email', value: 'x' }
    const errors: Error[] = []
    const harness = await openHarness()
    await harness.grant()
    const checker = await harness.checker({ onError: (error) => errors.push(error) })
    for (const values of [Array(10_001).fill(one), [{ ...one, pointer: `/${'a'.repeat(4096)}` }]] as SealFinding[][]) {
      expect(readPayload(writePayload({ service: 's', at: 1, digest: 'd', values }))).toBeUndefined()
      expect(checker.check(sealRecord(values))).toEqual([])
    }
    expect(errors).toHaveLength(2)
    await harness.close()
  })
})
