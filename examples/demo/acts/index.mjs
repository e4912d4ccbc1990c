import { errorWithCause, failedJob, upstreamError } from './errors.mjs'
import { failedLogin } from './failed-login.mjs'
import { ordinaryRequest } from './ordinary-request.mjs'
import { cardPayment } from './payment.mjs'
import { confirmation, signUp } from './sign-up.mjs'

/**
 * What happens, in order. An act has a title, a caption and `run({ client, worker, service })`; the demo then waits
 * until all is logged and shows the lines.
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
]
