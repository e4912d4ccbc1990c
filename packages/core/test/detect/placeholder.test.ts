import { describe, expect, it } from 'vitest'
import { isPlaceholder } from '../../src/detect/placeholder.js'

describe('isPlaceholder', () => {
  it.each([
    '*****',
    'xxxxx',
    'XXXX-XXXX-XXXX',
    '...',
    '',
    '$PASSWORD',
    '$env:PASSWORD',
    '$2',
    '$$PASSWORD',
    '!Ref DatabasePassword',
    ['$', '{PASSWORD}'].join(''),
    ['$', '{{ secrets.PASSWORD }}'].join(''),
    '$(cat secret.txt)',
    '{{password}}',
    '%PASSWORD%',
    '<your token>',
    '[REDACTED]',
    'redacted',
    'YOUR_API_KEY',
    'put-your-token-here',
    'REPLACE_WITH_PASSWORD',
    'ACCESS_TOKEN',
    'BILLING_APITOKEN',
    `abc${'x'.repeat(12)}def`,
    'x'.repeat(300),
  ])('takes %j for one', (value) => {
    expect(isPlaceholder(value)).toBe(true)
  })

  it.each([
    'password',
    'hunter2',
    'changeme',
    '12345',
    'AAAAAAAAAAAA',
    'пароль',
    'P@$$w0rd',
    '$ecret!',
    '!Reference7',
    'there-is-more',
    'example',
    'max-boxx',
    ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join(''),
  ])('takes %j for a value', (value) => {
    expect(isPlaceholder(value)).toBe(false)
  })
})
