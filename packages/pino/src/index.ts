export { withMasking } from './with-masking.js'
