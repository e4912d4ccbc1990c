import fc from 'fast-check'

// Set by scripts/fuzz.mjs; a property that names its own numRuns keeps it.
const { LOGVEIL_FUZZ_RUNS, LOGVEIL_FUZZ_SEED } = process.env
if (LOGVEIL_FUZZ_RUNS && LOGVEIL_FUZZ_SEED) {
  fc.configureGlobal({ numRuns: Number(LOGVEIL_FUZZ_RUNS), seed: Number(LOGVEIL_FUZZ_SEED) })
}
