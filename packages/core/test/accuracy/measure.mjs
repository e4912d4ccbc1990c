// How well a masker tells values from their near-misses: shared by `npm run accuracy` and accuracy.test.ts.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Reads every `*.jsonl` file of a folder; what a line may hold is in measure.d.mts. */
export function readLines(folder) {
  return namesIn(folder, '.jsonl').flatMap((name) =>
    splitLines(readFileSync(join(folder, name), 'utf8')).map((line, i) => toLine(JSON.parse(line), `${name}:${i + 1}`)),
  )
}

function toLine(entry, place) {
  const text = joined(entry.text)
  const values = entry.values?.map(joined) ?? entry.spans?.map(([start, end]) => text.slice(start, end)) ?? []
  if (values.some((value) => !text.includes(value))) throw new Error(`${place}: a value is not in its text`)
  const traits = ['doubtful', 'weak'].filter((trait) => entry[trait])
  if (entry.family === 'validator') traits.push('validator')
  return { text, kind: entry.kind, isHit: entry.expect === 'hit', values, traits, place }
}

function joined(parts) {
  return Array.isArray(parts) ? parts.join('') : parts
}

/** Runs a line through the masker: a hit must lose all its values, a near-miss must come back as it was. */
export function judge(masker, line) {
  const masked = masker.maskText(line.text)
  const kinds = masked === line.text ? [] : masker.inspect(line.text).map(({ kind }) => kind)
  const isChanged = masked !== line.text
  const isRight = line.isHit ? isChanged && line.values.every((value) => !masked.includes(value)) : !isChanged
  const isOwnAlarm = !line.isHit && kinds.includes(line.kind.replace(/^other:/, ''))
  return { line, masked, kinds, isRight, isOwnAlarm }
}

/** Counts of judged lines; `alarms` are near-misses that changed, `ownAlarms` those that their own kind's detector took. */
export function tally(judged) {
  const hits = judged.filter(({ line }) => line.isHit)
  const misses = judged.filter(({ line }) => !line.isHit)
  const found = hits.filter(({ isRight }) => isRight).length
  const alarms = misses.filter(({ isRight }) => !isRight).length
  const ownAlarms = misses.filter(({ isOwnAlarm }) => isOwnAlarm).length
  return {
    hits: hits.length,
    found,
    recall: share(found, hits.length),
    misses: misses.length,
    alarms,
    alarmRate: share(alarms, misses.length),
    ownAlarms,
    ownAlarmRate: share(ownAlarms, misses.length),
  }
}

function share(part, whole) {
  return whole === 0 ? undefined : part / whole
}

/** Reads every `logs/*.log` file of a folder, as lines by file name. */
export function readLogs(folder) {
  const logs = join(folder, 'logs')
  return new Map(namesIn(logs, '.log').map((name) => [name, splitLines(readFileSync(join(logs, name), 'utf8'))]))
}

/** Lines that the masker changes although their addresses, which they hold rightly, were replaced by a word before. */
export function alteredLines(masker, lines) {
  return lines.flatMap((line) => {
    const text = withoutAddresses(line)
    const masked = masker.maskText(text)
    return masked === text ? [] : [{ text, masked, kinds: masker.inspect(text).map(({ kind }) => kind) }]
  })
}

/** E-mail, MAC, IPv6 and IPv4 addresses, as plainly as can be: this must not depend on what is being measured. */
const addresses = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /\b[\da-f]{2}(?:([:-])[\da-f]{2})(?:\1[\da-f]{2}){4}\b/gi,
  /(?<![\w:])(?:[\da-f]{1,4}:){7}[\da-f]{1,4}(?![\w:])|(?<![\w:])[\da-f]{1,4}(?::[\da-f]{1,4})*::(?:[\da-f]{1,4}(?::[\da-f]{1,4})*)?(?![\w:])/gi,
  /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/g,
]

function withoutAddresses(line) {
  return addresses.reduce((text, address) => text.replace(address, 'address'), line)
}

function splitLines(text) {
  return text.split(/\r?\n/).filter((line) => line !== '')
}

function namesIn(folder, ending) {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
    : []
}
