import { fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Pending } from './pending.mjs'

/**
 * Starts the worker with its standard output going straight into the log file.
 *
 * @param log the worker's LogFile
 */
export function startWorker(log) {
  const output = openSync(log.path, 'a')
  const child = fork(fileURLToPath(new URL('worker.mjs', import.meta.url)), {
    stdio: ['ignore', output, 'inherit', 'ipc'],
  })
  closeSync(output)

  const jobs = new Pending()
  let lastId = 0
  let stats = { kinds: {} }
  child.on('message', (message) => {
    if (message.raw !== undefined) {
      log.raw.push(message.raw)
      return
    }
    stats = message.stats
    jobs.finish(message.done)
  })
  child.on('exit', (code) => jobs.fail(new Error(`the worker ended with code ${code}`)))

  return {
    enqueue(job) {
      lastId++
      jobs.start(lastId)
      child.send({ id: lastId, job })
    },
    idle: () => jobs.idle(),
    stats: () => stats,
    async close() {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
