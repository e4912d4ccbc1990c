import { appendFileSync } from 'node:fs'
import fc from 'fast-check'

// `npm test` always tries the same inputs; scripts/fuzz.mjs asks for more and other ones, and counts them.
// A property that names its own numRuns or seed keeps it.
const { LOGVEIL_FUZZ_RUNS = '1000', LOGVEIL_FUZZ_SEED = '1', LOGVEIL_FUZZ_COUNT } = process.env
fc.configureGlobal({ numRuns: Number(LOGVEIL_FUZZ_RUNS), seed: Number(LOGVEIL_FUZZ_SEED) })

if (LOGVEIL_FUZZ_COUNT !== undefined) {
  fc.configureGlobal({
    ...fc.readConfigureGlobal(),
    reporter: (details) => {
      appendFileSync(LOGVEIL_FUZZ_COUNT, `${details.numRuns}\n`)
      if (details.failed) throw new Error(fc.defaultReportMessage(details))
    },
  })
}
