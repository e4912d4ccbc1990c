import { ALNUM, sample, vendorToken } from './token.js'

export const mandrillKey = vendorToken({
  kind: 'mandrill_key',
  title: 'Mailchimp Transactional (Mandrill) API key',
  source: 'https://mailchimp.com/developer/transactional/guides/quick-start/',
  forms: [{ prefixes: ['md-'], rest: '(?=[A-Za-z_-]*[0-9])(?=[A-Za-z0-9_-]*[A-Z])[A-Za-z0-9_-]{22}' }],
  examples: {
    found: [`md-${sample(ALNUM, 22)}`],
    ignored: [`md-${sample(ALNUM, 21)}`, `amd-${sample(ALNUM, 22)}`, 'md-elevation-z8-container-x'],
  },
})
