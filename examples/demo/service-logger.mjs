import { createMasker } from '@logveil/core'
import { withMasking } from '@logveil/pino'
import { destination } from 'pino'

/**
 * The service's logger options. All that masks is `withMasking`; the rest shows the demo what would have been written.
 *
 * @param log the service's LogFile
 * @param leak whether to leave masking out
 * @param policy what to mask; the default policy when left out
 */
export function serviceLogger(log, { leak = false, policy = {} }) {
  const masker = createMasker(policy)
  const options = {
    level: 'debug',
    hooks: {
      // Runs before masking: it sees the raw line, and keeps it in memory.
      streamWrite(line) {
        log.raw.push(line)
        return line
      },
    },
  }
  const stream = destination({ dest: log.path, sync: true })
  return {
    options: { ...(leak ? options : withMasking(options, masker)), stream },
    stats: () => masker.stats(),
  }
}
