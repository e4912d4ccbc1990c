import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePolicy } from '../../src/compile/compile-policy.js'
import { builtinDetectors } from '../../src/detect/builtin/index.js'
import { createFinder, type KernelFinder } from '../../src/fast/kernel-finder.js'
import { fieldGroups } from '../../src/fields/index.js'
import { pattern } from '../../src/index.js'
import { namedMasks } from '../../src/mask/masks.js'
import { presetNames } from '../../src/policy/presets.js'
import { validatePolicy } from '../../src/policy/validate-policy.js'
import type { Policy } from '../../src/types.js'
import { engines, outcome } from './engines.js'

const policies = [
  engines({}),
  engines({ remarks: true, detectors: [{ kind: 'phone', mask: 'last4' }] }),
  engines({ limits: { findings: 3 } }),
  engines({ limits: { findings: 1, valueLength: 64 } }),
  engines({ detectors: [{ kind: 'email', mask: 'label' }], allow: [{ keys: ['password'] }] }),
  engines({ detectors: [pattern({ kind: 'example', source: 'example|1111' })] }),
  engines({ allow: [{ values: ['ann@example.com'] }] }),
]

const value = fc.constantFrom(
  ...'ann@example.com|j***@example.com|josé@exämple.com|é@ü.確認|😀x@x.org|a@x\u1680y.org|203.0.113.7|2001:db8::1|+1 415 555 0123|4111 1111 1111 1111|4111111111111111|password=hunter22|token: a1b2c3|http://ann:s3cret@db.example.com/|http://a@b.org|password=h|415-555-0123|12345678901|019-85-2222|{"a":"ann@example.com"}|card|tax id|geboren am 12.05.1985'.split(
    '|',
  ),
)
const joint = fc.constantFrom(
  ' ',
  ' ',
  ', ',
  '\n',
  '; ',
  '\t',
  ' "',
  '" ',
  ' – ',
  ' é ',
  '\\n',
  ' %40 ',
  '\u001b[31m',
  '-',
  '://',
  '',
)
/** Few values, or few beside many that are known. */
const many = fc.constantFrom('', '', ...['ann@example.com ', 'é@ü.確認 203.0.113.7 '].map((known) => known.repeat(32)))
const text = fc
  .tuple(many, fc.array(fc.tuple(value, joint), { minLength: 1, maxLength: 8 }))
  .map(([before, parts]) => before + parts.flat().join(''))

function finder(policy: Policy): KernelFinder {
  const options = { presets: presetNames, masks: namedMasks, detectors: builtinDetectors.map(({ kind }) => kind) }
  const library = { detectors: builtinDetectors, fields: fieldGroups, masks: namedMasks }
  return createFinder(compilePolicy(validatePolicy(policy, options), library)) as KernelFinder
}

const place = { key: undefined, parentKey: undefined, envelope: false }

describe('a text of values that the kernel tells whole', () => {
  test('is what the plain engine makes of it, and counts as much', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...policies), (given, { fast, plain }) => {
        const expected = outcome(plain, (masker) => masker.maskText(given))
        // Names are loaded once something has been found.
        for (let i = 0; i < 2; i++) expect(outcome(fast, (masker) => masker.maskText(given))).toEqual(expected)
        const line = JSON.stringify({ msg: given, password: 'x', note: given })
        expect(outcome(fast, (masker) => masker.maskLine(line))).toEqual(
          outcome(plain, (masker) => masker.maskLine(line)),
        )
      }),
    )
  })

  test.each([
    ['to ann@example.com, 203.0.113.7', 'to a***@example.com, 203.0.113.*'],
    ['an jürgen@exämple.de', 'an j***@exämple.de'],
    ['to +1 415 555 0123 ', 'to ***** '],
    ['- with password=hunter22', '- with password=*****'],
    ['"peer" [fe80::1ff:fe23:4567:890a]', '"peer" [fe80:0:0::*]'],
  ])('is masked there: %s', (given, masked) => {
    const known = finder({})
    known.find('password=hunter22', place)
    expect(known.findOrMask(given, place, undefined)).toBe(masked)
  })

  test('may have few others', () => {
    const known = finder({})
    known.find('password=hunter22', place)
    const many = 'jo@example.org '.repeat(16)
    const masked = known.findOrMask(`${many}password=h key = value ${many}call 415-555-0123`, place, undefined)
    const shown = 'j***@example.org '.repeat(16)
    expect(masked).toBe(`${shown}password=***** key = value ${shown}call *****`)
  })

  test.each([
    'see http://x.org/ann@example.com',
    'password=h',
    'at%40 ann@example.com',
    '\u001b[31mann@example.com',
    '😀@example.com',
    'card 12345678901 of ann@example.com',
  ])('is none with anything else: %s', (given) => {
    expect(finder({}).findOrMask(given, place, undefined)).not.toBeTypeOf('string')
  })

  test('is counted by those who count', () => {
    const known = finder({})
    known.find('ann@example.com', place)
    known.findOrMask('ann@example.com', place, undefined)
    expect(known.counts().filter(([, count]) => count > 0)).toMatchObject([[{ kind: 'email' }, 1]])
  })
})
