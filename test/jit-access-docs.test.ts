import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cliErrorCodes, exitCodes } from '../packages/cli/src/errors.js'
import { grantErrorCodes } from '../packages/grants/src/errors.js'
import { root } from './workspace.js'

const page = readFileSync(join(root, 'docs/jit-access.md'), 'utf8')

test('docs/jit-access.md explains every code once, in the order of the tables, and no other', () => {
  const rows = [...page.matchAll(/^\| <a id="(\w+)"><\/a>`(\w+)` \| .+ \| .+ \|$/gm)]
  expect(rows.map(([, , code]) => code)).toEqual([...grantErrorCodes, ...cliErrorCodes])
  for (const [, anchor, code] of rows) expect(anchor).toBe(code?.toLowerCase())
})

test('it lists every exit code of the command', () => {
  const codes = [...page.matchAll(/^\| ([0-9]) \| .+ \|$/gm)].map(([, code]) => Number(code))
  expect(codes).toEqual(Object.values(exitCodes))
})

test('it names every command, and no other', () => {
  const [, block = ''] = /^## On the command line\n+```text\n([^`]+)```/m.exec(page) ?? []
  const named = block.split('\n').flatMap((line) => /^logveil (\w+)/.exec(line)?.[1] ?? [])
  const folder = join(root, 'packages/cli/src/commands')
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const verbs = sources.flatMap((source) =>
    [...source.matchAll(/(?:program\s*\.command|[^.\w]add)\('(\w+)'/g)].map(([, verb]) => verb),
  )
  expect([...new Set(named)].sort()).toEqual(verbs.sort())
})

test('its links lead to sections that exist', () => {
  const anchors = [...page.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    (title as string).toLowerCase().replaceAll(' ', '-'),
  )
  const linked = [...page.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor]) => anchor as string)
  expect(linked.filter((anchor) => !anchors.includes(anchor))).toEqual([])
})
