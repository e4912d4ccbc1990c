import { expect, test } from 'vitest'
import { execute } from './workspace.js'

test('twenty seconds of hostile records leak nothing, throw nothing and leave no memory behind', async () => {
  const seconds = 20
  const output = await execute('node', ['--expose-gc', 'scripts/soak.mjs', '--minutes', String(seconds / 60)])
  expect(output).toContain('planted values written: none')
  expect(output).not.toContain('FAIL')
})
