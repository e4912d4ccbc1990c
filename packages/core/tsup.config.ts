import { readFile } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'
import ts from 'typescript'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** Leaves out the examples of the detectors, which only tests read: a tenth of the code, made anew whenever a service starts. */
const withoutExamples: Plugin = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]detect[\\/]builtin[\\/].*\.ts$/ }, async ({ path }) => {
      const source = ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.Latest)
      const { transformed } = ts.transform(source, [
        (context) => {
          const visit = (node: ts.Node): ts.Node | undefined => {
            const isExamples = ts.isPropertyAssignment(node) && node.name.getText(source) === 'examples'
            return isExamples ? undefined : ts.visitEachChild(node, visit, context)
          }
          return (file) => ts.visitEachChild(file, visit, context)
        },
      ])
      return { contents: ts.createPrinter().printFile(transformed[0] as ts.SourceFile), loader: 'ts' }
    })
  },
}

export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  target: 'node20',
  // The declaration build reads one entry, not the project's file list.
  dts: { compilerOptions: { composite: false, incremental: false } },
  sourcemap: true,
  clean: true,
  // import.meta.url in the CommonJS build.
  shims: true,
  // Less to read when a service starts; names stay as they are.
  minifyWhitespace: true,
  minifySyntax: true,
  esbuildPlugins: [withoutExamples],
})
