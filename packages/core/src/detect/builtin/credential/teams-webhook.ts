import { matchSticky } from '../../detector.js'
import { credential, HEX, sample } from './token.js'

const uuid = [8, 4, 4, 4, 12].map((length) => sample(HEX, length)).join('-')

export const teamsWebhook = credential({
  kind: 'teams_webhook',
  title: 'Secret part of a Microsoft Teams webhook URL',
  source:
    'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
  find: {
    by: 'literal',
    literals: ['webhook.office.com/webhookb2/', 'outlook.office.com/webhook/', 'outlook.office365.com/webhook/'],
    match: matchSticky(
      /[a-z0-9.]{15,24}\/webhook(?:b2)?\/(?<value>[a-z0-9-]{30,40}@[a-z0-9-]{30,40}\/IncomingWebhook\/[A-Za-z0-9]{20,40}\/[a-z0-9-]{30,40}(?:\/[\w-]{10,80})?)/y,
    ),
  },
  examples: {
    found: [
      `https://contoso.webhook.office.com/webhookb2/${uuid}@${uuid}/IncomingWebhook/${sample(HEX, 32)}/${uuid}`,
      `https://outlook.office.com/webhook/${uuid}@${uuid}/IncomingWebhook/${sample(HEX, 32)}/${uuid}`,
    ],
    ignored: ['https://outlook.office.com/webhook/', `https://contoso.webhook.office.com/webhookb2/${uuid}`],
  },
})
