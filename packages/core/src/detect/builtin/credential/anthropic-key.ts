import { BASE64URL, sample, vendorToken } from './token.js'

export const anthropicKey = vendorToken({
  kind: 'anthropic_key',
  title: 'Anthropic API, admin or OAuth key',
  source: 'https://docs.anthropic.com/en/api/getting-started#authentication',
  forms: [{ prefixes: ['sk-ant-'], rest: '[a-z]{2,6}\\d{2,3}-[A-Za-z0-9_-]{80,250}(?<=AA)' }],
  examples: {
    found: [
      `sk-ant-api03-${sample(BASE64URL, 93)}AA`,
      `sk-ant-admin01-${sample(BASE64URL, 93)}AA`,
      `sk-ant-oat01-${sample(BASE64URL, 93)}AA`,
      `rejected "sk-ant-api03-${sample(BASE64URL, 93)}AA": 401`,
    ],
    ignored: [`ask-ant-api03-${sample(BASE64URL, 93)}AA`, 'sk-ant-api02-notarealkey', `sk-ant-api03-${'x'.repeat(95)}`],
  },
})
