import { z } from 'zod'
import { GrantUsageError } from '../errors.js'
import { issuesText } from '../scope/scope.js'
import { createWebhook } from './webhook.js'

/** What people are told of: a request, a decision, the beginning or end of a grant. Never holds an original value. */
export interface Notification {
  /** Unique; the same on every attempt, so that receivers can drop repetitions. */
  readonly id: string
  readonly type: string
  readonly actor: string
  /** The request or grant. */
  readonly subject: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly detail: unknown
}

/** Where notifications go: an HTTPS endpoint, or a function of your own (a rejection is tried again). */
export type NotifyTarget =
  | {
      readonly url: string
      /** Key of the HMAC-SHA256 signature, at least 16 characters. */
      readonly secret: string
    }
  | ((notification: Notification) => Promise<void>)

const schema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).refine(isSafe, 'use https, or http to this machine only'),
  secret: z.string().min(16, 'the secret needs at least 16 characters'),
})

/**
 * Checks the option and returns what delivers.
 *
 * @throws GrantUsageError `LOGVEIL_OPTION_INVALID`
 */
export function notifier(target: NotifyTarget): (notification: Notification) => Promise<void> {
  if (typeof target === 'function') return target
  const parsed = schema.safeParse(target)
  if (!parsed.success)
    throw new GrantUsageError('LOGVEIL_OPTION_INVALID', { where: 'notify', why: issuesText(parsed.error) })
  return createWebhook(parsed.data)
}

function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
