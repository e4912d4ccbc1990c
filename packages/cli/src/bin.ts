#!/usr/bin/env node
import { userInfo } from 'node:os'
import { run } from './run.js'

// A reader that has seen enough (head, less) ends the output; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  uid: () => process.geteuid?.(),
  osUser: () => userInfo().username,
})
