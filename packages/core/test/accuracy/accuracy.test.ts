import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createMasker } from '../../src/index.js'
import { alteredLines, judge, readLines, readLogs, tally } from './measure.mjs'

const corpus = fileURLToPath(new URL('corpus', import.meta.url))
const masker = createMasker({ presets: ['default', 'gdpr'] })
const judged = readLines(corpus).map((line) => judge(masker, line))
const kinds = [...new Set(judged.map(({ line }) => line.kind))].sort()

/** What went wrong, as a failing test shows it. */
const failures = (of: typeof judged) =>
  of.filter(({ isRight }) => !isRight).map(({ line, masked, kinds: found }) => `${line.place} [${found}] ${masked}`)

describe('the default policy on the corpus', () => {
  it('has enough lines of each sort to say something', () => {
    const { hits, misses } = tally(judged)
    expect(hits).toBeGreaterThanOrEqual(150)
    expect(misses).toBeGreaterThanOrEqual(150)
  })

  it.each(kinds)('finds every %s and takes no near-miss for one', (kind) => {
    expect(failures(judged.filter(({ line }) => line.kind === kind))).toEqual([])
  })

  it('changes nothing that is masked already', () => {
    for (const { masked } of judged) expect(masker.maskText(masked)).toBe(masked)
  })
})

describe('the default policy on logs with nothing to mask', () => {
  const logs = [...readLogs(corpus)]

  it('has enough lines to say something', () => {
    expect(logs.flatMap(([, lines]) => lines).length).toBeGreaterThanOrEqual(300)
  })

  it.each(logs)('leaves %s as it is', (_name, lines) => {
    expect(alteredLines(masker, lines)).toEqual([])
  })
})

describe('judging a line', () => {
  const line = { kind: 'email', traits: [], place: 'x:1' }

  it('asks that no value of a hit survive', () => {
    const hit = { ...line, text: 'a@example.com, b@example', isHit: true, values: ['a@example.com', 'b@example'] }
    expect(judge(masker, hit)).toMatchObject({ isRight: false, kinds: ['email'] })
    expect(judge(masker, { ...hit, values: ['a@example.com'] })).toMatchObject({ isRight: true })
  })

  it('tells an alarm of the own kind from one of another', () => {
    const miss = { ...line, text: 'a@example.com', isHit: false, values: [] }
    expect(judge(masker, miss)).toMatchObject({ isRight: false, isOwnAlarm: true })
    expect(judge(masker, { ...miss, kind: 'phone' })).toMatchObject({ isRight: false, isOwnAlarm: false })
  })

  it('counts shares, and none where there is nothing to share', () => {
    const hit = judge(masker, { ...line, text: 'a@example.com', isHit: true, values: ['a@example.com'] })
    expect(tally([hit])).toMatchObject({ hits: 1, found: 1, recall: 1, misses: 0, alarmRate: undefined })
  })
})
