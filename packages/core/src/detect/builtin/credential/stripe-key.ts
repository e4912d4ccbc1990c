import { ALNUM, BASE64URL, sample, vendorToken } from './token.js'

const live = ['sk', 'live', ''].join('_')

export const stripeKey = vendorToken({
  kind: 'stripe_key',
  title:
    'Stripe secret, restricted, ephemeral or webhook signing key, or client secret (and the look-alikes of Paystack and Clerk)',
  source: 'https://docs.stripe.com/keys',
  forms: [
    {
      prefixes: [
        'sk_live_',
        'sk_test_',
        'sk_prod_',
        'rk_live_',
        'rk_test_',
        'rk_prod_',
        'ek_live_',
        'ek_test_',
        'sk_org_live_',
        'sk_org_test_',
      ],
      // Tests write keys of one letter that are just too short.
      rest: '(?!([A-Za-z])\\1{13,22}(?![A-Za-z0-9]))[A-Za-z0-9]{14,250}',
    },
    // Of an intent, which opens it to whoever has it.
    { prefixes: ['pi_', 'seti_'], rest: '[A-Za-z0-9]{16,40}_secret_[A-Za-z0-9]{20,60}', letters: 16 },
    { prefixes: ['whsec_'], rest: '[A-Za-z0-9+/]{24,100}={0,2}' },
  ],
  examples: {
    found: [
      `${live}${sample(ALNUM, 24)}`,
      `Invalid API key ${['rk', 'test', sample(ALNUM, 99)].join('_')}, check it`,
      ['pi', sample(ALNUM, 24), 'secret', sample(ALNUM, 25)].join('_'),
      `"${['whsec', sample(ALNUM, 32)].join('_')}"`,
    ],
    ignored: [
      ['pk', 'live', sample(ALNUM, 24)].join('_'),
      ['pi', sample(ALNUM, 24)].join('_'),
      `${live}short`,
      `${live}${'x'.repeat(24)}`,
      `x${live}${sample(ALNUM, 24)}`,
      `${live}your_key`,
      `cs_test_${sample(BASE64URL, 24)}`,
      'rk_live_example_user',
    ],
  },
})
