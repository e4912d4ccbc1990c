import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Tests import packages by name and get their sources, so that nothing has to be built to run them. */
const alias = [{ find: /^@logveil\/([\w-]+)$/, replacement: `${root}packages/$1/src/index.ts` }]

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['packages/*/test/**/*.test.ts'],
          setupFiles: ['test/fast-check-setup.ts'],
          // Property tests run the plain engine, which takes its time on a busy machine.
          testTimeout: process.env.LOGVEIL_FUZZ_RUNS ? 3_600_000 : 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'examples',
          include: ['examples/**/*.test.{ts,mjs}', 'benchmarks/**/*.test.{ts,mjs}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: { name: 'leak matrix', include: ['test/leak-matrix/**/*.test.ts'], testTimeout: 60_000 },
      },
      // These run built packages in other processes.
      {
        test: {
          name: 'repository',
          include: ['test/**/*.test.{ts,mjs}'],
          exclude: ['test/leak-matrix/**'],
          testTimeout: 250_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
