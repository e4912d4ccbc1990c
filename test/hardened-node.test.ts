import { describe, expect, test } from 'vitest'
import { execute } from './workspace.js'

/** Programs of users run with flags that take away what libraries like to rely on. */
const flags = ['--disallow-code-generation-from-strings', '--disable-proto=delete', '--disable-proto=throw']

describe.each([...flags, '--frozen-intrinsics'])('node %s', (flag) => {
  test('masks values and lines, explains and refuses as ever', async () => {
    const usual = await execute('node', ['test/hardened/core-program.mjs'])
    expect(usual).not.toMatch(/john|hunter2|jane|secret/)
    expect(usual).toContain('[0,true,"LOGVEIL_UNKNOWN_PRESET"]')
    expect(await execute('node', ['--no-warnings', flag, 'test/hardened/core-program.mjs'])).toBe(usual)
  })
})

// Pino cannot be loaded with frozen intrinsics: it assigns Error.prepareStackTrace.
describe.each(flags)('node %s', (flag) => {
  test('logs through pino and winston', async () => {
    const lines = (await execute('node', [flag, 'test/hardened/loggers-program.mjs'])).trimEnd().split('\n')
    const [byPino, byWinston] = lines.map((line) => JSON.parse(line))
    const masked = { password: '*****', nested: { email: 'j***@example.com' } }
    expect(byPino).toMatchObject({ ...masked, msg: 'to j***@example.com' })
    expect(byWinston).toMatchObject({ ...masked, level: 'info', message: 'to j***@example.com' })
    expect(lines.join()).not.toMatch(/john|hunter2/)
  })
})
