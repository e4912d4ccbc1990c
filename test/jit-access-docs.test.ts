import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cliErrorCodes } from '../packages/cli/src/errors.js'
import { grantErrorCodes } from '../packages/grants/src/errors.js'
import { root } from './workspace.js'

const page = readFileSync(join(root, 'docs/jit-access.md'), 'utf8')

test('docs/jit-access.md explains every code once, in the order of the tables, and no other', () => {
  const rows = [...page.matchAll(/^\| <a id="(\w+)"><\/a>`(\w+)` \| .+ \| .+ \|$/gm)]
  expect(rows.map(([, , code]) => code)).toEqual([...grantErrorCodes, ...cliErrorCodes])
  for (const [, anchor, code] of rows) expect(anchor).toBe(code?.toLowerCase())
})

test('its links lead to sections that exist', () => {
  const anchors = [...page.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    (title as string).toLowerCase().replaceAll(' ', '-'),
  )
  const linked = [...page.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor]) => anchor as string)
  expect(linked.filter((anchor) => !anchors.includes(anchor))).toEqual([])
})
