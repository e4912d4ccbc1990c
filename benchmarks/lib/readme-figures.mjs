import { environmentLine } from './environment.mjs'
import { goalsOf, isReached } from './goals.mjs'
import { percent, ratioText, table } from './table.mjs'

const BEGIN = '<!-- bench table: begin -->'
const END = '<!-- bench table: end -->'

/** The figures that the README shows: those of the loggers, from the same run as the page. */
export function renderFigures(/** @type {import('./report-page.mjs').Reports} */ reports) {
  const { loggers } = reports
  const usual = loggers.find(({ density }) => density === 0.2) ?? loggers[0]
  const rows = usual.results.map(({ name, readable }, i) => [
    name,
    ...loggers.map(({ results }) => ratioText(results[i].ratio)),
    readable === undefined ? '–' : percent(readable),
  ])
  const shares = loggers.map(({ density }) => `${percent(density)} personal data`)
  const goals = goalsOf(reports)
  return [
    `Times a bare log call, median (quartiles), by the share of records with personal data; ${Math.round(usual.bytesPerLine)} bytes
a line at ${percent(usual.density)}, all loggers taking turns in one process. Written by \`npm run bench:report\`${reports.isQuick ? ' (a quick run, not for publication)' : ''}:
${environmentLine()}.`,
    table(['logger', ...shares, `left readable at ${percent(usual.density)}`], rows),
    `${goals.filter(isReached).length} of ${goals.length} performance goals are reached:
[all goals, and everything else that was measured](docs/performance.md).`,
  ].join('\n\n')
}

/** A document with its figures replaced. */
export function withFigures(/** @type {string} */ document, /** @type {string} */ figures) {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)]
  if (begin === -1 || end < begin) throw new Error(`no place for figures between ${BEGIN} and ${END}`)
  return `${document.slice(0, begin + BEGIN.length)}\n${figures}\n${document.slice(end)}`
}
