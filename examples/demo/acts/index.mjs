import { errorWithCause, failedJob, upstreamError } from './errors.mjs'
import { failedLogin } from './failed-login.mjs'
import { jitAccess } from './jit-access.mjs'
import { ordinaryRequest } from './ordinary-request.mjs'
import { cardPayment } from './payment.mjs'
import { confirmation, signUp } from './sign-up.mjs'

/**
 * What happens, in order. An act has a title, a caption and `run({ client, worker, service, directory, addLog })`; the
 * demo then waits until all is logged and shows the lines. An act may have a service of its own: `addLog(log, service)`
 * has its log checked and its `stats()` counted.
 */
export const acts = [
  ordinaryRequest,
  signUp,
  confirmation,
  cardPayment,
  failedLogin,
  errorWithCause,
  upstreamError,
  failedJob,
  jitAccess,
]
