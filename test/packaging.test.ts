import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { execute, publicPackages, readManifest, root } from './workspace.js'

/** Everything happens outside the repository, where no workspace link can help. */
const scratch = mkdtempSync(join(tmpdir(), 'logveil-packaging-'))
const tarballs = join(scratch, 'tarballs')
const consumer = join(scratch, 'consumer')

const tarballOf = (name: string, version: string) =>
  join(tarballs, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)

const names = publicPackages.map(({ manifest }) => manifest.name)
/** What a consumer installs beside them: the versions that the repository itself is tested with. */
const companions = { pino: 'packages/pino', winston: 'packages/winston', '@types/node': '.' }

beforeAll(async () => {
  const pnpm = readManifest(root).packageManager ?? ''
  const filters = names.flatMap((name) => ['--filter', name])
  await execute('npx', ['--yes', pnpm, ...filters, '--recursive', 'pack', '--pack-destination', tarballs])
  mkdirSync(consumer)
  const dependencies = Object.fromEntries([
    ...publicPackages.map(({ manifest: { name, version } }) => [name, `file:${tarballOf(name, version)}`]),
    ...Object.entries(companions).map(([name, folder]) => [
      name,
      readManifest(join(root, folder, 'node_modules', name)).version,
    ]),
  ])
  writeFileSync(join(consumer, 'package.json'), JSON.stringify({ name: 'consumer', private: true, dependencies }))
  // Without optional dependencies: nothing may need a compiler.
  await execute(
    'npm',
    ['install', '--omit=optional', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
    consumer,
  )
})

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe.each(publicPackages)('the packed $manifest.name', ({ manifest: { name, version } }) => {
  test('has a manifest that fits its files', async () => {
    const buffer = readFileSync(tarballOf(name, version))
    const tarball = buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer
    const { messages } = await publint({ pack: { tarball }, level: 'warning' })
    expect(messages).toEqual([])
  })

  test('resolves with types for every kind of importer', async () => {
    await execute('attw', [tarballOf(name, version), '--no-color', '--profile', 'node16'])
  })

  test('holds its licence, README and changelog, and no source', () => {
    const files = readdirSync(join(consumer, 'node_modules', name))
    expect(files.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json'])
  })
})

/** Logs `{ userId: 12345 }` by each package; `load` imports or requires. */
const program = (load: (names: string, module: string) => string) => `
  ${load('createMasker', '@logveil/core')}
  ${load('withMasking: maskPino', '@logveil/pino')}
  ${load('withMasking: maskWinston', '@logveil/winston')}
  ${load('pino', 'pino')}
  ${load('createLogger, transports', 'winston')}
  console.log(JSON.stringify(createMasker().mask({ userId: 12345 })))
  pino(maskPino({ base: null, timestamp: false })).info({ userId: 12345 })
  createLogger(maskWinston({ transports: [new transports.Console()] })).info('', { userId: 12345 })
`
const importing = program((bindings, module) => `import { ${bindings.replace(': ', ' as ')} } from '${module}'`)
const requiring = program((bindings, module) => `const { ${bindings} } = require('${module}')`)

describe('a consumer of the packed packages', () => {
  test.each([
    { style: 'import', file: 'main.mjs', source: importing },
    { style: 'require', file: 'main.cjs', source: requiring },
  ])('masks with $style', async ({ file, source }) => {
    writeFileSync(join(consumer, file), source)
    const printed = await execute('node', [file], consumer)
    expect(printed.match(/"userId":"\*{5}"/g)).toHaveLength(3)
    expect(printed).not.toContain('12345')
  })

  test.each([
    { style: 'ES module', file: 'main.mts' },
    { style: 'CommonJS module', file: 'main.cts' },
  ])('compiles as a TypeScript $style', async ({ file }) => {
    writeFileSync(join(consumer, file), importing)
    await execute(
      'tsc',
      ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node', file],
      consumer,
    )
  })
})
