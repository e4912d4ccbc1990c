import { beforeAll, describe, expect, it, vi } from 'vitest'
import { acts } from '../demo/acts/index.mjs'
import { jitAccess } from '../demo/acts/jit-access.mjs'
import { planted } from '../demo/planted.mjs'
import { run } from './run.mjs'

// Each test starts a service and a worker, which may have to wait for other processes.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const demo = 'demo/demo.mjs'
const ESC = String.fromCharCode(27)

describe('the demo', () => {
  let code
  let stdout
  let stderr
  beforeAll(async () => {
    ;({ code, stdout, stderr } = await run(demo))
  })

  it('names every act, counts what was masked and ends with 0 when nothing got through', () => {
    expect(stderr).toBe('')
    for (const { title } of acts) expect(stdout).toContain(title)
    for (const kind of ['email', 'credit_card', 'password', 'user_id'])
      expect(stdout).toMatch(new RegExp(`│ ${kind} .*[1-9]`))
    expect(stdout).toMatch(/\d+ lines, \d+ bytes of log, \d+ ms/)
    expect(stdout).toContain('Check passed')
    expect(code).toBe(0)
  })

  it('shows each line as it would have been and as it was, with the masked parts in brackets', () => {
    const words = stdout.replace(/\s+/g, ' ')
    expect(words).toContain('"email": "[[marguerite.oduya]]@example.com"')
    expect(words).toContain('"email": "[[m***]]@example.com"')
    expect(words).toContain('unchanged incoming request, GET /health')
  })

  it('gives access for a while: sealed on approval by somebody else, revealed to its holder, over when its time is', () => {
    const words = stdout.slice(stdout.indexOf(jitAccess.title)).replace(/\s+/g, ' ')
    const course = [
      'alice $ logveil request',
      'status: pending',
      '(LOGVEIL_SELF_APPROVAL)',
      'bob $ logveil approve',
      'status: active',
      ', "_sealed": ["eyJ',
      'alice $ logveil reveal < checkout.log',
      'revealed {…, "email": "[[marguerite.oduya]]@example.com", "phone": "*****", "password": "*****"',
      '(LOGVEIL_NOT_GRANTEE)',
      'as logged {…, "email": "m***@example.com"',
      'alice $ logveil reveal < checkout.log',
      '(LOGVEIL_GRANT_EXPIRED)',
      'as logged {…, "email": "m***@example.com"',
      'The next line is masked only:',
      'bob $ logveil audit verify',
      'Intact: 11 entries.',
    ]
    let from = 0
    for (const step of course) {
      const at = words.indexOf(step, from)
      expect(at, step).toBeGreaterThanOrEqual(from)
      from = at + step.length
    }
    expect(words.slice(words.indexOf('masked only.'))).not.toContain('_sealed')
  })

  it('fits into 100 columns', () => {
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(100)
  })

  it('uses colours in place of brackets where they are wanted, and not where NO_COLOR is set', async () => {
    const colored = await run(demo, [], { FORCE_COLOR: '1' })
    expect(colored.stdout).toContain(`${ESC}[31m`)
    expect(colored.stdout).not.toContain('[[')
    const plain = await run(demo, [], { FORCE_COLOR: '1', NO_COLOR: '1' })
    expect(plain.stdout).not.toContain(ESC)
  })

  it('fails and names each leaked value by its label when the service logs without masking', async () => {
    const leaking = await run(demo, ['--leak'])
    expect(leaking.code).toBe(1)
    const leaks = leaking.stdout.split('\n').filter((line) => line.startsWith('LEAKED'))
    for (const label of ['e-mail address', 'card number', 'password', 'session token']) {
      expect(leaks.some((line) => line.includes(label) && line.endsWith('service'))).toBe(true)
    }
    expect(leaks.some((line) => /(worker|checkout)$/.test(line))).toBe(false)
    for (const value of Object.values(planted)) expect(leaks.join('\n')).not.toContain(value)
  })
})
