import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/compile/compile-policy.js'
import type { Detector, Finder } from '../../src/detect/detector.js'
import { explainPolicy } from '../../src/explain/explain-policy.js'
import { createMasker, mask, type Policy, pattern } from '../../src/index.js'
import { namedMasks } from '../../src/mask/masks.js'
import { presetNames } from '../../src/policy/presets.js'
import { validatePolicy } from '../../src/policy/validate-policy.js'

const { find, ...taxId } = detector('tax_id', 'Tax number', 'full')
const contextual = { ...taxId, findInContext: find }

/** A library that stays as it is, whatever is added to the built-in one. */
const library: Library = {
  masks: namedMasks,
  fields: [
    {
      kind: 'password',
      title: 'Passwords',
      presets: ['default', 'secrets'],
      mask: 'full',
      endings: ['password', 'passphrase'],
      names: ['pw'],
      inText: true,
      reversible: false,
    },
    {
      kind: 'person_name',
      title: 'Names of people',
      presets: ['default'],
      mask: 'full',
      endings: ['first name'],
      scalars: ['user'],
      under: { parents: ['user', 'customer'], names: ['name'] },
      unless: () => false,
    },
    { kind: 'key', title: 'Keys', presets: ['default'], mask: 'full', endings: ['key'], scalarsOnly: true },
    { kind: 'diagnosis', title: 'Health data', presets: ['hipaa'], mask: 'full', names: ['diagnosis'] },
  ],
  detectors: [detector('email', 'E-mail address', 'email'), detector('ipv4', 'IPv4 address', 'ip'), contextual],
}

function detector(kind: string, title: string, maskName: 'email' | 'ip' | 'full'): Detector & { find: Finder } {
  return {
    kind,
    title,
    group: 'personal',
    presets: ['default'],
    source: 'none',
    mask: maskName,
    find: { by: 'shape', shapes: ['999'] },
    examples: { found: [], ignored: [] },
  }
}

function explain(policy: Policy): string {
  const detectors = library.detectors.map(({ kind }) => kind)
  return explainPolicy(validatePolicy(policy, { presets: presetNames, masks: namedMasks, detectors }), library)
}

const rich: Policy = {
  fields: [
    { keys: ['loyaltyNumber', 'badge'], mask: mask.hmac({ key: 'k'.repeat(32), keyId: 'jan' }) },
    { rule: 'actors of the audit trail', paths: ['audit.**.actor', "x['a b']"], mask: (value) => value },
    { keys: ['debugToken'], mask: 'remove' },
  ],
  detectors: [
    pattern({ kind: 'order_ref', source: 'ORD-[0-9]{8}', mask: 'last4' }),
    { kind: 'ipv4', off: true },
    { kind: 'email', mask: 'label' },
  ],
  allow: [{ paths: ['build.author'] }, { keys: ['supportEmail'] }, { values: ['help@example.com', 'x@example.com'] }],
  remarks: true,
  onFailure: 'drop',
  limits: { depth: 20 },
  seal: { checker: { active: 0, check: () => [] } },
}

describe('explain', () => {
  it('says what is masked, how, why and by which rule, in the order of precedence', () => {
    expect(explain(rich)).toMatchSnapshot()
  })

  it('says how an allow-list works', () => {
    expect(explain({ mode: 'allow', presets: ['secrets', 'hipaa'], allow: [{ keys: ['status'] }] })).toMatchSnapshot()
  })

  it('says when there is nothing', () => {
    expect(explain({ presets: [] })).toMatchSnapshot()
  })

  it('names every rule of the built-in library, in at most 100 columns', () => {
    const masker = createMasker({ presets: [...presetNames] })
    const text = masker.explain()
    for (const rule of Object.keys(masker.stats().rules).filter((name) => !name.startsWith('limit:')))
      expect(text).toMatch(new RegExp(`^  ${rule} `, 'm'))
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it('holds no allowed value and no key, and nothing of a policy can break its lines', () => {
    const text = explain({ ...rich, fields: [{ rule: `a\nb\u001b[31m${'c'.repeat(200)}`, keys: ['x'.repeat(200)] }] })
    expect(`${explain(rich)}${text}`).not.toMatch(/help@example\.com|kkkk/)
    expect(text).not.toContain('\u001b')
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })
})
