// Writes docs/detectors.md: npm run docs:detectors

import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'tsup'
import { renderDetectorsPage } from './lib/detectors-page.mjs'
import { root } from './lib/process.mjs'
import { cacheDir } from './lib/setup.mjs'

const folder = join(cacheDir, 'detectors-page')
const source = (path) => join(root, 'packages/core/src', path)

// The core does not export its data, so its modules are bundled for this.
await build({
  config: false,
  silent: true,
  format: 'esm',
  platform: 'node',
  outDir: folder,
  entry: {
    detectors: source('detect/builtin/index.ts'),
    fields: source('fields/index.ts'),
    presets: source('policy/presets.ts'),
  },
  outExtension: () => ({ js: '.mjs' }),
})
const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)))
const { builtinDetectors } = await load('detectors')
const { fieldGroups } = await load('fields')
const { presets } = await load('presets')
rmSync(folder, { recursive: true })

writeFileSync(
  join(root, 'docs/detectors.md'),
  renderDetectorsPage({ detectors: builtinDetectors, fieldGroups, presets }),
)
