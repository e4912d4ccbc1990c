import { matchSticky } from '../../detector.js'
import { BASE64URL, credential, sample } from './token.js'

export const discordWebhook = credential({
  kind: 'discord_webhook',
  title: 'Secret part of a Discord webhook URL',
  source: 'https://discord.com/developers/docs/resources/webhook#execute-webhook',
  find: {
    by: 'literal',
    literals: ['discord.com/api/', 'discordapp.com/api/'],
    match: matchSticky(/discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/(?<value>\d{15,21}\/[\w-]{40,100})/y),
  },
  examples: {
    found: [
      `https://discord.com/api/webhooks/${sample('1-9', 18)}/${sample(BASE64URL, 68)}`,
      `https://ptb.discord.com/api/v10/webhooks/${sample('1-9', 19)}/${sample(BASE64URL, 68)}?wait=true`,
    ],
    ignored: ['https://discord.com/api/v10/gateway', 'https://discord.com/api/webhooks/123456789012345678/*****'],
  },
})
