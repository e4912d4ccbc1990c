import { matchSticky } from '../../detector.js'
import { ALNUM, credential, sample, UPPER_ALNUM } from './token.js'

export const slackWebhook = credential({
  kind: 'slack_webhook',
  title: 'Secret part of a Slack webhook URL',
  source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/',
  find: {
    by: 'literal',
    literals: ['hooks.slack.com/', 'hooks.slack-gov.com/'],
    match: matchSticky(
      /hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/(?<value>[A-Z][A-Za-z0-9]{3,14}\/[A-Za-z0-9]{3,24}(?:\/[A-Za-z0-9]{8,48}){1,2})/y,
    ),
  },
  examples: {
    found: [
      `https://hooks.slack.com/services/T${sample(UPPER_ALNUM, 8)}/B${sample(UPPER_ALNUM, 8)}/${sample(ALNUM, 24)}`,
      `POST https://hooks.slack.com/workflows/T${sample(UPPER_ALNUM, 10)}/A${sample(UPPER_ALNUM, 10)}/${sample('0-9', 18)}/${sample(ALNUM, 24)} 200`,
    ],
    ignored: [
      'https://hooks.slack.com/services/*****',
      'https://hooks.slack.com/',
      'https://hooks.slack.com/services/T0/B0/x',
    ],
  },
})
