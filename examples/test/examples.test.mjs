import { describe, expect, it, vi } from 'vitest'
import { expectedOutput, run } from './run.mjs'

// Each test starts a process, which may have to wait for others.
vi.setConfig({ testTimeout: 60_000 })

/** What each example logs and must not show. */
const planted = {
  'pino.mjs': ['john', '12345', '203.0.113.9', '4111 1111', 'c2Vzc2lvbi1vZi1qb2hu'],
  'fastify.mjs': ['jane', 'u-881', 'Jane Roe'],
  'pino-http-express.mjs': ['jane', 'a1b2c3d4e5f6', 'earlier-value', 'opaque-session-value'],
  'winston.mjs': ['jane', 'JANE', '555-0143'],
  'custom-detector.mjs': ['M-8841207', 'ORD-20250117'],
  'hmac-pseudonyms.mjs': ['48821907', '11750024'],
}

describe.each(Object.entries(planted))('the example %s', (file, values) => {
  it('prints what its header promises, shows no raw value and ends by itself', async () => {
    const { code, stdout, stderr } = await run(file)
    expect(stderr).toBe('')
    const promised = expectedOutput(file)
    expect(promised.length).toBeGreaterThan(0)
    for (const piece of promised) expect(stdout).toMatch(piece)
    for (const value of values) expect(stdout).not.toContain(value)
    expect(code).toBe(0)
  })
})

describe('the example hmac-pseudonyms.mjs', () => {
  it('gives one user the same pseudonym in every line and another user a different one', async () => {
    const { stdout } = await run('hmac-pseudonyms.mjs')
    const [first, other, again] = stdout.match(/hmac:2025a:[\w-]{16}/g)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })
})
