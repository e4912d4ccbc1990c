import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { execute, filesUnder, publicPackages, root } from './workspace.js'

/** Samples run as a user's module would: inside the examples package, against the built packages. */
const sandbox = join(root, 'examples/.cache/docs')

const languages = new Set(['js', 'mjs', 'ts', 'javascript', 'typescript'])
const outputMarker = '<!-- output -->'

interface Sample {
  readonly line: number
  readonly code: string
  /** What it must print, where the document says so. */
  readonly output?: string
}

interface Block {
  readonly line: number
  readonly language: string
  readonly text: string
  /** The line above the fence that is not blank. */
  readonly marker: string
}

function readBlocks(markdown: string): Block[] {
  const fences = /^```(\w*).*\n([\s\S]*?)^```$/gm
  return [...markdown.matchAll(fences)].map(({ index, 1: language = '', 2: text = '' }) => {
    const before = markdown.slice(0, index)
    return { line: before.split('\n').length, language, text, marker: before.trimEnd().split('\n').at(-1) ?? '' }
  })
}

/** Every JavaScript or TypeScript block, each with the block marked `<!-- output -->` that follows it. */
function readSamples(markdown: string): Sample[] {
  const blocks = readBlocks(markdown)
  return blocks.flatMap(({ line, language, text }, index) => {
    if (!languages.has(language)) return []
    const next = blocks[index + 1]
    return next?.marker === outputMarker ? [{ line, code: text, output: next.text }] : [{ line, code: text }]
  })
}

function toJavaScript(code: string): string {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true }
  return ts.transpileModule(code, { compilerOptions }).outputText
}

const documents = ['README.md', ...['docs', 'packages', 'examples'].flatMap((folder) => filesUnder(folder, ['.md']))]

const samples = documents.flatMap((file) =>
  readSamples(readFileSync(join(root, file), 'utf8')).map((sample) => ({ file, ...sample })),
)

beforeAll(() => mkdirSync(sandbox, { recursive: true }))
afterAll(() => rmSync(sandbox, { recursive: true, force: true }))

describe('samples in the documentation', () => {
  test.concurrent.for(samples)('$file, line $line', async ({ file, line, code, output }, { expect }) => {
    const module = join(sandbox, `${file.replaceAll(/\W/g, '-')}-${line}.mjs`)
    writeFileSync(module, toJavaScript(code))
    const printed = await execute(process.execPath, [module], sandbox)
    if (output !== undefined) expect(printed).toBe(output)
  })
})

test('an output block belongs to a sample', () => {
  const orphans = documents.flatMap((file) => {
    const blocks = readBlocks(readFileSync(join(root, file), 'utf8'))
    return blocks.filter(
      ({ marker }, index) => marker === outputMarker && !languages.has(blocks[index - 1]?.language ?? ''),
    )
  })
  expect(orphans).toEqual([])
})

test.each(publicPackages)('$manifest.name has a README with a sample that runs', ({ folder }) => {
  expect(readSamples(readFileSync(join(folder, 'README.md'), 'utf8'))).not.toEqual([])
})
