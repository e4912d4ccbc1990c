import { matchSticky } from '../../detector.js'
import { isBase58Check } from '../../validators/base58check.js'
import { credential } from './token.js'

/** A key, what derives others from it, and a checksum. */
const SIZE = 82

// The first private key of the standard's test vectors, in parts.
const key = [
  'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqj',
  'iChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi',
]

export const extendedKey = credential({
  kind: 'extended_key',
  title: 'Extended private key of a cryptocurrency wallet',
  source: 'BIP 32 (serialization format); SLIP-132 (yprv, zprv)',
  find: {
    by: 'literal',
    literals: ['xprv', 'yprv', 'zprv', 'tprv'],
    run: 107,
    match: matchSticky(/[txyz]prv[1-9A-HJ-NP-Za-km-z]{103,112}(?!\w)/y),
  },
  validate: (value) => isBase58Check(value, SIZE),
  examples: {
    found: [key.join(''), `root ${key.join('')}, depth 0`],
    ignored: [key.join('').replace('9s', '9t'), `a${key.join('')}`, 'xprv9s21ZrQH143K3QTDL4LXw2F7'],
  },
})
