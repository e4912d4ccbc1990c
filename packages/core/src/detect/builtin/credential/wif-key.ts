import { isBase58Check } from '../../validators/base58check.js'
import { credential } from './token.js'

// The example of the format's description, in parts.
const key = ['5HueCGU8rMjxEXxiPuD5BDku', '4MkFqeZyd4dZ1jvhTVqvbTLvyTJ']

export const wifKey = credential({
  kind: 'wif_key',
  title: 'Private key of a Bitcoin address',
  source: 'Bitcoin, wallet import format (Base58Check of 32 bytes, and one more where the public key is compressed)',
  find: { by: 'word', min: 51, max: 52, first: '5KL' },
  validate: (value) => isBase58Check(value, value.length === 51 ? 37 : 38),
  examples: {
    found: [key.join(''), `imported ${key.join('')}.`],
    ignored: [key.join('').replace('Hu', 'Hv'), `${key.join('')}a`],
  },
})
