import { ALNUM, sample, vendorToken } from './token.js'

export const awsSessionToken = vendorToken({
  kind: 'aws_session_token',
  title: 'AWS session token',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html',
  forms: [
    {
      prefixes: ['FwoGZXIvYXdz', 'FQoGZXIvYXdz', 'IQoJb3JpZ2luX2Vj', 'AQoDYXdz'],
      rest: '[A-Za-z0-9+/]{80,2048}={0,2}',
      long: true,
    },
  ],
  examples: {
    found: [
      `IQoJb3JpZ2luX2Vj${sample(ALNUM, 300)}`,
      `AWS_SESSION=FwoGZXIvYXdz${sample(ALNUM, 300)}==`,
      `rejected "IQoJb3JpZ2luX2Vj${sample(ALNUM, 300)}": 401`,
    ],
    ignored: [`aIQoJb3JpZ2luX2Vj${sample(ALNUM, 300)}`, `IQoJb3JpZ2luX2Vj${sample(ALNUM, 20)}`],
  },
})
