import { stripVTControlCharacters } from 'node:util'
import Table from 'cli-table3'
import { createColors } from 'picocolors'
import wrapAnsi from 'wrap-ansi'
import { compareLines } from './compare-lines.mjs'

const { env, stdout } = process
const WIDTH = Math.min(stdout.columns || 100, 100)
const list = new Intl.ListFormat('en')
const NAME = 10
const LABEL = 20

/** https://no-color.org and https://force-color.org; otherwise colours on a terminal only. */
const isTerminal = stdout.isTTY === true && env.TERM !== 'dumb'
const useColors = !env.NO_COLOR && (env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : isTerminal)
const colors = createColors(useColors)

/** Marks a part of a line: in colour, or in brackets where there are none. */
function marker(color) {
  return (text) => (useColors ? color(text) : `[[${text}]]`)
}
const markRaw = marker((text) => colors.bold(colors.red(text)))
const markWritten = marker((text) => colors.bold(colors.green(text)))

function say(text = '') {
  stdout.write(`${text}\n`)
}

function sayWrapped(text, style = (line) => line) {
  for (const line of wrapAnsi(text, WIDTH).split('\n')) say(style(line))
}

/** A label and a text that continues beneath itself. */
function sayLabelled(label, text) {
  const indent = ' '.repeat(LABEL)
  const first = label + indent.slice(stripVTControlCharacters(label).length)
  for (const [index, line] of wrapAnsi(text, WIDTH - LABEL, { hard: true })
    .split('\n')
    .entries()) {
    say((index === 0 ? first : indent) + line)
  }
}

export function printIntro({ leak }) {
  say(colors.bold('Logveil: what a service would have logged, and what it logs'))
  sayWrapped(
    `HTTP services (Fastify, pino) and a worker process (winston) on this machine, with the default policy. For each line: ${markRaw(
      'what would have been written',
    )} and ${markWritten('what was')}. Long stretches that did not change are shortened to "…" here; the check at the end reads every byte.`,
  )
  if (leak) say(colors.yellow('--leak: the service logs without masking, so the check at the end must fail.'))
}

export function printAct(number, { title, caption }) {
  say()
  const rule = '─'.repeat(Math.max(0, WIDTH - title.length - String(number).length - 6))
  say(`${colors.cyan('──')} ${colors.bold(`${number}. ${title}`)} ${colors.cyan(rule)}`)
  sayWrapped(caption)
}

/** What a line is about, for those that masking left alone. */
function summary(raw) {
  const { msg, message, req, res, responseTime } = JSON.parse(raw)
  const request = req && `${req.method} ${req.url}`
  const response = res && `${res.statusCode} in ${Math.round(responseTime)} ms`
  return [msg ?? message, request, response].filter(Boolean).join(', ')
}

/** One log line, raw and written; one that masking left alone in short. */
export function printLine({ source, raw, written }) {
  say()
  if (raw === written) {
    sayLabelled(`${source.padEnd(NAME)}unchanged`, colors.dim(summary(raw)))
    return
  }
  const parts = compareLines(raw, written)
  const render = (side, mark) =>
    parts.map((part) => (part.changed ? part[side] && mark(part[side]) : colors.dim(part[side]))).join('')
  sayLabelled(source.padEnd(NAME) + colors.red('raw'), render('raw', markRaw))
  sayLabelled(' '.repeat(NAME) + colors.green('written'), render('written', markWritten))
}

/** What comes next within an act. */
export function printStep(text) {
  say()
  sayWrapped(text)
}

/** A word as a shell would need it. */
function quoted(word) {
  return /^(?:[\w./:=-]+|<)$/.test(word) ? word : `'${word}'`
}

/**
 * A `logveil` command with what it printed.
 *
 * @param show the fields to show of a request; the whole output when left out
 */
export function printCommand({ caller, args, code, stdout, stderr, show }) {
  const lines = (stdout + stderr).trimEnd().split('\n').filter(Boolean)
  const shown = show ? lines.filter((line) => show.includes(line.split(':', 1)[0])) : lines
  say()
  sayLabelled(`${caller.padEnd(NAME)}$`, colors.bold(['logveil', ...args.map(quoted)].join(' ')))
  const style = code === 0 ? colors.dim : colors.yellow
  for (const line of shown) sayLabelled('', style(line))
  if (code !== 0) sayLabelled('', style(`exit code ${code}`))
}

/** The line that `logveil reveal` gave for one in the log, with what differs marked. */
export function printRevealed(written, revealed) {
  const parts = compareLines(revealed, written)
  const changed = parts.some((part) => part.changed)
  const text = parts.map(({ raw, changed }) => (changed ? raw && markRaw(raw) : colors.dim(raw))).join('')
  sayLabelled(' '.repeat(NAME) + (changed ? colors.red('revealed') : 'as logged'), text)
}

/** Masked values by kind, for each logger's `stats()`. */
export function printCounts(stats) {
  const sources = Object.keys(stats)
  const kinds = [...new Set(Object.values(stats).flatMap(({ kinds }) => Object.keys(kinds)))].sort()
  const table = new Table({
    head: ['masked', ...sources, 'total'],
    colAligns: ['left', ...sources.map(() => 'right'), 'right'],
    style: { head: useColors ? ['cyan'] : [], border: useColors ? ['gray'] : [], compact: true },
  })
  const addRow = (name, counts) => table.push([name, ...counts, counts.reduce((sum, count) => sum + count, 0)])
  for (const kind of kinds)
    addRow(
      kind,
      sources.map((source) => stats[source].kinds[kind] ?? 0),
    )
  addRow(
    'all',
    sources.map((source) => Object.values(stats[source].kinds).reduce((sum, count) => sum + count, 0)),
  )
  say()
  say(table.toString())
}

export function printTiming({ lines, bytes, ms }) {
  say(
    `${lines} lines, ${bytes} bytes of log, ${Math.round(ms)} ms from the first request to the last line, commands included.`,
  )
}

/** @param checked number of planted values; `leaks` and `missing` say by label what went wrong */
export function printVerdict({ checked, forms, leaks, missing }) {
  for (const { source, label, forms } of leaks) {
    say(colors.red(`LEAKED    ${label}, ${list.format(forms)}, in the log of the ${source}`))
  }
  for (const label of missing) say(colors.red(`NOT SENT  ${label}: no raw line held it, so nothing was proven`))
  const looked = `${checked} personal values and secrets were looked for in every byte of all logs (${list.format(forms)})`
  if (leaks.length + missing.length > 0) sayWrapped(`Check failed: ${looked}.`, colors.red)
  else sayWrapped(`Check passed: ${looked}. Each was in a raw line, none was written.`, colors.green)
}
