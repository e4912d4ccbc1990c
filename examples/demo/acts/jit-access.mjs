import { deepEqual, equal } from 'node:assert/strict'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startCheckout } from '../checkout.mjs'
import { createClient } from '../client.mjs'
import { LogFile } from '../log-file.mjs'
import { identity, logveilCommand } from '../logveil-command.mjs'
import { customer } from '../planted.mjs'
import { printCommand, printLine, printRevealed, printStep } from '../print.mjs'

const { email, phone, password } = customer

/** Long enough for the steps before it ends, on a slow machine too; short enough to wait for its end. */
const SECONDS = 6

/** Runs a command, shows it and what it printed, or of that only the fields named in `show`. */
async function enter(logveil, caller, args, { code = 0, show } = {}) {
  const result = await logveil(caller, args, code)
  printCommand({ caller, args, show, ...result })
  return result.stdout
}

function showNewLines(log) {
  for (const line of log.newLines()) printLine(line)
}

function lastLine(text) {
  return text.trimEnd().split('\n').at(-1)
}

/** One reveal of the whole log, of which the terminal gets the last line. */
async function reveal(logveil, caller, log, code = 0) {
  const { stdout, stderr } = await logveil(caller, ['reveal'], code, log.read())
  printCommand({ caller, args: ['reveal', '<', `${log.name}.log`], code, stdout: '', stderr })
  const [written, revealed] = [lastLine(log.read()), lastLine(stdout)]
  printRevealed(written, revealed)
  return { written: JSON.parse(written), revealed: JSON.parse(revealed) }
}

/** The customer orders, the service logs one line, and that is shown; says whether it has a sealed copy. */
async function order(checkout, log) {
  await createClient(checkout.url).send('POST', '/orders', { body: { email, phone, password } })
  showNewLines(log)
  return '_sealed' in JSON.parse(lastLine(log.read()))
}

async function play({ checkout, log, logveil }) {
  printStep('Nobody has access. The line is masked, and nothing else is kept of it.')
  equal(await order(checkout, log), false)

  printStep('alice asks for e-mail addresses and passwords of this service.')
  const scope = ['--service', 'checkout', '--kind', 'email', 'password']
  const request = ['request', '--reason', 'INC-4711: no mail', ...scope, '--duration', `${SECONDS}s`]
  const made = await enter(logveil, 'alice', request, { show: ['id', 'status', 'scope', 'duration'] })
  const [, id] = /^id: +(\w+)$/m.exec(made)

  printStep('She cannot approve it herself. bob can.')
  await enter(logveil, 'alice', ['approve', id], { code: 3 })
  await enter(logveil, 'bob', ['approve', id], { show: ['status', 'approved', 'valid'] })
  const isOver = sleep(SECONDS * 1000)

  printStep('From now on the service writes an encrypted copy beside the masked line.')
  await checkout.refresh()
  equal(await order(checkout, log), true)

  printStep('alice opens it: the address, but not the phone number (not in scope), and no password (never sealed).')
  const { written, revealed } = await reveal(logveil, 'alice', log)
  deepEqual(
    [revealed.email, revealed.msg, revealed.phone, revealed.password],
    [email, `no confirmation mail to ${email}`, written.phone, written.password],
  )

  printStep('carol may approve, but has no grant: to her everything stays masked.')
  const other = await reveal(logveil, 'carol', log, 3)
  equal(other.revealed.email, other.written.email)

  await isOver
  printStep(`${SECONDS} seconds are over, and with them the grant. No copy can be opened any more.`)
  const after = await reveal(logveil, 'alice', log, 3)
  equal(after.revealed.email, after.written.email)

  printStep('The next line is masked only: the service went by its own clock and waited for nobody.')
  equal(await order(checkout, log), false)

  printStep('All of this is on record, and nobody has changed the record.')
  await enter(logveil, 'bob', ['audit', 'verify'])
}

export const jitAccess = {
  title: `Access for ${SECONDS} seconds`,
  caption:
    'A second service, "checkout", with a grant checker in its policy; a SQLite store; the logveil command, called by three people. bob and carol may approve.',
  async run({ directory, addLog }) {
    const logveil = logveilCommand(directory)
    const init = ['init', '--approver', 'bob', 'carol', '--identity', identity, '--json']
    const { trust } = JSON.parse((await logveil('root', init)).stdout)
    const log = new LogFile('checkout', join(directory, 'checkout.log'))
    const checkout = await startCheckout({ log, store: `sqlite:${join(directory, 'logveil.db')}`, trust })
    addLog(log, checkout)
    showNewLines(log)
    try {
      await play({ checkout, log, logveil })
    } finally {
      await checkout.close()
    }
  },
}
