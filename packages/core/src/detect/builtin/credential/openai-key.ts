import { ALNUM, BASE64URL, HEX, sample, vendorToken } from './token.js'

export const openaiKey = vendorToken({
  kind: 'openai_key',
  title: 'OpenAI API key (and the same form at DeepSeek, LiteLLM and others)',
  source: 'https://platform.openai.com/docs/api-reference/authentication',
  forms: [
    // Every key of OpenAI's own has "OpenAI" in Base64 in it, in one of two spellings.
    {
      prefixes: ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-None-'],
      rest: '(?=[A-Za-z0-9_-]{20,120}T[34]BlbkFJ)[A-Za-z0-9_-]{40,250}',
    },
    {
      prefixes: ['sk-'],
      rest: '[A-Za-z0-9]{20}T[34]BlbkFJ[A-Za-z0-9]{20,24}|(?=[a-z]{0,40}\\d)[a-z0-9]{32,64}',
      letters: 32,
    },
  ],
  examples: {
    found: [
      `sk-proj-${sample(BASE64URL, 74)}T3BlbkFJ${sample(BASE64URL, 74)}`,
      `sk-${sample(ALNUM, 20)}T3BlbkFJ${sample(ALNUM, 20)}`,
      `sk-${sample(HEX, 32)}`,
      `rejected "sk-proj-${sample(BASE64URL, 74)}T3BlbkFJ${sample(BASE64URL, 74)}": 401`,
    ],
    ignored: [
      `ask-proj-${sample(BASE64URL, 74)}T3BlbkFJ${sample(BASE64URL, 74)}`,
      'sk-openai-123456',
      'task-sk-learn-0123456789',
      `sk-${'x'.repeat(48)}`,
      'sk-your-api-key-here',
      `sk-${sample(ALNUM, 48)}`,
    ],
  },
})
