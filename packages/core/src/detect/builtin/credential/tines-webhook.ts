import { matchSticky } from '../../detector.js'
import { credential, HEX, sample } from './token.js'

export const tinesWebhook = credential({
  kind: 'tines_webhook',
  title: 'Secret part of a Tines webhook URL',
  source: 'https://www.tines.com/docs/actions/types/webhook/',
  find: {
    by: 'literal',
    literals: ['tines.com/webhook/'],
    match: matchSticky(/tines\.com\/webhook\/(?<value>[a-f0-9]{32}\/[a-f0-9]{32})(?!\w)/y),
  },
  examples: {
    found: [`https://example.tines.com/webhook/${sample(HEX, 32)}/${sample(HEX, 32)}`],
    ignored: ['https://example.tines.com/webhook/', `https://example.tines.com/webhook/${sample(HEX, 32)}`],
  },
})
