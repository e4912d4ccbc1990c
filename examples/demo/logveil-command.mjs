import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('bin.js', import.meta.resolve('@logveil/cli')))

/** The variable that holds the caller's name, as a wrapper would set it that has authenticated them. */
const CALLER = 'DEMO_STAFF'
export const identity = `env:${CALLER}`

/**
 * The `logveil` command in a directory, each call a process of its own.
 *
 * @returns `(caller, args, expectedCode, input)`, which resolves to what the command printed and rejects if it ends otherwise
 */
export function logveilCommand(directory) {
  const { LOGVEIL_CONFIG: _elsewhere, ...inherited } = process.env
  return (caller, args, expectedCode = 0, input = '') =>
    new Promise((resolve, reject) => {
      const options = { cwd: directory, env: { ...inherited, [CALLER]: caller } }
      const { stdin } = execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
        const code = error ? error.code : 0
        if (code === expectedCode) resolve({ code, stdout, stderr })
        else reject(new Error(`logveil ${args[0]} ended with ${code} instead of ${expectedCode}: ${stderr}`))
      })
      // A command that does not read it may end before.
      stdin.on('error', () => {})
      stdin.end(input)
    })
}
