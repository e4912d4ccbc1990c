import { matchSticky } from '../../detector.js'
import { credential, HEX, sample } from './token.js'

export const mailchimpKey = credential({
  kind: 'mailchimp_key',
  title: 'Mailchimp API key',
  source: 'https://mailchimp.com/developer/marketing/guides/quick-start/',
  // The data centre comes after the key.
  find: {
    by: 'literal',
    literals: ['-us'],
    at: 32,
    match: matchSticky(/(?<![\w-])[a-f0-9]{32}-us\d{1,2}(?!\w)/y),
  },
  examples: {
    found: [`${sample(HEX, 32)}-us18`, `apikey "${sample(HEX, 32)}-us6" is disabled`],
    ignored: [`${sample(HEX, 31)}-us18`, `${sample(HEX, 32)}-user`, 'en-us', 'x-us1'],
  },
})
