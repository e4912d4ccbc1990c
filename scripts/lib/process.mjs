// Starts the programs a task is made of and says which one failed.

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** A failure whose message is all that the user needs. */
export class StepError extends Error {}

const noNetwork = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_PNPM_META_FETCH_FAIL)\b/

/** Refuses a Node that is older than `engines.node` of the root manifest. */
export function requireNode(version = process.versions.node) {
  const oldest = manifest.engines.node.replace('>=', '')
  const [major, minor] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor] = oldest.split('.').map(Number)
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new StepError(`Node ${oldest} or newer is needed; this is ${version}. Get one from https://nodejs.org.`)
}

/**
 * Runs a program with the workspace's binaries in its path and passes its output on. Resolves to whether it
 * succeeded and to the exit code or signal; a program that reports an unreachable network sets `offline`.
 */
export function run(command, args, { cwd = root, env = {} } = {}) {
  const windows = process.platform === 'win32'
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const child = spawn(command === 'node' ? process.execPath : command, args, {
    cwd,
    env: { ...process.env, PATH: path, ...env },
    stdio: ['inherit', 'inherit', 'pipe'],
    shell: windows && command !== 'node', // npx and node_modules/.bin hold .cmd files there
  })
  let offline = false
  child.stderr.on('data', (chunk) => {
    process.stderr.write(chunk)
    offline ||= noNetwork.test(chunk)
  })
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, code: error.code, offline }))
    child.on('close', (code, signal) => resolve({ ok: code === 0, code: code ?? signal, offline }))
  })
}

/** Like `run`, but a failure is a `StepError` that names the step. */
export async function step(name, command, args, options) {
  const result = await run(command, args, options)
  if (result.ok) return
  const hint = result.offline
    ? '\nThe package registry could not be reached: check the network or proxy, then retry.'
    : ''
  throw new StepError(`Step "${name}" failed (${[command, ...args].join(' ')}: ${result.code}).${hint}`)
}
