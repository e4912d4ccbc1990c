import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMatches } from '../../src/detect/find-matches.js'
import { patternOn } from '../../src/detect/pattern.js'
import { portableEngine } from '../../src/detect/pattern-engine.js'
import { readCore } from '../../src/detect/read-pattern.js'
import { sampledPattern } from './patterns.js'

const digits = (count: number) => Array.from({ length: count }, () => '0123456789')

describe('the core of a pattern', { timeout: 120_000 }, () => {
  it.each([
    ['ORD-[0-9]{8}', ['O', 'R', 'D', '-', ...digits(4)]],
    ['[0-9]{4} ?[0-9]{6}', digits(6)],
    ['(?:ORD|INV)-\\d+', ['OI', 'RN', 'DV', '-', '0123456789']],
    ['(?i)emp[ _-]?id', ['eE', 'mM', 'pP']],
    ['\\w+@corp\\.example', [...'@corp.ex']],
    ['(a{2}){3}', [...'aaaaaa']],
    ['[]x]y', [']x', 'y']],
    ['[A-C]z$', ['ABC', 'z']],
  ])('of %s', (source, core) => {
    expect(readCore(source, false)).toEqual(core)
  })

  it.each(['x*', '.+', '[^a]\\s', 'a|', 'é', '\\x41', '(?s)a', 'ab**', '\\Qa\\E'])('is not known of %s', (source) => {
    expect(readCore(source, false)).toBeUndefined()
  })

  it('counts the long s and the sign of kelvin as letters in their other case', () => {
    for (const text of ['\u017fik', 'SI\u212a'])
      expect(patternOn(portableEngine, { kind: 'x', source: 'sik', ignoreCase: true }).findAll(text)).toHaveLength(1)
  })

  it('is in every text with a match', { timeout: 60_000 }, () => {
    const noise = fc.oneof(fc.string({ maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 4 }))
    fc.assert(
      fc.property(sampledPattern, noise, noise, fc.nat(), ({ source, ignoreCase, sample }, before, after, cut) => {
        const { findAll } = patternOn(portableEngine, { kind: 'x', source, ignoreCase })
        const at = cut % (sample.length + 1)
        const texts = [sample, before + sample + after, `${sample.slice(0, at)}${before}${sample.slice(at)}${after}`]
        for (const text of [...texts, sample.toUpperCase(), sample + sample])
          expect(findAll(text)).toEqual(findMatches(text, portableEngine(source, ignoreCase)))
      }),
    )
  })
})
