import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtinDetectors } from '../packages/core/src/detect/builtin/index.js'
import { fieldGroups } from '../packages/core/src/fields/index.js'
import { presets } from '../packages/core/src/policy/presets.js'
import { renderDetectorsPage } from '../scripts/lib/detectors-page.mjs'
import { root } from './workspace.js'

test('docs/detectors.md says what the detectors are now; npm run docs:detectors writes it', () => {
  const page = renderDetectorsPage({ detectors: builtinDetectors, fieldGroups, presets })
  expect(readFileSync(join(root, 'docs/detectors.md'), 'utf8')).toBe(page)
})

test('every detector and field group belongs to a preset', () => {
  for (const { kind, presets: names } of [...builtinDetectors, ...fieldGroups]) expect(names, kind).not.toEqual([])
})
