import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { engines, outcome } from './engines.js'

const policies = [engines({}), engines({ presets: ['default', 'pci-dss', 'gdpr', 'hipaa', 'secrets'], remarks: true })]

const scheme = fc.constantFrom(
  ...'bearer |Bearer  |BEARER   |bearer    |token |Token |digest |Digest  |basic |Basic |Authorization: Bearer |access_token |Proxy-Authorization: Digest '.split(
    '|',
  ),
)
/** Words as long as those that may be random, and what may follow them. */
const word = fc.oneof(
  fc.stringMatching(/^[a-zA-Z]{0,28}$/),
  fc.stringMatching(/^[a-z][A-Z][a-z]{18,26}$/),
  fc.constantFrom('Authorization', 'username', 'dXNlcjpwYXNz', 'AbCdEfGhIjKlMnOpQrStUvWx', 'AbCdEfGhIjKlMnOpQrStUvWxY'),
)
const after = fc.constantFrom(
  ...'| |.|. |..|0|12345678|_|_abcDEF|~|~x|+|+a1|/|/x1|=|="x", nonce="y"|-|-a1|:|,|;|"|\'|\\|\\n|\n|%41|%2D1|\\u0041b1|é|１２３４５６|\u200b1|–|\u00a0|)'.split(
    '|',
  ),
)
const text = fc
  .array(
    fc.tuple(scheme, word, after).map((parts) => parts.join('')),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(' '))

describe('what stands behind the name of a scheme', () => {
  test('is found by both engines alike, whether it may be a word or not', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...policies), (msg, { fast, plain }) => {
        const line = JSON.stringify({ msg })
        const results = [fast, plain].map((masker) =>
          outcome(masker, () => [masker.maskLine(line), masker.maskText(msg)]),
        )
        expect(results[0]).toEqual(results[1])
      }),
    )
  })
})
