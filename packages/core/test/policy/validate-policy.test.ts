import { describe, expect, it } from 'vitest'
import { createMasker, mask, type Policy, pattern } from '../../src/index.js'

function codeOf(policy: unknown): { code?: string; message: string } {
  try {
    createMasker(policy as Policy)
  } catch (error) {
    return error as { code?: string; message: string }
  }
  throw new Error('the policy was accepted')
}

describe('a policy', () => {
  it.each([
    [null, 'LOGVEIL_POLICY_TYPE', 'an object'],
    [[], 'LOGVEIL_POLICY_TYPE', 'an object'],
    ['default', 'LOGVEIL_POLICY_TYPE', 'an object'],
    [{ feilds: [] }, 'LOGVEIL_UNKNOWN_OPTION', 'did you mean "fields"?'],
    [{ presets: 'gdpr' }, 'LOGVEIL_POLICY_TYPE', 'presets must be an array'],
    [{ presets: ['gpdr'] }, 'LOGVEIL_UNKNOWN_PRESET', 'did you mean "gdpr"?'],
    [{ presets: ['toString'] }, 'LOGVEIL_UNKNOWN_PRESET', 'toString'],
    [{ fields: [{}] }, 'LOGVEIL_POLICY_TYPE', 'keys or paths'],
    [{ fields: [{ keys: [] }] }, 'LOGVEIL_POLICY_TYPE', 'keys or paths'],
    [{ fields: [{ keys: ['a'], maks: 'full' }] }, 'LOGVEIL_UNKNOWN_OPTION', 'did you mean "mask"?'],
    [{ fields: [{ keys: ['a'], mask: 'fulll' }] }, 'LOGVEIL_UNKNOWN_MASK', 'did you mean "full"?'],
    [{ fields: [{ keys: ['a'], mask: 'constructor' }] }, 'LOGVEIL_UNKNOWN_MASK', 'fields[0].mask'],
    [{ fields: [{ keys: ['a'], mask: 7 }] }, 'LOGVEIL_POLICY_TYPE', 'fields[0].mask'],
    [{ fields: [{ keys: [7] }] }, 'LOGVEIL_POLICY_TYPE', 'fields[0].keys[0]'],
    [{ fields: [{ keys: ['user.email'] }] }, 'LOGVEIL_INVALID_KEY', 'use paths'],
    [{ fields: [{ keys: ['*secret'] }] }, 'LOGVEIL_INVALID_KEY', '"*" has no meaning'],
    [{ fields: [{ keys: ['__'] }] }, 'LOGVEIL_INVALID_KEY', 'no letters or digits'],
    [{ fields: [{ paths: ['a', '$.b'] }] }, 'LOGVEIL_INVALID_PATH', 'fields[0].paths'],
    [{ allow: [{}] }, 'LOGVEIL_POLICY_TYPE', 'keys, paths or values'],
    [{ allow: [{ path: ['a'] }] }, 'LOGVEIL_UNKNOWN_OPTION', 'did you mean "paths"?'],
    [{ allow: [{ values: [1] }] }, 'LOGVEIL_POLICY_TYPE', 'allow[0].values[0]'],
    [{ detectors: [{ kind: 'emial', off: true }] }, 'LOGVEIL_UNKNOWN_DETECTOR', 'did you mean "email"?'],
    [{ detectors: [{ kind: 'email', off: 1 }] }, 'LOGVEIL_POLICY_TYPE', 'detectors[0].off'],
    [{ detectors: [{ kind: 'email', mask: 'nope' }] }, 'LOGVEIL_UNKNOWN_MASK', 'detectors[0].mask'],
    [{ detectors: [{ kind: 'email' }, { kind: 'email', off: true }] }, 'LOGVEIL_DUPLICATE_DETECTOR', 'email'],
    [{ detectors: [{ off: true }] }, 'LOGVEIL_POLICY_TYPE', 'detectors[0].kind'],
    [{ remarks: 'yes' }, 'LOGVEIL_POLICY_TYPE', 'remarks'],
    [{ onFailure: 'throw' }, 'LOGVEIL_POLICY_TYPE', "'redact' or 'drop'"],
  ])('like %j is refused with %s', (policy, code, hint) => {
    const error = codeOf(policy)
    expect(error.code).toBe(code)
    expect(error.message).toContain(hint)
    expect(error).toBeInstanceOf(TypeError)
  })

  it('refuses a pattern that takes the name of a built-in detector', () => {
    expect(codeOf({ detectors: [pattern({ kind: 'email', source: 'x' })] }).code).toBe('LOGVEIL_DUPLICATE_DETECTOR')
  })

  it.each([
    [{ kind: 'ref', source: '(?=x)' }, 'lookaround'],
    [{ kind: 'ref', source: '(a)\\1' }, 'backreferences'],
    [{ kind: 'ref', source: '(' }, 'ref'],
    [{ kind: 'ref', source: 'x*' }, 'empty text'],
    [{ kind: 'Ref!', source: 'x' }, 'snake_case'],
    [{ kind: 'ref', source: '' }, 'regular expression'],
  ])('refuses the pattern %j', (options, hint) => {
    expect(() => pattern(options)).toThrowError(
      expect.objectContaining({ code: 'LOGVEIL_INVALID_PATTERN', message: expect.stringContaining(hint) }),
    )
  })

  it.each([
    [() => mask.hmac({ key: 'short' }), 'at least 16 bytes'],
    [() => mask.hmac({ key: 'k'.repeat(32), length: 4 }), '8 to 43'],
    [() => mask.hmac({ key: 'k'.repeat(32), keyId: 'a:b' }), 'letters or digits'],
    [() => mask.hmac(undefined as never), 'key'],
    [() => mask.replace(5 as never), 'must be a string'],
  ])('refuses unusable mask options', (make, hint) => {
    expect(make).toThrowError(
      expect.objectContaining({ code: 'LOGVEIL_INVALID_MASK_OPTION', message: expect.stringContaining(hint) }),
    )
  })

  it('is copied: later changes to it change nothing', () => {
    const keys = ['badge']
    const policy = { fields: [{ keys }] }
    const masker = createMasker(policy)
    keys[0] = 'other'
    policy.fields.length = 0
    expect(masker.mask({ badge: 'x1', other: 'y' })).toEqual({ badge: '*****', other: 'y' })
  })

  it('does not take options from a polluted prototype', () => {
    const prototype = Object.prototype as { presets?: unknown }
    prototype.presets = []
    try {
      expect(createMasker({}).mask({ password: 'x' })).toEqual({ password: '*****' })
    } finally {
      delete prototype.presets
    }
  })
})
