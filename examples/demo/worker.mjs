// The shop's background worker: a process of its own that takes jobs over IPC and logs with winston to its standard
// output. Like the service, it differs from one without masking by `withMasking` alone.

import { inspect } from 'node:util'
import { createMasker } from '@logveil/core'
import { withMasking } from '@logveil/winston'
import { createLogger, format, transports } from 'winston'
import { payment, secrets } from './planted.mjs'

const MESSAGE = Symbol.for('message')

/** Shows the demo the line as it would have been: this format runs before masking, which always comes last. */
const showRaw = format((info) => {
  process.send({ raw: info[MESSAGE] })
  return info
})

const masker = createMasker()
const { combine, json, splat, timestamp } = format
const logger = createLogger(
  withMasking({
    level: 'debug',
    format: combine(splat(), timestamp(), json(), showRaw()),
    transports: [new transports.Console()],
  }, masker),
)

const jobs = {
  welcome({ customer: { firstName, email, phone } }) {
    logger.info('welcome mail to %s is on its way', email, { job: 'welcome', customer: { firstName } })
    const query = new URLSearchParams({ to: phone, text: 'Welcome!' })
    logger.debug(`GET https://sms.example.com/send?${query}`, { job: 'welcome', durationMs: 18 })
  },
  receipt({ userId, to, text }) {
    logger.info('receipt sent', { job: 'receipt', userId, to, text })
  },
  taxReport({ customer }) {
    const cause = new Error(`git clone https://robot:${secrets.deployKey}@git.example.com/reports.git failed`)
    const error = new Error(`tax report rejected: SSN ${payment.ssn}, born ${customer.birthDate}`, { cause })
    logger.error('job failed', { job: 'taxReport', error: inspect(error) })
  },
}

process.on('message', ({ id, job }) => {
  jobs[job.type](job)
  // Transports write in later ticks; the demo reads the file once it hears of the job's end.
  setImmediate(() => process.send({ done: id, stats: masker.stats() }))
})
