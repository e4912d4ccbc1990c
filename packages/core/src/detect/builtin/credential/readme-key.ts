import { LOWER_ALNUM, sample, vendorToken } from './token.js'

export const readmeKey = vendorToken({
  kind: 'readme_key',
  title: 'ReadMe API key',
  source: 'https://docs.readme.com/main/reference/intro/authentication',
  forms: [{ prefixes: ['rdme_'], body: LOWER_ALNUM, length: 70 }],
  examples: {
    found: [`rdme_${sample(LOWER_ALNUM, 70)}`, `rejected "rdme_${sample(LOWER_ALNUM, 70)}": 401`],
    ignored: [
      `rdme_${sample(LOWER_ALNUM, 69)}`,
      `rdme_${'x'.repeat(70)}`,
      `ardme_${sample(LOWER_ALNUM, 70)}`,
      `rdme_${sample(LOWER_ALNUM, 71)}`,
    ],
  },
})
