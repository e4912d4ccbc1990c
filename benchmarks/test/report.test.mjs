import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goalsOf, isReached, renderGoals } from '../lib/goals.mjs'
import { FAMILIES } from '../lib/hostile-families.mjs'
import { withFigures } from '../lib/readme-figures.mjs'

const program = fileURLToPath(new URL('../report.mjs', import.meta.url))
const readme = fileURLToPath(new URL('../../README.md', import.meta.url))

/** What a run measured, with every figure the same but the ratios of the loggers. */
function measured({ ratio = 1.2, time = 1 } = {}) {
  const results = ['pino redact, 7 exact paths', 'pino + Logveil', 'winston + Logveil'].map((name) => ({
    name,
    ratio: { median: name.includes('redact') ? 1.3 : ratio },
  }))
  const points = [4, 1_024].map((kilobytes) => ({ size: kilobytes * 1_024, nanosecondsPerByte: time }))
  const subjects = ['maskText', 'maskLine']
  return {
    loggers: [0, 0.2, 1].map((density) => ({ density, results })),
    sweeps: [{ id: 'keys', rows: [10, 1_000].map((value) => ({ value, samples: [100, 90] })) }],
    hostile: { rows: FAMILIES.flatMap(({ name }) => subjects.map((subject) => ({ family: name, subject, points }))) },
    longLine: { nanosecondsPerByte: { median: time } },
    footprint: { starts: [{ name: 'pino' }, { name: '@logveil/core', firstMasker: 4e6 }] },
  }
}

describe('goals', () => {
  test('are reached by figures within their limits', () => {
    expect(goalsOf(measured()).filter((goal) => !isReached(goal))).toEqual([])
  })

  test('are missed by figures above them, which the table says', () => {
    const goals = goalsOf(measured({ ratio: 1.7, time: 3 }))
    const missed = goals.filter((goal) => !isReached(goal)).map(({ name }) => name)
    expect(missed).toHaveLength(7)
    expect(renderGoals(goals).match(/\*\*not reached\*\*/g)).toHaveLength(7)
  })

  test('are missed by hostile input that had to be stopped', () => {
    const figures = measured()
    const row = figures.hostile.rows.find(({ family, subject }) => family === 'eyJeyJ' && subject === 'maskLine')
    row.points = row.points.slice(0, 1)
    const missed = goalsOf(figures).filter((goal) => !isReached(goal))
    expect(missed.map(({ measured, note }) => [measured, note])).toEqual([
      [undefined, 'worst: eyJeyJ'],
      [undefined, 'worst: eyJeyJ'],
    ])
  })
})

test('figures are only put between their marks', () => {
  expect(withFigures('a\n<!-- bench table: begin -->\nold\n<!-- bench table: end -->\nb', 'new')).toBe(
    'a\n<!-- bench table: begin -->\nnew\n<!-- bench table: end -->\nb',
  )
  expect(() => withFigures('no marks', 'new')).toThrow('no place for figures')
})

describe('a quick run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'logveil-report-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  beforeAll(async () => {
    writeFileSync(join(folder, 'README.md'), readFileSync(readme))
    const args = ['--quick', '--out', folder, '--readme', join(folder, 'README.md')]
    await promisify(execFile)(process.execPath, [program, ...args])
  }, 240_000)

  test('writes every section of the page, with its plots', () => {
    const page = readFileSync(join(folder, 'performance.md'), 'utf8')
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
      ...['Goals', 'Loggers', 'Other redactors', 'Scaling', 'Hostile input', 'Memory', 'Start-up and size'],
    ])
    expect(page).toContain('its figures mean nothing')
    expect(page).not.toMatch(/NaN|undefined|Infinity/)
    const plots = [...page.matchAll(/\(plots\/([\w-]+\.svg)\)/g)].map(([, name]) => name)
    expect(readdirSync(join(folder, 'plots')).sort()).toEqual(plots.sort())
    for (const plot of plots)
      expect(readFileSync(join(folder, 'plots', plot), 'utf8')).toMatch(/^<svg[\s\S]*<\/svg>\n$/)
  })

  test('puts the figures of the same run into the README', () => {
    const page = readFileSync(join(folder, 'performance.md'), 'utf8')
    const ratios = /^\| pino \+ Logveil +\| +(\S+x \([^)]*\))/m.exec(page)?.[1]
    const figures = readFileSync(join(folder, 'README.md'), 'utf8')
    expect(figures).toContain(ratios)
    expect(figures).toMatch(/^\d+ of 13 performance goals are reached:$/m)
  })
})
