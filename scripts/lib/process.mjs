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
 * Runs a program with the workspace's binaries in its path and passes its output on; that of a `quiet` one only when
 * it fails. Resolves to whether it succeeded, the exit code or signal, and whether it complained of the network.
 */
export function run(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  const windows = process.platform === 'win32'
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const child = spawn(command === 'node' ? process.execPath : command, args, {
    cwd,
    env: { ...process.env, PATH: path, ...env },
    stdio: ['inherit', quiet ? 'pipe' : 'inherit', 'pipe'],
    shell: windows && command !== 'node', // npx and node_modules/.bin hold .cmd files there
  })
  const held = []
  let offline = false
  child.stdout?.on('data', (chunk) => held.push(chunk))
  child.stderr.on('data', (chunk) => {
    offline ||= noNetwork.test(chunk)
    if (quiet) held.push(chunk)
    else process.stderr.write(chunk)
  })
  return new Promise((resolve) => {
    const end = (ok, code) => {
      if (!ok) process.stderr.write(Buffer.concat(held))
      resolve({ ok, code, offline })
    }
    child.on('error', (error) => end(false, error.code))
    child.on('close', (code, signal) => end(code === 0, code ?? signal))
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
