import { ALNUM, sample, vendorToken } from './token.js'

export const githubToken = vendorToken({
  kind: 'github_token',
  title: 'GitHub token (personal, OAuth, app, refresh)',
  source:
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
  anywhere: true,
  forms: [
    { prefixes: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], body: ALNUM, length: [36, 255] },
    { prefixes: ['ghs_'], rest: '\\d{1,12}_eyJ[A-Za-z0-9_-]{8,250}(?:\\.[A-Za-z0-9_-]{8,1024}){2}', long: true },
    { prefixes: ['github_pat_'], rest: '[A-Za-z0-9]{22}_[A-Za-z0-9]{50,80}|[A-Za-z0-9_]{82}' },
  ],
  examples: {
    found: [
      `ghp_${sample(ALNUM, 36)}`,
      `clone failed: https://x-access-token:ghs_${sample(ALNUM, 36)}@github.com`,
      `ghr_${sample(ALNUM, 76)}`,
      `ghp_${sample(ALNUM, 36)}_a`,
      `OLD_gho_${sample(ALNUM, 36)}`,
      `github_pat_${sample(ALNUM, 22)}_${sample(ALNUM, 59)}`,
    ],
    ignored: [
      `ghp_${sample(ALNUM, 35)}`,
      `ghp_${'x'.repeat(36)}`,
      `ghx_${sample(ALNUM, 36)}`,
      `xghp_${sample(ALNUM, 36)}`,
      `github_pat_${'x'.repeat(22)}_${'x'.repeat(59)}`,
      'ghp_your_token_here',
    ],
  },
})
