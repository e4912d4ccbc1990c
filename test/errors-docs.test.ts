import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { errorCodes } from '../packages/core/src/index.js'
import { root } from './workspace.js'

const page = readFileSync(join(root, 'docs/errors.md'), 'utf8')

/** The sections of the page by their headings. */
const sections = page
  .split(/^## /m)
  .slice(1)
  .map((section) => ({ heading: section.split('\n', 1)[0] as string, text: section }))

test('docs/errors.md describes every code once, in the order of the table, and no other', () => {
  expect(sections.map(({ heading }) => heading)).toEqual(errorCodes)
})

test.each(sections)('$heading is described with a remedy and a sample whose output is checked', ({ text }) => {
  expect(text).toContain('**Remedy.** ')
  expect(text).toMatch(/^```js\n[\s\S]*^<!-- output -->$/m)
})

/** What speaks of the core; other packages have codes of their own. */
const documents = [
  'README.md',
  ...['rules', 'errors', 'threat-model', 'migrating'].map((name) => `docs/${name}.md`),
  ...['core', 'pino', 'winston'].map((name) => `packages/${name}/README.md`),
]

test.each(documents)('%s names no code that does not exist', (file) => {
  const named = readFileSync(join(root, file), 'utf8').match(/\bLOGVEIL_[A-Z_]+/g) ?? []
  expect(named.filter((code) => !(errorCodes as string[]).includes(code))).toEqual([])
})
