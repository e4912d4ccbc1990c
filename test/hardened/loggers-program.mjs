// Logs through both adapters in a process that forbids things, and prints what was written. Run by hardened-node.test.ts.

import { createRequire } from 'node:module'
import { withMasking as maskPino } from '../../packages/pino/dist/index.js'
import { withMasking as maskWinston } from '../../packages/winston/dist/index.js'

// The loggers are dependencies of the packages that are tested, not of the repository.
const pino = createRequire(new URL('../../packages/pino/package.json', import.meta.url))('pino')
const winston = createRequire(new URL('../../packages/winston/package.json', import.meta.url))('winston')

const { Transport } = winston
const { combine, json, timestamp } = winston.format
const lines = []
const transport = new Transport({
  log(info, done) {
    lines.push(`${info[Symbol.for('message')]}\n`)
    done()
  },
})
const record = { password: 'hunter2', nested: { email: 'john@example.com' }, error: new Error('password=hunter2') }

pino(maskPino({ base: null, timestamp: false }), { write: (line) => lines.push(line) })
  .child({ password: 'hunter2' })
  .info(record, 'to %s', 'john@example.com')
winston
  .createLogger(maskWinston({ format: combine(timestamp(), json()), transports: transport }))
  .info('to john@example.com', record)
process.stdout.write(lines.join(''))
