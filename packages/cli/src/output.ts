import { type AccessRequest, formatDuration, type Scope } from '@logveil/grants'
import Table from 'cli-table3'
import type { Io } from './io.js'

const plain = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

/** Rows in aligned columns, without lines or colours, so that they can be cut and searched. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const style = { head: [], border: [], 'padding-left': 0, 'padding-right': 0 }
  const table = new Table({ head: [...head], chars: plain, style })
  for (const row of rows) table.push(row.map(printable))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

/** Text from others without what could steer a terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
}

export function formatTime(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z')
}

/** A scope on one line, in which no name can look like a part of the scope that is not there. */
function formatScope({ services, kinds, paths, match }: Scope): string {
  const parts = [
    ...Object.entries({ services, kinds, paths }).flatMap(([part, list]) =>
      list ? [`${part}=${list.map(formatName).join(',')}`] : [],
    ),
    ...Object.entries(match ?? {}).map(([path, value]) => `${formatName(path)}=${JSON.stringify(value)}`),
  ]
  return parts.join(' ')
}

function formatName(name: string): string {
  return /^[\w.:/@*[\]-]+$/.test(name) ? name : JSON.stringify(name)
}

/** Requests as a table. */
export function formatRequests(requests: readonly AccessRequest[]): string {
  return formatTable(
    ['ID', 'STATUS', 'REQUESTER', 'FOR', 'UNTIL', 'SCOPE', 'REASON'],
    requests.map((request) => [
      request.id,
      request.status,
      request.requester,
      formatDuration(request.durationMs),
      formatTime(request.grant?.expiresAt ?? request.lapsesAt),
      formatScope(request.scope),
      request.reason.length > 40 ? `${request.reason.slice(0, 39)}…` : request.reason,
    ]),
  )
}

/** One request with everything that an approver has to know. */
export function formatRequest(request: AccessRequest): string {
  const { ticket, grant, outcome } = request
  const lines: [string, string | undefined][] = [
    ['id', request.id],
    ['status', request.status],
    ['requester', request.requester],
    ['reason', request.reason],
    ['ticket', ticket],
    ['scope', formatScope(request.scope)],
    ['duration', formatDuration(request.durationMs)],
    ['break-glass', request.breakGlass ? 'yes' : undefined],
    ['created', formatTime(request.createdAt)],
    ['lapses', request.status === 'pending' ? formatTime(request.lapsesAt) : undefined],
    ...request.approvals.map(({ approver, at, comment }): [string, string] => [
      'approved',
      `${approver} at ${formatTime(at)}${comment ? `: ${comment}` : ''}`,
    ]),
    ['valid', grant && `${formatTime(grant.notBefore)} to ${formatTime(grant.expiresAt)}`],
    ['ended', outcome && `by ${outcome.by} at ${formatTime(outcome.at)}${outcome.reason ? `: ${outcome.reason}` : ''}`],
    ['hash', request.hash],
  ]
  const shown = lines.filter((line): line is [string, string] => line[1] !== undefined)
  return shown.map(([name, value]) => `${`${name}:`.padEnd(13)}${printable(value)}`).join('\n')
}

/** Writes a result: JSON for machines, else the text for people. */
export function writeResult(io: Io, json: boolean, value: unknown, text: () => string): void {
  io.stdout.write(`${json ? JSON.stringify(value) : text()}\n`)
}
