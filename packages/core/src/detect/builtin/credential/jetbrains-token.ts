import { ALNUM, sample, vendorToken } from './token.js'

export const jetbrainsToken = vendorToken({
  kind: 'jetbrains_token',
  title: 'JetBrains permanent token (YouTrack, TeamCity, Hub)',
  source: 'https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html',
  forms: [
    { prefixes: ['perm:', 'perm-'], rest: '[A-Za-z0-9+/]{6,80}={0,2}\\.[A-Za-z0-9+/-]{3,120}={0,2}\\.[A-Za-z0-9]{30}' },
  ],
  examples: {
    found: [
      `perm:${sample(ALNUM, 12)}==.${sample(ALNUM, 16)}.${sample(ALNUM, 30)}`,
      `rejected "perm:${sample(ALNUM, 12)}==.${sample(ALNUM, 16)}.${sample(ALNUM, 30)}": 401`,
    ],
    ignored: [`aperm:${sample(ALNUM, 12)}==.${sample(ALNUM, 16)}.${sample(ALNUM, 30)}`, 'perm-read.write.execute'],
  },
})
