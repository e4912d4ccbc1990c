import { matchSticky } from '../../detector.js'
import { ALNUM, credential, sample } from './token.js'

export const zapierWebhook = credential({
  kind: 'zapier_webhook',
  title: 'Secret part of a Zapier webhook URL',
  source: 'https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zaps-from-webhooks',
  find: {
    by: 'literal',
    literals: ['hooks.zapier.com/hooks/catch/'],
    match: matchSticky(/hooks\.zapier\.com\/hooks\/catch\/(?<value>[A-Za-z0-9]{5,20}(?:\/[A-Za-z0-9]{5,20})?)/y),
  },
  examples: {
    found: [
      `https://hooks.zapier.com/hooks/catch/${sample('1-9', 7)}/${sample(ALNUM, 7)}/`,
      `https://hooks.zapier.com/hooks/catch/${sample(ALNUM, 16)}`,
    ],
    ignored: ['https://hooks.zapier.com/hooks/catch/', 'https://hooks.zapier.com/hooks/catch/*****/'],
  },
})
