import { chmodSync, chownSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTerminal } from './support/terminal.js'

const asked = ['request', '--reason', 'Incident 4711: no mail']
const own = process.getuid?.() ?? 0
/** As sudo calls it, for a service account that is not the one that these files belong to. */
const asOther = { env: { SUDO_UID: '1000', SUDO_USER: 'alice' }, uid: own + 1 }
/** The same, for the account that they belong to. */
const asOwner = { ...asOther, uid: own }

describe.skipIf(process.platform === 'win32')('somebody who may call the command with another’s rights', () => {
  it('cannot bring a configuration and a policy of their own', async () => {
    const { logveil, init, cwd } = openTerminal()
    await init()
    expect(await logveil('alice', ['requests'], '', asOwner)).toMatchObject({ code: 0 })
    // Files of root count for everybody, so where tests run as root the file is given away.
    if (own === 0) chownSync(join(cwd, 'logveil.json'), 12_345, 12_345)
    const { code, err } = await logveil('alice', ['requests'], '', own === 0 ? asOwner : asOther)
    expect([code, err]).toEqual([2, expect.stringContaining('must not belong to another user')])
  })

  it.each(['logveil.json', 'logveil-policy.json', '.'])('cannot change %s, or it does not count', async (name) => {
    const { logveil, init, cwd } = openTerminal()
    await init()
    chmodSync(join(cwd, name), 0o777)
    const { code, err } = await logveil('alice', ['requests'], '', asOwner)
    expect([code, err]).toEqual([2, expect.stringContaining('must not be writable by others')])
    // Without sudo they act with their own rights, which is for the file system to limit.
    expect(await logveil('alice', ['requests'])).toMatchObject({ code: 0 })
  })

  it('cannot put a link in place of the configuration', async () => {
    const { logveil, init, cwd } = openTerminal()
    await init()
    const [mine, theirs] = [join(cwd, 'mine'), join(cwd, 'theirs')]
    mkdirSync(mine)
    mkdirSync(theirs)
    writeFileSync(join(mine, 'logveil.json'), readFileSync(join(cwd, 'logveil.json')))
    chmodSync(mine, 0o777)
    symlinkSync(join(mine, 'logveil.json'), join(theirs, 'link.json'))
    const { code, err } = await logveil('alice', ['requests', '--config', 'theirs/link.json'], '', asOwner)
    expect([code, err]).toEqual([2, expect.stringContaining('must not be writable by others')])
  })

  it('cannot have a second configuration made over keys that exist', async () => {
    const { logveil, init, cwd } = openTerminal()
    await init()
    const again = ['init', '--config', 'other/logveil.json', '--keys', join(cwd, 'logveil-keys'), '--approver', 'alice']
    const { code, err } = await logveil('alice', again)
    expect([code, err]).toEqual([2, expect.stringContaining('LOGVEIL_CLI_CONFIG_EXISTS')])
  })

  it('cannot have files read to them, such as the keys', async () => {
    for (const [identity, as] of [
      ['sudo', {}],
      ['env:AS', {}],
      ['os', asOwner],
    ] as const) {
      const { logveil, cwd } = openTerminal()
      await logveil('root', ['init', '--identity', identity])
      writeFileSync(join(cwd, 'app.log'), 'a line\n')
      for (const file of ['logveil-keys/authority.json', 'app.log']) {
        const { code, out, err } = await logveil('alice', ['reveal', file], '', as)
        expect([code, out, err]).toEqual([2, '', expect.stringContaining('use "< file"')])
      }
    }
  })
})

describe('somebody who asks for access', () => {
  it('cannot make a scope look narrower than it is', async () => {
    const { logveil, json, init } = openTerminal()
    await init()
    const { id } = await json('alice', [...asked, '--service', 'checkout', 'x kinds=email orderId="A-1"'])
    const { out } = await logveil('bob', ['show', id])
    expect(out).toContain('services=checkout,"x kinds=email orderId=\\"A-1\\""')
    const { id: other } = await json('alice', [...asked, '--path', "['a kinds=email']", '--match', "['b services']=c"])
    expect((await logveil('bob', ['show', other])).out).toContain(`paths="['a kinds=email']" "['b services']"="c"`)
  })

  it('cannot steer an approver’s terminal, nor add lines to what is shown', async () => {
    const { logveil, json, init } = openTerminal()
    await init()
    const reason = 'Incident 4711\nstatus: active'
    const { id } = await json('alice', ['request', '--reason', reason, '--kind', 'email'])
    const { out } = await logveil('bob', ['show', id])
    expect(out.match(/^status:/gm)).toHaveLength(1)
    expect(await logveil('alice', ['request', '--reason', 'Incident \u001b[2J 4711', '--kind', 'email'])).toMatchObject(
      {
        code: 2,
      },
    )
  })
})
