import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this package. */
const BENCHMARKS = fileURLToPath(new URL('..', import.meta.url))

/** The repository's root. */
export const ROOT = dirname(BENCHMARKS.replace(/[\\/]$/, ''))

const OURS = ['@logveil/core', '@logveil/pino', '@logveil/winston', 'pino', 'winston', 'benchmark']

/** What a figure depends on besides the code: machine, Node and versions. */
export function describeEnvironment() {
  return {
    node: process.version,
    v8: process.versions.v8,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    versions: Object.fromEntries(OURS.map((name) => [name, versionOf(name)])),
  }
}

/** One line for people. */
export function environmentLine(environment = describeEnvironment()) {
  const { node, v8, platform, cpu, cores, memoryGiB, versions } = environment
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  return `Node ${node} (V8 ${v8}), ${platform}, ${cpu}, ${cores} cores, ${memoryGiB} GiB; ${packages.join(', ')}`
}

/** The version of an installed package, from its package.json, which not every package lets one import. */
export function versionOf(/** @type {string} */ name) {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? []
  const manifest = folders.map((folder) => join(folder, name, 'package.json')).find((path) => existsSync(path))
  if (manifest === undefined) throw new Error(`${name} is not installed`)
  return /** @type {string} */ (JSON.parse(readFileSync(manifest, 'utf8')).version)
}
