import { defineConfig } from 'tsup'

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
})
