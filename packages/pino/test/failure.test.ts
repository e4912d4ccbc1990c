import { once } from 'node:events'
import { createMasker, type Masker } from '@logveil/core'
import type { DestinationStream } from 'pino'
import { describe, expect, test } from 'vitest'
import { withMasking } from '../src/index.js'
import { leaksIn, memory, pinos, planted, temporaryFile } from './support.js'

/** A masker that cannot mask lines with `bad` in them, and writes `instead`, as one does with its policy's `onFailure`. */
function failing(instead: string): Masker {
  const masker = createMasker()
  return { ...masker, maskLine: (line) => (line.includes('"bad"') ? instead : masker.maskLine(line)) }
}

const standIn = '{"level":30,"msg":"record withheld"}\n'

describe.each(pinos)('a record that cannot be masked, with pino $version', ({ pino }) => {
  test('is written as a stand-in', () => {
    const out = memory()
    pino(withMasking({}, failing(standIn)), out).info(planted, 'bad')
    expect(out.text()).toBe(standIn)
  })

  test.each([
    { where: 'a file', open: (path: string) => pino.destination({ dest: path, sync: true }) },
    { where: 'a buffered file', open: (path: string) => pino.destination({ dest: path, sync: false, minLength: 64 }) },
    {
      where: 'several streams',
      open: (path: string) => pino.multistream([{ stream: pino.destination({ dest: path, sync: true }) }]),
    },
    {
      where: 'a worker',
      open: (path: string) => pino.transport({ target: 'pino/file', options: { destination: path } }),
    },
  ])('that is dropped leaves nothing in $where, and the next is written', async ({ open }) => {
    const file = temporaryFile()
    const stream = open(file.path) as DestinationStream & NodeJS.EventEmitter & { end(): void; flushSync(): void }
    if (!('streams' in stream)) await once(stream, 'ready')
    const logger = pino(withMasking({}, failing('')), stream)
    for (const message of ['bad', 'good', 'bad', 'bad', 'good']) logger.info(planted, message)
    stream.flushSync()
    if ('streams' in stream) stream.end()
    else {
      const closed = once(stream, 'close')
      stream.end()
      await closed
    }
    const messages = file
      .text()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).msg)
    expect(messages).toEqual(['good', 'good'])
    expect(leaksIn(file.text())).toEqual([])
  })
})
