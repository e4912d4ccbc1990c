import { closeSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { createMasker } from '@logveil/core'
import { withMasking as maskPino } from '@logveil/pino'
import { withMasking as maskWinston } from '@logveil/winston'
import pino from 'pino'
import winston from 'winston'
import { PLANTED } from './hostile-records.mjs'

/**
 * @typedef {object} Outcome what was seen at all destinations
 * @property {number} chunks writes that arrived
 * @property {string | undefined} leak the surroundings of the first planted value found, without the value
 */

/** Looks at whatever is written; keeps only where the first planted value was. */
function inspector() {
  const outcome = /** @type {Outcome} */ ({ chunks: 0, leak: undefined })
  const inspect = (/** @type {string} */ where, /** @type {string} */ text) => {
    outcome.chunks += 1
    const at = text.indexOf(PLANTED)
    if (at !== -1) outcome.leak ??= `${where}: …${text.slice(Math.max(0, at - 60), at)}`
  }
  return { outcome, inspect }
}

/** Files that are read and emptied from time to time, or a soak would fill the disk. */
class WatchedFiles {
  folder = mkdtempSync(join(tmpdir(), 'logveil-soak-'))
  /** @type {string[]} */
  paths = []

  path(/** @type {string} */ name) {
    const path = join(this.folder, name)
    closeSync(openSync(path, 'a'))
    this.paths.push(path)
    return path
  }

  drain(/** @type {(where: string, text: string) => void} */ inspect) {
    for (const path of this.paths) {
      if (statSync(path).size === 0) continue
      inspect(path, readFileSync(path, 'latin1'))
      const file = openSync(path, 'r+')
      ftruncateSync(file)
      closeSync(file)
    }
  }
}

/**
 * Both adapters at every destination that the packages are made for.
 *
 * @returns what logs one record everywhere, what reads the files, what closes all, and what was seen
 */
export function openDestinations() {
  const { outcome, inspect } = inspector()
  const files = new WatchedFiles()
  const masker = createMasker()
  const sink = (/** @type {string} */ where) => ({ write: (/** @type {string} */ line) => inspect(where, line) })
  const appending = (/** @type {string} */ name) => ({ dest: files.path(name), append: true })

  const worker = pino.transport({
    target: 'pino/file',
    options: { destination: files.path('worker.log'), append: true },
  })
  const pinos = [
    pino(maskPino({}, masker), sink('pino, memory')),
    pino(maskPino({ redact: ['other'] }, masker), pino.destination({ ...appending('pino.log'), sync: true })),
    pino(
      maskPino({}, masker),
      pino.multistream([
        { stream: sink('pino, multistream') },
        { stream: pino.destination({ ...appending('multistream.log'), sync: true }) },
      ]),
    ),
    pino(maskPino({}, masker), worker),
  ]
  const { combine, timestamp, json, printf, prettyPrint, simple } = winston.format
  const stream = (/** @type {string} */ where, /** @type {winston.Logform.Format | undefined} */ format) =>
    new winston.transports.Stream({
      stream: new Writable({
        write(chunk, _encoding, done) {
          inspect(where, String(chunk))
          done()
        },
      }),
      ...(format && { format }),
    })
  const winstons = [
    winston.createLogger(maskWinston({ transports: [stream('winston, json', undefined)] }, masker)),
    winston.createLogger(
      maskWinston(
        {
          format: combine(timestamp(), json()),
          transports: [
            stream('winston, timestamp', undefined),
            stream(
              'winston, own printf',
              printf(({ level, message }) => `${level} ${message}`),
            ),
            stream('winston, own prettyPrint', prettyPrint({ depth: 4 })),
          ],
        },
        masker,
      ),
    ),
    winston.createLogger(maskWinston({ format: simple(), transports: [stream('winston, simple', undefined)] }, masker)),
  ]
  return {
    outcome,
    loggers: pinos.length + winstons.length,
    stats: () => masker.stats(),
    /** Logs one record by every logger; every eighth one by a child that is made for it. */
    log(/** @type {{ fields: Record<string, unknown>, message: string }} */ { fields, message }, isChild = false) {
      for (const logger of pinos) {
        if (isChild) logger.child({ bindings: fields }).info(message)
        else logger.info(fields, message)
      }
      for (const logger of winstons) {
        if (isChild) logger.child({ meta: fields }).info(message)
        else logger.info(message, fields)
      }
    },
    drain: () => files.drain(inspect),
    async close() {
      const ended = new Promise((done) => worker.once('close', done))
      // A worker does not keep the process alive, and nothing else is left that would.
      const alive = setInterval(() => {}, 1_000)
      worker.end()
      await ended
      clearInterval(alive)
      for (const logger of winstons) logger.close()
      files.drain(inspect)
      rmSync(files.folder, { recursive: true, force: true })
    },
  }
}
