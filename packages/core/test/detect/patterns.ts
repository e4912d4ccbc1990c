import fc from 'fast-check'
import { type PatternOptions, patternOn } from '../../src/detect/pattern.js'
import { portableEngine } from '../../src/detect/pattern-engine.js'

/** A part of a pattern, and a text that it matches. */
interface Sampled {
  readonly source: string
  readonly sample: string
}

const literal = fc
  .constantFrom(...'ORD INV a 7 x- é 😀 k S sk_ @ / " \\ # { ] 12.5 ID:'.split(' '), ' ', '%', '\n')
  .map((text): Sampled => ({ source: text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&'), sample: text }))

const class_ = fc.constantFrom<Sampled>(
  ...[
    ['\\d', '7'],
    ['[0-9]', '3'],
    ['[A-Z]', 'Q'],
    ['[A-Za-z_]', '_'],
    ['[0-9a-f]', 'c'],
    ['[^ ]', 'z'],
    ['[^0-9]', '-'],
    ['.', 'é'],
    ['\\w', 'w'],
    ['\\W', '.'],
    ['\\s', '\t'],
    ['[\\s,]', ','],
    ['[kK]', 'K'],
    ['[]x]', ']'],
    ['[+-]', '-'],
    ['[\\d.-]', '.'],
    ['[à-ü]', 'é'],
    ['\\pL', 'ж'],
    ['\\p{Lu}', 'Q'],
    ['[[:digit:]]', '4'],
    ['[[:^alpha:]]', '4'],
    ['\\x41', 'A'],
    ['\\Q.\\E', '.'],
  ].map(([source, sample]) => ({ source: source as string, sample: sample as string })),
)

const edge = fc.constantFrom<Sampled>(...['\\b', '^', '$', '\\B'].map((source) => ({ source, sample: '' })))

const times = fc.constantFrom<[string, number]>(
  ['', 1],
  ['', 1],
  ['', 1],
  ['*', 0],
  ['*', 2],
  ['+', 1],
  ['+?', 3],
  ['?', 0],
  ['?', 1],
  ['{2}', 2],
  ['{6}', 6],
  ['{1,3}', 2],
  ['{3,}', 4],
  ['{0,2}', 0],
  ['{40}', 40],
)

const { part } = fc.letrec<{ part: Sampled; sequence: Sampled }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 2 },
    { weight: 5, arbitrary: literal },
    { weight: 5, arbitrary: fc.tuple(class_, times).map(repeated) },
    { weight: 1, arbitrary: edge },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }), fc.constantFrom('(?:', '(', '(?P<n>'), times)
        .map(([options, open, quantity]) => {
          const [first] = options as [Sampled, ...Sampled[]]
          const source = `${open}${options.map((option) => option.source).join('|')})`
          return repeated([{ source, sample: first.sample }, quantity])
        }),
    },
  ),
  sequence: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map(joined),
}))

function repeated([{ source, sample }, [sign, count]]: [Sampled, [string, number]]): Sampled {
  return { source: source + sign, sample: sample.repeat(count) }
}

function joined(parts: readonly Sampled[]): Sampled {
  return { source: parts.map(({ source }) => source).join(''), sample: parts.map(({ sample }) => sample).join('') }
}

/** A pattern that can be used, and what it was made to match (which it may not, where it has edges or names a group twice). */
export type SampledPattern = Sampled & Required<Pick<PatternOptions, 'ignoreCase'>>

export const sampledPattern = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 4 }).map(joined), fc.boolean(), fc.constantFrom('', '', '', '(?i)'))
  .map(([{ source, sample }, ignoreCase, flag]): SampledPattern => ({ source: flag + source, sample, ignoreCase }))
  .filter(isUsable)

function isUsable({ source, ignoreCase }: SampledPattern): boolean {
  try {
    patternOn(portableEngine, { kind: 'x', source, ignoreCase })
    return true
  } catch {
    return false
  }
}
