import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { filesUnder, publicPackages, root } from './workspace.js'

describe.each(publicPackages)('$manifest.name', ({ folder, manifest }) => {
  const own = relative(root, folder)
  const imports = (part: string) =>
    filesUnder(join(own, part), ['.ts', '.mts', '.mjs']).flatMap((file) =>
      ts
        .preProcessFile(readFileSync(join(root, file), 'utf8'))
        .importedFiles.map(({ fileName }) => ({ file, specifier: fileName })),
    )

  test('imports no file outside its own folder', () => {
    const outside = [...imports('src'), ...imports('test')].filter(
      ({ file, specifier }) => specifier.startsWith('.') && !join(dirname(file), specifier).startsWith(`${own}/`),
    )
    expect(outside).toEqual([])
  })

  test('imports siblings by their public entry only', () => {
    const inner = [...imports('src'), ...imports('test')].filter(({ specifier }) =>
      /^@logveil\/[^/]+\//.test(specifier),
    )
    expect(inner).toEqual([])
  })

  test('imports from src only what it declares', () => {
    const { dependencies, optionalDependencies, peerDependencies } = manifest
    const declared = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })
    const undeclared = imports('src').filter(
      ({ specifier }) =>
        !/^(\.|node:)/.test(specifier) &&
        !declared.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
    )
    expect(undeclared).toEqual([])
  })
})

test('the core depends on no sibling and on no logger', () => {
  const core = publicPackages.find(({ manifest }) => manifest.name === '@logveil/core')
  const dependencies = Object.keys({ ...core?.manifest.dependencies, ...core?.manifest.peerDependencies })
  expect(dependencies.filter((name) => /^@logveil\/|pino|winston/.test(name))).toEqual([])
})
