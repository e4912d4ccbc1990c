import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publicPackages, readManifest, root } from './workspace.js'

const permissive = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0'])

/** Follows the links of node_modules from a package's folder through all production dependencies. */
function collectLicenses(folder: string, found = new Map<string, string>()): Map<string, string> {
  const manifest = readManifest(folder)
  const id = `${manifest.name}@${manifest.version}`
  if (found.has(id)) return found
  found.set(id, manifest.license ?? 'none')
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }))
    collectLicenses(resolvePackage(name, folder), found)
  return found
}

function resolvePackage(name: string, from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(candidate)) return realpathSync(candidate)
  }
  throw new Error(`${name} is not installed for ${from}`)
}

describe.each(publicPackages)('$manifest.name', ({ folder, manifest }) => {
  test('ships only permissively licensed dependencies', () => {
    // "(MIT OR WTFPL)": one permissive choice is enough.
    const isPermissive = (license: string) => license.split(/[()]| OR /).some((choice) => permissive.has(choice))
    const others = [...collectLicenses(folder)].filter(([, license]) => !isPermissive(license))
    expect(others).toEqual([])
  })

  test('has each dependency explained in docs/dependencies.md', () => {
    const explained = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
    const { dependencies, optionalDependencies, peerDependencies } = manifest
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })
    const missing = names.filter((name) => !name.startsWith('@logveil/') && !explained.includes(`\`${name}\``))
    expect(missing).toEqual([])
  })

  test('runs no script when it is installed', () => {
    const { scripts = {} } = readManifest(folder) as { scripts?: Record<string, string> }
    expect(Object.keys(scripts).filter((name) => /install|prepare/.test(name))).toEqual([])
  })
})

test('the tools of the repository are explained in docs/dependencies.md', () => {
  const explained = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
  const names = Object.keys(readManifest(root).devDependencies ?? {})
  expect(names.filter((name) => !explained.includes(`\`${name}\``))).toEqual([])
})

test('the lockfile names no host, so that any registry mirror serves it', () => {
  expect(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')).not.toMatch(/https?:\/\/|tarball:/)
})
