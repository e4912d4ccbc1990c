// Two services and a worker with masked logs, side by side with what they would have written.
//
//   node examples/demo/demo.mjs           ends with exit code 0 if no planted value was written, else with 1
//   node examples/demo/demo.mjs --leak    runs the first service without masking, to show that the check can fail

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { acts } from './acts/index.mjs'
import { createClient } from './client.mjs'
import { findPlanted, formNames } from './leak-check.mjs'
import { LogFile } from './log-file.mjs'
import { planted } from './planted.mjs'
import { printAct, printCounts, printIntro, printLine, printTiming, printVerdict } from './print.mjs'
import { startService } from './service.mjs'
import { serviceLogger } from './service-logger.mjs'
import { startUpstream } from './upstream.mjs'
import { startWorker } from './worker-process.mjs'

const { values: options } = parseArgs({ options: { leak: { type: 'boolean', default: false } } })

/** Every planted value must have been in a raw line, and none in what was written. */
function check(logs) {
  const sent = new Set(findPlanted(logs.flatMap(({ raw }) => raw).join('\n'), planted).map(({ label }) => label))
  return {
    checked: Object.keys(planted).length,
    forms: formNames,
    leaks: logs.flatMap((log) => findPlanted(log.read(), planted).map((leak) => ({ source: log.name, ...leak }))),
    missing: Object.keys(planted).filter((label) => !sent.has(label)),
  }
}

async function run(directory) {
  const logs = ['service', 'worker'].map((name) => new LogFile(name, join(directory, `${name}.log`)))
  const [serviceLog, workerLog] = logs
  const worker = startWorker(workerLog)
  const upstream = await startUpstream()
  const logger = serviceLogger(serviceLog, { leak: options.leak })
  const service = await startService({ logger: logger.options, upstreamUrl: upstream.url, enqueue: worker.enqueue })
  const client = createClient(service.url)
  const counted = { service: logger, worker }
  const addLog = (log, { stats }) => {
    logs.push(log)
    counted[log.name] = { stats }
  }

  printIntro(options)
  const start = performance.now()
  for (const [index, act] of acts.entries()) {
    printAct(index + 1, act)
    await act.run({ client, service, worker, directory, addLog })
    await service.idle()
    await worker.idle()
    for (const line of logs.flatMap((log) => log.newLines())) printLine(line)
  }
  const ms = performance.now() - start

  await Promise.all([service.close(), upstream.close(), worker.close()])
  const written = logs.map((log) => log.read()).join('')
  printCounts(Object.fromEntries(Object.entries(counted).map(([name, { stats }]) => [name, stats()])))
  printTiming({ lines: written.split('\n').length - 1, bytes: Buffer.byteLength(written), ms })
  const verdict = check(logs)
  printVerdict(verdict)
  return verdict.leaks.length + verdict.missing.length
}

const directory = mkdtempSync(join(tmpdir(), 'logveil-demo-'))
try {
  process.exitCode = (await run(directory)) === 0 ? 0 : 1
} finally {
  rmSync(directory, { recursive: true })
}
