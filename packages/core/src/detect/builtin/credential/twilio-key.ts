import { matchSticky } from '../../detector.js'
import { credential, HEX, sample } from './token.js'

const expression = matchSticky(/(?:SK|AC)[A-Fa-f0-9]{32}(?!\w)/y)

export const twilioKey = credential({
  kind: 'twilio_key',
  title: 'Twilio API key, or account SID named as such',
  source: 'https://www.twilio.com/docs/iam/api-keys; https://www.twilio.com/docs/glossary/what-is-a-sid',
  find: { by: 'literal', literals: ['SK'], match: expression },
  findInContext: { by: 'literal', literals: ['AC'], match: expression },
  context: ['twilio', 'account sid', 'sid'],
  examples: {
    found: [`SK${sample(HEX, 32)}`, `twilio: AC${sample(HEX, 32)} suspended`, `{"accountSid":"AC${sample(HEX, 32)}"}`],
    ignored: [`AC${sample(HEX, 32)}`, `SK${sample(HEX, 31)}`, `SK${sample(HEX, 40)}`, `TASK${sample(HEX, 32)}`],
  },
})
