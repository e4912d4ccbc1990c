import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readable } from './encodings.js'
import { fieldPlaces } from './field-places.js'
import { type Kind, kinds } from './kinds.js'
import { pinoToMemory, winstonToMemory } from './loggers.js'
import { pinoWays } from './pino-ways.js'
import type { Place } from './place.js'
import { textPlaces } from './text-places.js'
import type { Way } from './way.js'
import { winstonWays } from './winston-ways.js'

const adapters = {
  pino: (payload: object, bare = false) => {
    const { logger, written } = pinoToMemory({}, bare)
    logger.info(payload, 'done')
    return written()
  },
  winston: (payload: object, bare = false) => {
    const { logger, written } = winstonToMemory({}, bare)
    logger.info('done', payload)
    return written()
  },
} as const

function throws(run: () => unknown): boolean {
  try {
    run()
    return false
  } catch {
    return true
  }
}

type Adapter = keyof typeof adapters

/** Every combination with a meaning; what is left out has said why. */
function combine<T extends { readonly name: string; readonly excludes?: (kind: Kind) => string | undefined }>(
  choices: readonly T[],
): { title: string; kind: Kind; choice: T }[] {
  return kinds.flatMap((kind) =>
    choices
      .filter(({ excludes }) => excludes?.(kind) === undefined)
      .map((choice) => ({ title: `${kind.name} × ${choice.name}`, kind, choice })),
  )
}

const places: readonly Place[] = [...fieldPlaces, ...textPlaces]
const ways: Readonly<Record<Adapter, readonly Way[]>> = { pino: pinoWays, winston: winstonWays }

test('the matrix has well over a thousand cases', () => {
  const cases = Object.values(ways).reduce((sum, all) => sum + combine(all).length, 2 * combine(places).length)
  expect(cases).toBeGreaterThan(2000)
})

describe.each(Object.keys(adapters) as Adapter[])('%s writes nothing raw', (adapter) => {
  test.each(combine(places))('$title', ({ kind, choice }) => {
    const payload = choice.build(kind)
    const mayThrow = throws(() => adapters[adapter](choice.build(kind), true))
    let written = ''
    expect(throws(() => { written = adapters[adapter](payload) }) && !mayThrow).toBe(false)
    expect(readable(written, kind.needles)).toEqual([])
    if (!choice.incomparable) expect(isDeepStrictEqual(payload, choice.build(kind))).toBe(true)
  })

  test.each(combine(ways[adapter]))('$title', ({ kind, choice }) => {
    const written = choice.write(kind)
    expect(written).not.toBe('')
    expect(readable(written, kind.needles)).toEqual([])
  })
})
