// The shop's background worker: a process of its own that takes jobs over IPC and logs with winston to its standard
// output. Beside its logger it has a twin without masking, whose lines go to the demo's memory and nowhere else.

import { Writable } from 'node:stream'
import { inspect } from 'node:util'
import { createMasker } from '@logveil/core'
import { withMasking } from '@logveil/winston'
import { createLogger, format, transports } from 'winston'
import { payment, secrets } from './planted.mjs'

const { combine, json, splat, timestamp } = format

let now = ''
/** Both loggers are told the same time, so that their lines differ by masking alone. */
const lines = combine(splat(), timestamp({ format: () => now }), json())

const masker = createMasker()
const logger = createLogger(
  withMasking({ level: 'debug', format: lines, transports: [new transports.Console()] }, masker),
)

const memory = new Writable({
  decodeStrings: false,
  write(raw, _encoding, done) {
    process.send({ raw }, done)
  },
})
const twin = createLogger({ level: 'debug', format: lines, transports: [new transports.Stream({ stream: memory })] })

const jobs = {
  welcome({ customer: { firstName, email, phone } }, log) {
    log.info('welcome mail to %s is on its way', email, { job: 'welcome', customer: { firstName } })
    const query = new URLSearchParams({ to: phone, text: 'Welcome!' })
    log.debug(`GET https://sms.example.com/send?${query}`, { job: 'welcome', durationMs: 18 })
  },
  receipt({ userId, to, text }, log) {
    log.info('receipt sent', { job: 'receipt', userId, to, text })
  },
  taxReport({ customer }, log) {
    const cause = new Error(`git clone https://robot:${secrets.deployKey}@git.example.com/reports.git failed`)
    const error = new Error(`tax report rejected: SSN ${payment.ssn}, born ${customer.birthDate}`, { cause })
    log.error('job failed', { job: 'taxReport', error: inspect(error) })
  },
}

process.on('message', ({ id, job }) => {
  now = new Date().toISOString()
  for (const log of [twin, logger]) jobs[job.type](job, log)
  // Transports write in later ticks; the demo reads the file once it hears of the job's end.
  setImmediate(() => process.send({ done: id, stats: masker.stats() }))
})
