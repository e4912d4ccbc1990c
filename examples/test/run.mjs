import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../', import.meta.url)

/**
 * Runs an example as a user would, without colours.
 *
 * @returns its exit code and all that it printed
 */
export function run(file, args = [], env = {}) {
  const { FORCE_COLOR: _forced, ...inherited } = process.env
  const options = { env: { ...inherited, ...env }, timeout: 60_000 }
  return new Promise((resolve) => {
    execFile(process.execPath, [fileURLToPath(new URL(file, folder)), ...args], options, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, stdout, stderr })
    })
  })
}

/** What the header of an example promises: pieces of output in which `…` stands for anything. */
export function expectedOutput(file) {
  const header = readFileSync(new URL(file, folder), 'utf8').split('\n\n', 1)[0]
  const promise = header.slice(header.indexOf('// Expected output'))
  const pieces = promise.split('\n').flatMap((line) => (line.startsWith('//   ') ? line.slice(5).split(/ {2,}/) : []))
  return pieces.map((piece) => new RegExp(piece.split('…').map(escapeRegExp).join('.+')))
}

function escapeRegExp(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
