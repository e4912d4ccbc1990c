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

test('the matrix has thousands of cases, and without masking nearly all of its places leak', () => {
  const combinations = combine(places)
  expect(combinations.length).toBeGreaterThan(1000)
  for (const adapter of Object.values(adapters)) {
    const leaking = combinations.filter(({ kind, choice }) => {
      let written = ''
      throws(() => {
        written = adapter(choice.build(kind), true)
      })
      return readable(written, kind.needles).length > 0
    })
    // JSON has no form for what is in a Map or a Set, and pino logs no cause that is not under `err`.
    expect(leaking.length / combinations.length).toBeGreaterThan(0.8)
  }
})

for (const adapter of Object.keys(adapters) as Adapter[]) {
  describe(`${adapter} writes nothing raw and leaves the caller's objects alone`, () => {
    for (const { title, kind, choice } of combine(places)) {
      test(title, () => {
        const payload = choice.build(kind)
        const bareThrows = throws(() => adapters[adapter](choice.build(kind), true))
        let written = ''
        const maskedThrows = throws(() => {
          written = adapters[adapter](payload)
        })
        expect(maskedThrows && !bareThrows).toBe(false)
        expect(readable(written, kind.needles)).toEqual([])
        if (!choice.incomparable) expect(isDeepStrictEqual(payload, choice.build(kind))).toBe(true)
      })
    }
  })

  describe(`${adapter} writes nothing raw that gets in by`, () => {
    for (const { title, kind, choice } of combine(ways[adapter])) {
      test(title, () => {
        const written = choice.write(kind)
        expect(written).not.toBe('')
        expect(readable(written, kind.needles)).toEqual([])
      })
    }
  })
}
