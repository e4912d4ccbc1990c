import { BASE64URL, LOWER_ALNUM, sample, vendorToken } from './token.js'

export const gitlabToken = vendorToken({
  kind: 'gitlab_token',
  title: 'GitLab token (personal, deploy, runner, trigger, feed …)',
  source: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  forms: [
    {
      prefixes: [
        'glpat-',
        'gldt-',
        'glptt-',
        'glrt-',
        'glrtr-',
        'glcbt-',
        'glft-',
        'glimt-',
        'glagent-',
        'gloas-',
        'glsoat-',
        'glffct-',
        'glwt-',
      ],
      rest: '[A-Za-z0-9_-]{20,250}(?:\\.[a-z0-9]{2,9}){0,2}',
    },
    { prefixes: ['GR1348941'], body: BASE64URL, length: 20 },
  ],
  examples: {
    found: [
      `GR1348941${sample(BASE64URL, 20)}`,
      `glpat-${sample(BASE64URL, 20)}`,
      `glrt-t1_${sample(BASE64URL, 27)}.01.${sample(LOWER_ALNUM, 9)}`,
      `rejected "GR1348941${sample(BASE64URL, 20)}": 401`,
    ],
    ignored: [
      `aGR1348941${sample(BASE64URL, 20)}`,
      `glpat-${'x'.repeat(20)}`,
      'glpat-abc',
      `GR1348941${'123'.repeat(7).slice(0, 20)}`,
    ],
  },
})
