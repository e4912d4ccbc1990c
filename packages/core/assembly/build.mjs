// Compiles the kernel and writes it as a TypeScript module, so that bundlers and both module systems need nothing else.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kernel-'))
const binary = join(folder, 'kernel.wasm')
const options = ['--enable', 'simd', '--runtime', 'stub', '-O3', '--noAssert', '--use', 'abort=', '--disableWarning', '201']
const { error, stderr } = await asc.main([join(here, 'kernel.ts'), '--outFile', binary, '--initialMemory', '20', ...options])
if (error) {
  console.error(stderr.toString())
  throw error
}
const base64 = readFileSync(binary).toString('base64')
rmSync(folder, { recursive: true })
const lines = base64.match(/.{1,110}/g) ?? []
writeFileSync(
  join(here, '../src/fast/kernel-binary.ts'),
  `// Generated from packages/core/assembly by its build.mjs.\nexport const kernelBinary =\n${lines.map((line) => `  '${line}'`).join(' +\n')}\n`,
)
