import { LOWER_ALNUM, sample, vendorToken } from './token.js'

export const nugetKey = vendorToken({
  kind: 'nuget_key',
  title: 'NuGet.org API key',
  source: 'https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package',
  forms: [{ prefixes: ['oy2'], body: LOWER_ALNUM, length: 43 }],
  examples: {
    found: [`oy2${sample(LOWER_ALNUM, 43)}`, `rejected "oy2${sample(LOWER_ALNUM, 43)}": 401`],
    ignored: [
      `oy2${sample(LOWER_ALNUM, 42)}`,
      `oy2${'x'.repeat(43)}`,
      `aoy2${sample(LOWER_ALNUM, 43)}`,
      `oy2${sample(LOWER_ALNUM, 44)}`,
    ],
  },
})
