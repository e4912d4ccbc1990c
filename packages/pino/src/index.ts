export { policyFromRedact, type RedactOption, type TranslatedRedact } from './from-redact.js'
export { withMasking } from './with-masking.js'
