import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const guard = fileURLToPath(new URL('../guard.mjs', import.meta.url))

test('the guard fails where WebAssembly is missing and the plain engine runs', async () => {
  const hidden = ['--import', 'data:text/javascript,delete globalThis.WebAssembly']
  const run = promisify(execFile)(process.execPath, [...hidden, guard])
  await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('the engine is "plain"') })
})
