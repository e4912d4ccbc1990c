import { describe, expect, test } from 'vitest'
import { compilePolicy } from '../../src/compile/compile-policy.js'
import { builtinDetectors } from '../../src/detect/builtin/index.js'
import type { DetectionPlan } from '../../src/detect/detection-plan.js'
import type { Detector, Finder } from '../../src/detect/detector.js'
import { exactNames } from '../../src/fast/exact-names.js'
import { exactUserInfo } from '../../src/fast/exact-urls.js'
import { exactActions, exactKinds } from '../../src/fast/exact-values.js'
import { fieldGroups } from '../../src/fields/index.js'
import { namedMasks } from '../../src/mask/masks.js'
import { presetNames } from '../../src/policy/presets.js'
import { validatePolicy } from '../../src/policy/validate-policy.js'
import type { Policy } from '../../src/types.js'

function planOf(policy: Policy, more: readonly Detector[] = []): DetectionPlan {
  const detectors = [...builtinDetectors, ...more]
  const options = { presets: presetNames, masks: namedMasks, detectors: detectors.map(({ kind }) => kind) }
  return compilePolicy(validatePolicy(policy, options), { detectors, fields: fieldGroups, masks: namedMasks }).detection
}

function kindsTold(policy: Policy, more: readonly Detector[] = []): (string | undefined)[] {
  const plan = planOf(policy, more)
  return exactActions(plan, exactKinds(plan)).map((action) => action?.kind)
}

function detector(find: Finder): Detector {
  return {
    kind: 'another',
    title: 'Another',
    group: 'personal',
    presets: ['default'],
    source: 'none',
    mask: 'full',
    find,
    examples: { found: [], ignored: [] },
  }
}

const match = () => undefined

describe('values that the kernel tells whole', () => {
  test('are addresses and plain numbers, as far as the policy looks for them', () => {
    expect(kindsTold({})).toEqual(['email', 'ipv4', 'ipv6', 'phone', 'credit_card'])
    const off = [{ kind: 'email', off: true } as const, { kind: 'phone', off: true } as const]
    expect(kindsTold({ detectors: off })).toEqual([undefined, 'ipv4', 'ipv6', undefined, 'credit_card'])
    expect(kindsTold({ presets: [] }).every((kind) => kind === undefined)).toBe(true)
  })

  test('are none where a value may be allowed', () => {
    expect(kindsTold({ allow: [{ values: ['support@example.com'] }] })).toEqual([])
  })

  test.each<[string, Finder, (string | undefined)[]]>([
    ['looks at each @', { by: 'char', chars: '@', match }, [undefined, 'ipv4', 'ipv6', 'phone', 'credit_card']],
    [
      'has a literal with a dot first',
      { by: 'literal', literals: ['.x'], match },
      ['email', undefined, 'ipv6', 'phone', 'credit_card'],
    ],
    ['looks at each colon', { by: 'char', chars: ':', match }, ['email', 'ipv4', undefined, 'phone', 'credit_card']],
    ['reads rows of digits', { by: 'digits', min: 8, match }, ['email', 'ipv4', 'ipv6', undefined, undefined]],
    ['reads words of digits', { by: 'word', min: 16, max: 20, match }, ['email', 'ipv4', 'ipv6', 'phone', undefined]],
    [
      'reads parted digits',
      { by: 'digits', min: 8, parted: true, match },
      ['email', 'ipv4', 'ipv6', 'phone', 'credit_card'],
    ],
  ])('are left to JavaScript when another detector %s', (_, find, kinds) => {
    expect(kindsTold({}, [detector(find)])).toEqual(kinds)
  })

  test('are assigned to names of secrets, each as short as the kernel looks them up, unless somebody else looks there', () => {
    const known = exactNames(planOf({}))
    expect(known.map(([name]) => name)).toEqual(expect.arrayContaining(['password', 'API_KEY', 'clientSecret']))
    for (const [name] of known) expect(name).toMatch(/^[A-Za-z_]{2,16}$/)
    const own = exactNames(planOf({ fields: [{ keys: ['token'] }], allow: [{ keys: ['secret'] }] }))
    expect(own.find(([name]) => name === 'token')?.[1].rule).not.toBe(
      known.find(([name]) => name === 'token')?.[1].rule,
    )
    expect(own.some(([name]) => name === 'secret')).toBe(false)
    expect(exactNames(planOf({ allow: [{ values: ['hunter22'] }] }))).toEqual([])
    for (const literals of [['=x'], [': '], [':']])
      expect(exactNames(planOf({}, [detector({ by: 'literal', literals, match })]))).toEqual([])
  })

  test('are passwords in URLs, unless somebody else looks there', () => {
    const kindTold = (plan: DetectionPlan) => exactActions(plan, [exactUserInfo(plan)])[0]?.kind
    expect(kindTold(planOf({}))).toBe('url_credentials')
    expect(kindTold(planOf({ detectors: [{ kind: 'url_credentials', off: true }] }))).toBe(undefined)
    for (const chars of ['@', ':'])
      expect(kindTold(planOf({}, [detector({ by: 'char', chars, match })]))).toBe(undefined)
  })
})
