import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsup'

const packageDirectory = fileURLToPath(new URL('../..', import.meta.url))

/** Bundles a program of this directory, so that processes of their own can run it; returns the file. */
export async function buildChild(name: string): Promise<string> {
  // Inside the package, so that its dependencies are found from there.
  const outDir = join(packageDirectory, 'node_modules/.cache/logveil', name)
  await build({
    entry: [join(packageDirectory, `test/support/${name}.ts`)],
    outDir,
    format: 'esm',
    target: 'node20',
    skipNodeModulesBundle: true,
    config: false,
    silent: true,
    dts: false,
  })
  return join(outDir, `${name}.js`)
}
