import { ALNUM, sample, vendorToken } from './token.js'

export const modalToken = vendorToken({
  kind: 'modal_token',
  title: 'Modal token',
  source: 'https://modal.com/docs/reference/modal.config',
  forms: [
    { prefixes: ['ak-', 'as-'], rest: '(?=[A-Za-z]*[0-9])(?=[A-Za-z0-9]*[A-Z])(?=[A-Za-z0-9]*[a-z])[A-Za-z0-9]{22}' },
  ],
  examples: {
    found: [`as-${sample(ALNUM, 22)}`],
    ignored: [`as-${sample(ALNUM, 21)}`, `bas-${sample(ALNUM, 22)}`, 'as-applicationconfiguration'],
  },
})
