import { defineConfig } from 'tsup'

const shared = { target: 'node20', sourcemap: true } as const

export default defineConfig([
  // The declaration build reads one entry, not the project's file list.
  {
    ...shared,
    entry: ['src/index.ts'],
    format: ['esm', 'cjs'],
    dts: { compilerOptions: { composite: false, incremental: false } },
    clean: true,
  },
  // The command itself is started by Node, never required: ESM alone.
  { ...shared, entry: ['src/bin.ts'], format: ['esm'] },
])
