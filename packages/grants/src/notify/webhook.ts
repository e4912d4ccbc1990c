import { createHmac } from 'node:crypto'
import type { Notification } from './notification.js'

const TIMEOUT_MS = 10_000

/**
 * The value of `logveil-signature`: `t=<seconds>,v1=<hex>`, where the second part is the HMAC-SHA256 of
 * `<seconds>.<body>`. Receivers compute the same, compare in constant time, and refuse old timestamps.
 */
export function signatureHeader(secret: string, body: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

/** Posts notifications as signed JSON; rejects unless the answer is a 2xx within ten seconds. */
export function createWebhook(target: {
  readonly url: string
  readonly secret: string
}): (notification: Notification) => Promise<void> {
  return async (notification) => {
    const body = JSON.stringify(notification)
    const response = await fetch(target.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'logveil',
        'logveil-delivery': notification.id,
        'logveil-event': notification.type,
        'logveil-signature': signatureHeader(target.secret, body, Math.floor(Date.now() / 1000)),
      },
      body,
      // A redirect could lead the signed body elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`the webhook answered ${response.status}`)
  }
}
