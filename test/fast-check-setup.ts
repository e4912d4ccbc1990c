import fc from 'fast-check'

// `npm test` always tries the same inputs; scripts/fuzz.mjs asks for more and other ones.
// A property that names its own numRuns or seed keeps it.
const { LOGVEIL_FUZZ_RUNS = '1000', LOGVEIL_FUZZ_SEED = '1' } = process.env
fc.configureGlobal({ numRuns: Number(LOGVEIL_FUZZ_RUNS), seed: Number(LOGVEIL_FUZZ_SEED) })
