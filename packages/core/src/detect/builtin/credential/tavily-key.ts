import { ALNUM, sample, vendorToken } from './token.js'

export const tavilyKey = vendorToken({
  kind: 'tavily_key',
  title: 'Tavily API key',
  source: 'https://docs.tavily.com/documentation/quickstart',
  forms: [{ prefixes: ['tvly-'], rest: '(?:dev-|prod-)?[A-Za-z0-9]{32}' }],
  examples: {
    found: [`tvly-dev-${sample(ALNUM, 32)}`, `rejected "tvly-dev-${sample(ALNUM, 32)}": 401`],
    ignored: [`atvly-dev-${sample(ALNUM, 32)}`],
  },
})
