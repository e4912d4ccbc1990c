import { sample, UPPER_ALNUM, vendorToken } from './token.js'

export const awsKey = vendorToken({
  kind: 'aws_key',
  title: 'AWS access key id',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
  forms: [
    { prefixes: ['AKIA', 'ASIA', 'ABIA', 'ACCA'], body: UPPER_ALNUM, length: 16 },
    { prefixes: ['A3T'], body: UPPER_ALNUM, length: 17 },
  ],
  examples: {
    found: [
      `AKIA${sample(UPPER_ALNUM, 16)}`,
      `credential=ASIA${sample(UPPER_ALNUM, 16)}/20240506/eu-west-1/s3/aws4_request`,
      `A3T${sample(UPPER_ALNUM, 17)}`,
      ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join(''),
    ],
    ignored: [
      `AKIA${'X'.repeat(16)}`,
      `AKIA${sample(UPPER_ALNUM, 15)}`,
      `AKIA${sample(UPPER_ALNUM, 17)}`,
      `XAKIA${sample(UPPER_ALNUM, 16)}`,
      `akia${sample('a-z0-9', 16)}`,
      'ASIA PACIFIC REGION',
    ],
  },
})
