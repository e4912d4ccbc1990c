export { maskFormat } from './mask-format.js'
export { withMasking } from './with-masking.js'
