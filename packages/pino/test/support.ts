import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import pinoOldest from 'pino-oldest'
import { onTestFinished } from 'vitest'

/** The oldest supported pino and the newest: every test of what is written runs with both. */
export const pinos = [
  { version: pino.version, pino },
  { version: pinoOldest.version, pino: pinoOldest as unknown as typeof pino },
]

/** Values that must not be found in anything written. */
export const planted = {
  userId: 'usr_zq81x',
  email: 'john.doe@corp.example.com',
  card: '4111 1111 1111 1111',
  password: 'Tr0ub4dor&3',
} as const

export function leaksIn(written: string): string[] {
  return Object.values(planted).filter((value) => written.includes(value))
}

/** A destination in memory. */
export function memory() {
  const chunks: string[] = []
  return {
    write: (chunk: string) => void chunks.push(chunk),
    text: () => chunks.join(''),
    records: () =>
      chunks
        .join('')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}

/** A file that is gone when the test is over. */
export function temporaryFile() {
  const folder = mkdtempSync(join(tmpdir(), 'masking-pino-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'out.log')
  return { path, text: () => readFileSync(path, 'utf8') }
}
