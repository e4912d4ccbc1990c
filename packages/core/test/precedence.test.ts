import { describe, expect, it } from 'vitest'
import { createMasker, mask, type Policy, pattern } from '../src/index.js'

/** What each stage would make of the same value, from the last asked to the first. */
const detectors = [pattern({ kind: 'badge', source: 'B-[0-9]+', mask: mask.replace('by detector') })]
const byOtherKey = { keys: ['otherBadge', 'badge'], mask: mask.replace('by second key') }
const byKey = { keys: ['badge'], mask: mask.replace('by key') }
const byOtherPath = { paths: ['**.badge'], mask: mask.replace('by second path') }
const byPath = { paths: ['user.badge'], mask: mask.replace('by path') }

const masked = (policy: Policy, record: object) => {
  const masker = createMasker({ presets: [], detectors, ...policy })
  const value = masker.mask(record)
  expect(masker.maskLine(JSON.stringify(record))).toBe(JSON.stringify(value))
  return value
}

describe('of the rules that match one value, the first of these decides alone:', () => {
  const record = { user: { badge: 'B-7' } }
  it.each<[string, Policy, string]>([
    ['detectors, when nothing else does', {}, 'by detector'],
    ['own keys before detectors', { fields: [byKey] }, 'by key'],
    ['of two keys the first in the policy', { fields: [byKey, byOtherKey] }, 'by key'],
    ['of two keys the first, in the other order', { fields: [byOtherKey, byKey] }, 'by second key'],
    ['paths before keys, wherever they stand', { fields: [byKey, byPath] }, 'by path'],
    ['of two paths the first in the policy', { fields: [byPath, byOtherPath] }, 'by path'],
    ['of two paths the first, in the other order', { fields: [byOtherPath, byPath] }, 'by second path'],
    ['an allowed key before paths', { fields: [byPath, byKey], allow: [{ keys: ['badge'] }] }, 'B-7'],
    ['an allowed path before paths', { fields: [byPath, byKey], allow: [{ paths: ['user.badge'] }] }, 'B-7'],
    ['an allowed parent before its fields', { fields: [byPath, byKey], allow: [{ paths: ['user'] }] }, 'B-7'],
    ['an allowed value before all', { fields: [byPath, byKey], allow: [{ values: ['B-7'] }] }, 'B-7'],
  ])('%s', (_, policy, expected) => {
    expect(masked(policy, record)).toEqual({ user: { badge: expected } })
  })

  it('own keys before built-in names, and these before detectors', () => {
    const record = { email: 'john@example.com' }
    expect(masked({ presets: ['default'] }, record)).toEqual({ email: 'j***@example.com' })
    expect(masked({ presets: ['default'], fields: [{ keys: ['e-mail'], mask: 'label' }] }, record)).toEqual({
      email: '[field]',
    })
    expect(masked({ presets: ['default'] }, { password: 'john@example.com' })).toEqual({ password: '*****' })
  })

  it('a rule for an object before the rules for its fields', () => {
    expect(masked({ fields: [byPath, { keys: ['user'] }] }, record)).toEqual({ user: '*****' })
  })
})

describe('names that count only under a parent', () => {
  it('are masked under user and customers[0], not under product or at the root', () => {
    const record = {
      name: 'checkout',
      user: { name: 'Ada', profile: { name: 'Ada' } },
      customers: [{ name: 'Ada' }],
      product: { name: 'Desk', id: 7 },
    }
    expect(masked({ presets: ['default'] }, record)).toEqual({
      ...record,
      user: { name: '*****', profile: { name: '*****' } },
      customers: [{ name: '*****' }],
    })
  })

  it('yield to own keys and paths like any other', () => {
    const record = { user: { name: 'Ada' }, product: { name: 'Desk' } }
    expect(
      masked(
        { presets: ['default'], fields: [{ paths: ['product.name'] }], allow: [{ paths: ['user.name'] }] },
        record,
      ),
    ).toEqual({ user: { name: 'Ada' }, product: { name: '*****' } })
  })
})
