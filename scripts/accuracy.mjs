// Measures what the default policy finds, and what it takes for something that it is not.
// npm run accuracy -- [--corpus DIR] [--kind KIND] [--failures [KIND]] [--json]
//
// A corpus is a folder of *.jsonl files of labelled lines and logs/*.log files of lines with nothing to mask but addresses;
// packages/core/test/accuracy/measure.d.mts says what a labelled line holds. The default is the corpus of the tests.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createMasker } from '../packages/core/dist/index.js'
import { alteredLines, judge, readLines, readLogs, tally } from '../packages/core/test/accuracy/measure.mjs'
import { root } from './lib/process.mjs'

const USAGE = `npm run accuracy -- [options]

  --corpus DIR   labelled lines (*.jsonl) and harmless logs (logs/*.log); default: the tests' own corpus
  --kind KIND    lines of this kind only
  --failures     each line that was missed or wrongly changed, in place of the tables
  --json         the figures as JSON`

const { values: options, positionals } = readOptions()
const folder = resolve(options.corpus)
const onlyKind = options.kind ?? positionals[0]

if (!existsSync(folder)) {
  console.error(`No such folder: ${folder}`)
  process.exit(1)
}

function readOptions() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        corpus: { type: 'string', default: join(root, 'packages/core/test/accuracy/corpus') },
        kind: { type: 'string' },
        failures: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (!parsed.values.help) return parsed
    console.log(USAGE)
    process.exit(0)
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`)
    process.exit(1)
  }
}

const masker = createMasker()
const judged = readLines(folder)
  .filter(({ kind }) => onlyKind === undefined || kind === onlyKind)
  .map((line) => judge(masker, line))
const logs = [...(onlyKind === undefined ? readLogs(folder) : [])].map(([name, lines]) => ({
  name,
  lines: lines.length,
  altered: alteredLines(masker, lines),
}))

if (options.failures) printFailures()
else if (options.json) console.log(JSON.stringify({ kinds: byKind(), totals: totals(), logs: logFigures() }, null, 2))
else printTables()

function byKind() {
  const groups = new Map()
  for (const one of judged) {
    if (!groups.has(one.line.kind)) groups.set(one.line.kind, [])
    groups.get(one.line.kind).push(one)
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([kind, members]) => ({ kind, ...tally(members) }))
}

/** Lines without any of these traits. */
function without(...traits) {
  return judged.filter(({ line }) => !line.traits.some((trait) => traits.includes(trait)))
}

/** Kinds of a fixed form that a corpus calls by their names; what it calls `other` is of formats nobody has to know. */
function structured() {
  const isStructured = ({ line: { kind } }) => kind !== 'phone' && !kind.startsWith('other:')
  return without('doubtful', 'weak', 'validator').filter(isStructured)
}

function totals() {
  return [
    ['all lines', judged],
    ['without doubtful ones', without('doubtful')],
    ['without doubtful and weak ones', without('doubtful', 'weak')],
    ['without doubtful, weak and validator ones', without('doubtful', 'weak', 'validator')],
    ['of these, structured kinds: no phones, no other', structured()],
  ].map(([of, members]) => ({ of, ...tally(members) }))
}

function logFigures() {
  if (logs.length === 0) return []
  const figures = logs.map(({ name, lines, altered }) => ({ name, lines, altered: altered.length }))
  const sum = (key) => figures.reduce((total, figure) => total + figure[key], 0)
  const all = { name: 'all logs', lines: sum('lines'), altered: sum('altered') }
  return [...figures, all].map((figure) => ({ ...figure, perThousand: (1000 * figure.altered) / figure.lines }))
}

function printTables() {
  const header = ['', 'hits', 'found', 'recall', 'near-misses', 'changed', 'alarms', 'by own kind']
  const row = (name, t) => [
    name,
    t.hits,
    t.found,
    decimal(t.recall),
    t.misses,
    t.alarms,
    decimal(t.alarmRate),
    decimal(t.ownAlarmRate),
  ]
  const rows = byKind().map((figures) => row(figures.kind, figures))
  const sums = totals().map((figures) => row(figures.of, figures))
  if (judged.length > 0) print([header, ...rows, header.map(() => ''), ...sums])
  if (logs.length === 0) return
  console.log()
  print([
    ['', 'lines', 'altered', 'per 1000'],
    ...logFigures().map(({ name, lines, altered, perThousand }) => [name, lines, altered, perThousand.toFixed(2)]),
  ])
}

function printFailures() {
  for (const { line, masked, kinds, isRight } of judged) {
    if (isRight) continue
    const what = line.isHit ? 'missed' : `alarm (${kinds.join(', ')})`
    console.log(`${line.place} ${line.kind} ${what}\n  ${JSON.stringify(line.text)}\n  ${JSON.stringify(masked)}`)
  }
  for (const { name, altered } of logs) {
    for (const { text, masked, kinds } of altered) {
      console.log(`${name} altered (${kinds.join(', ')})\n  ${JSON.stringify(text)}\n  ${JSON.stringify(masked)}`)
    }
  }
}

function decimal(share) {
  return share === undefined ? '–' : share.toFixed(3)
}

/** Columns of equal width: the first to the left, figures to the right. */
function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)))
  for (const row of rows) {
    const cells = row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i])))
    console.log(cells.join('  ').trimEnd())
  }
}
