// Installs dependencies and builds packages, each only when what it depends on changed.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { manifest, root, step } from './process.mjs'

/** Reports, stamps and other throw-away files. */
export const cacheDir = join(root, 'node_modules/.cache/logveil')

/** Installs with the pinned pnpm when node_modules is missing or a manifest changed. */
export async function install() {
  const folders = [...packageFolders(), 'benchmarks', 'examples']
  const inputs = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...folders.map((folder) => `${folder}/package.json`),
  ]
  const installed = existsSync(join(root, 'node_modules/.modules.yaml'))
  await unlessStamped('install', hashOf(inputs), installed, async () => {
    console.log(`Installing dependencies with ${manifest.packageManager} …`)
    // CI=true: pnpm never stops to ask.
    const options = { env: { CI: 'true' }, quiet: true }
    await step('install', 'npx', ['--yes', manifest.packageManager, 'install', '--frozen-lockfile'], options)
  })
}

/** Builds the packages whose sources, settings or sibling packages changed, siblings first. */
export async function build() {
  const shared = hashOf(['package.json', 'tsconfig.base.json'])
  const hashes = new Map()
  for (const { folder, name, siblings } of inBuildOrder()) {
    const own = hashOf([
      `${folder}/package.json`,
      `${folder}/tsconfig.json`,
      `${folder}/tsup.config.ts`,
      `${folder}/src`,
      `${folder}/assembly`,
    ])
    const hash = digest([shared, own, ...siblings.map((sibling) => hashes.get(sibling))])
    hashes.set(name, hash)
    const built = existsSync(join(root, folder, 'dist'))
    await unlessStamped(`build ${name}`, hash, built, () => {
      console.log(`Building ${name} …`)
      return step(`build ${name}`, 'npm', ['run', '--silent', 'build'], { cwd: join(root, folder), quiet: true })
    })
  }
}

/** The workspace's public packages, each after the ones it depends on. */
function inBuildOrder() {
  const packages = packageFolders().map((folder) => {
    const {
      name,
      dependencies = {},
      peerDependencies = {},
    } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const siblings = Object.keys({ ...dependencies, ...peerDependencies }).filter((other) =>
      other.startsWith('@logveil/'),
    )
    return { folder, name, siblings }
  })
  const ordered = new Set()
  const add = (entry) => {
    for (const sibling of entry.siblings) add(packages.find(({ name }) => name === sibling))
    ordered.add(entry)
  }
  packages.forEach(add)
  return [...ordered]
}

function packageFolders() {
  const folders = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)
  return folders.filter((folder) => existsSync(join(root, folder, 'package.json'))).sort()
}

async function unlessStamped(name, hash, present, action) {
  const stamp = join(cacheDir, `${name.replaceAll(/\W+/g, '-')}.stamp`)
  if (present && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  await action()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}

function hashOf(paths) {
  const files = paths.flatMap((path) => filesUnder(join(root, path)))
  return digest(files.flatMap((file) => [relative(root, file), readFileSync(file)]))
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

function digest(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}
