import { ALNUM, HEX, sample, UPPER_ALNUM, vendorToken } from './token.js'

const digits = '0-9'

export const slackToken = vendorToken({
  kind: 'slack_token',
  title: 'Slack token (bot, user, app, configuration, legacy)',
  source: 'https://docs.slack.dev/authentication/tokens/',
  forms: [
    {
      // Groups of digits, then perhaps a random one; old ones have a version digit first.
      prefixes: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxo-', 'xoxs-', 'xoxr-', 'xoxc-', 'xoxe-'],
      rest: '(?:[1-9]-)?(?=[A-Za-z]{0,10}\\d)[A-Za-z0-9]{6,16}(?:-[A-Za-z0-9]{6,64}){1,4}',
    },
    { prefixes: ['xoxe.xoxb-1-', 'xoxe.xoxp-1-', 'xoxe-1-'], body: ALNUM, length: [60, 250] },
    { prefixes: ['xoxd-'], rest: '[A-Za-z0-9%+/_-]{40,250}={0,2}' },
    { prefixes: ['xapp-'], rest: '\\d-[A-Z0-9]{8,14}-\\d{8,16}-[A-Za-z0-9]{32,80}' },
    { prefixes: ['xwfp-'], rest: '(?=[A-Za-z-]{0,20}\\d)[A-Za-z0-9-]{20,250}' },
  ],
  examples: {
    found: [
      `xoxb-${sample(digits, 12)}-${sample(digits, 13)}-${sample(ALNUM, 24)}`,
      `"bot":"xoxp-${sample(digits, 11)}-${sample(digits, 10)}-${sample(digits, 11)}-${sample(HEX, 32)}"`,
      `xoxa-2-${sample(digits, 9)}-${sample(digits, 11)}-${sample(digits, 13)}-${sample(HEX, 18)}`,
      `xoxe.xoxp-1-${sample(ALNUM, 163)}`,
      `xapp-1-A${sample(UPPER_ALNUM, 10)}-${sample(digits, 13)}-${sample(HEX, 64)}`,
    ],
    ignored: [
      'xoxb-xxxxxxxxx-xxxxxxxxxx-xxxxxxxxxxxx',
      'xoxb-my-bot-token',
      'xoxb-12345-abcd234',
      'xoxb-abcdefghij-abcdefghijk',
      'xoxe-1-xxx',
      'https://example.com/2018-250-xoxo-weekend-1.jpg',
      'xapp-1-token',
    ],
  },
})
