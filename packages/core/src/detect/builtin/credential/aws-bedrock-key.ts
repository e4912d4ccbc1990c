import { ALNUM, sample, vendorToken } from './token.js'

export const awsBedrockKey = vendorToken({
  kind: 'aws_bedrock_key',
  title: 'Amazon Bedrock API key',
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
  forms: [
    { prefixes: ['ABSKQmVkcm9ja0FQSUtleS'], rest: '[A-Za-z0-9+/]{90,250}={0,2}(?![A-Za-z0-9+/=])' },
    { prefixes: ['bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t'], rest: '[A-Za-z0-9+/_-]{0,2048}={0,2}', long: true },
  ],
  examples: {
    found: [
      `ABSKQmVkcm9ja0FQSUtleS${sample(ALNUM, 109)}=`,
      `bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t${sample(ALNUM, 40)}`,
      `rejected "ABSKQmVkcm9ja0FQSUtleS${sample(ALNUM, 109)}=": 401`,
    ],
    ignored: [
      `aABSKQmVkcm9ja0FQSUtleS${sample(ALNUM, 109)}=`,
      'bedrock-api-key-',
      `ABSKQmVkcm9ja0FQSUtleS${sample(ALNUM, 8)}`,
    ],
  },
})
