import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { errorCodes } from '../packages/core/src/index.js'
import { filesUnder, root } from './workspace.js'

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

test('no document names a code that does not exist', () => {
  const documents = ['README.md', ...['docs', 'packages', 'examples'].flatMap((folder) => filesUnder(folder, ['.md']))]
  const named = documents.flatMap((file) => readFileSync(join(root, file), 'utf8').match(/\bLOGVEIL_[A-Z_]+/g) ?? [])
  expect(new Set(named).difference(new Set<string>(errorCodes))).toEqual(new Set())
})
