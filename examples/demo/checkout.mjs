import { createGrantChecker } from '@logveil/grants'
import Fastify, { LogController } from 'fastify'
import { serviceLogger } from './service-logger.mjs'

/**
 * A second service, whose masker asks a grant checker about every record.
 *
 * @param log its LogFile
 * @param store address of the store with the grants
 * @param trust the public keys of those who may grant
 */
export async function startCheckout({ log, store, trust }) {
  const checker = await createGrantChecker({ store, trust, service: 'checkout' })
  const logger = serviceLogger(log, { policy: { seal: { checker } } })
  // Its request lines would show nothing that the other service has not shown.
  const app = Fastify({ logger: logger.options, logController: new LogController({ disableRequestLogging: true }) })
  app.post('/orders', async (request) => {
    const { email, phone, password } = request.body
    request.log.warn({ email, phone, password }, `no confirmation mail to ${email}`)
    return { ok: false }
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url,
    stats: logger.stats,
    /** Looks for new and ended grants now; by itself the checker does so four times a second. */
    refresh: () => checker.refresh(),
    async close() {
      await app.close()
      await checker.close()
    },
  }
}
