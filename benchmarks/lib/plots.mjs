import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { BENIGN } from './hostile-families.mjs'

/**
 * The figures as SVG. Each function takes a report and returns the markup of one picture.
 *
 * @typedef {import('../suites/loggers.mjs').LoggersReport} LoggersReport
 * @typedef {import('../suites/scaling.mjs').SweepReport} SweepReport
 * @typedef {import('../suites/hostile.mjs').HostileReport} HostileReport
 * @typedef {import('../suites/peers.mjs').PeersReport} PeersReport
 */

const WIDTH = 820
const OURS = '#0b6e4f'
const OTHERS = '#9aa5b1'
const colourOf = (/** @type {{ name: string }} */ { name }) => (name.includes('Logveil') ? OURS : OTHERS)

/** Cost relative to the bare logger, a panel for each share of personal data. */
export function plotLoggers(/** @type {LoggersReport[]} */ reports) {
  const bars = reports.flatMap((report) =>
    report.results.map(({ name, ratio }) => ({ name, workload: report.workload, times: ratio.median })),
  )
  return draw({
    height: 90 + 170 * reports.length,
    marginLeft: 210,
    marginRight: 60,
    marginTop: 40,
    x: { type: 'log', label: 'times the bare logger (log scale)', grid: true, tickFormat: (value) => `${value}x` },
    y: { label: null, domain: reports[0].results.map(({ name }) => name) },
    fy: { label: null, axis: null, domain: reports.map(({ workload }) => workload) },
    marks: [
      Plot.ruleX([1], { stroke: '#52606d' }),
      Plot.text(reports, {
        fy: 'workload',
        text: 'workload',
        frameAnchor: 'top-left',
        dx: -205,
        dy: -14,
        fontWeight: 'bold',
      }),
      ...barsWithValues(bars, { fy: 'workload' }),
    ],
  })
}

/** One axis of growth: bare pino and pino with Logveil. */
export function plotSweep(/** @type {SweepReport} */ { rows, axis }) {
  const points = rows.flatMap(({ value, label, bare, masked }) => [
    { value, label, name: 'pino, bare', microseconds: bare / 1e3 },
    { value, label, name: 'pino + Logveil', microseconds: masked / 1e3 },
  ])
  const spans = rows[0].value > 0 && rows[rows.length - 1].value / rows[0].value > 50
  const channels = { x: 'value', y: 'microseconds', stroke: colourOf }
  const ends = points.filter(({ value }) => value === rows[rows.length - 1].value)
  return draw({
    height: 300,
    marginRight: 110,
    x: { type: spans ? 'log' : 'linear', label: axis, grid: true },
    y: { type: spans ? 'log' : 'linear', label: 'µs a line', grid: true, ...(spans ? {} : { zero: true }) },
    marks: [
      Plot.lineY(points, { ...channels, z: 'name', strokeWidth: 2 }),
      Plot.dot(points, { x: 'value', y: 'microseconds', fill: colourOf, r: 3 }),
      Plot.text(ends, { x: 'value', y: 'microseconds', text: 'name', fill: colourOf, textAnchor: 'start', dx: 8 }),
    ],
  })
}

/** Time per record of each redactor. */
export function plotPeers(/** @type {PeersReport} */ { rows }) {
  const bars = rows.map(({ name, nanoseconds }) => ({ name, times: nanoseconds / 1e3 }))
  return draw({
    height: 60 + 28 * bars.length,
    marginLeft: 290,
    marginRight: 60,
    x: { type: 'log', label: 'µs a record (log scale)', grid: true },
    y: { label: null, domain: bars.map(({ name }) => name) },
    marks: barsWithValues(bars, {}),
  })
}

/** Time per byte over the size of the input, one line a family; a line that rises is more than linear. */
export function plotHostile(/** @type {HostileReport} */ { rows }) {
  const subjects = [...new Set(rows.map((row) => row.subject))]
  const points = rows.flatMap(({ family, subject, points: measured }) =>
    measured.map(({ size, nanosecondsPerByte }) => ({ family, subject, size: size / 1_024, nanosecondsPerByte })),
  )
  const isBenign = (/** @type {{ family: string }} */ { family }) => family === BENIGN
  const line = { x: 'size', y: 'nanosecondsPerByte', z: 'family' }
  return draw({
    height: 420,
    marginLeft: 60,
    marginTop: 50,
    facet: { data: points, x: 'subject' },
    fx: { label: null, domain: subjects, padding: 0.2, tickFormat: subjectLabel },
    x: { type: 'log', base: 4, label: 'KB of input', ticks: [1, 32, 1_024], tickFormat: String },
    y: { type: 'log', label: 'ns a byte', grid: true, tickFormat: (value) => value.toLocaleString('en') },
    marks: [
      Plot.lineY(points, { ...line, stroke: OTHERS, strokeOpacity: 0.8 }),
      Plot.lineY(points, { ...line, filter: isBenign, stroke: OURS, strokeWidth: 2.5 }),
    ],
  })
}

/** A facet is too narrow for a scoped package name on one line. */
function subjectLabel(/** @type {string} */ subject) {
  if (subject === 'expression') return 'one email RegExp'
  return subject.startsWith('@') ? subject.replace('/', '/\n') : subject
}

function barsWithValues(/** @type {{ name: string, times: number }[]} */ bars, /** @type {object} */ facet) {
  return [
    Plot.barX(bars, {
      ...facet,
      x1: lowest(bars),
      x2: 'times',
      y: 'name',
      fill: colourOf,
      insetTop: 2,
      insetBottom: 2,
    }),
    Plot.text(bars, {
      ...facet,
      x: 'times',
      y: 'name',
      text: ({ times }) => Number(times.toPrecision(3)).toLocaleString('en'),
      textAnchor: 'start',
      dx: 5,
    }),
  ]
}

/** Where the bars start: a logarithmic axis has no zero. */
function lowest(/** @type {{ times: number }[]} */ bars) {
  return Math.min(1, ...bars.map(({ times }) => times)) * 0.8
}

/** @returns {string} */
function draw(/** @type {Plot.PlotOptions} */ options) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const style = { background: 'white', color: '#1f2933', fontFamily: 'system-ui, sans-serif' }
  const svg = Plot.plot({ document, width: WIDTH, style, ...options })
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return `${svg.outerHTML}\n`
}
