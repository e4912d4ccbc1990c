import type { Detector } from '../../detector.js'
import { isBase58CheckAddress } from '../../validators/base58check.js'
import { isBech32Address } from '../../validators/bech32.js'
import { isEthereumAddress } from '../../validators/ethereum-address.js'
import { isMoneroAddress } from '../../validators/monero-address.js'

/** Version bytes of Bitcoin, Litecoin, Dogecoin, Dash and Tron; coins of test networks are worth nothing. */
const VERSIONS = [0x00, 0x05, 0x30, 0x32, 0x1e, 0x16, 0x4c, 0x10, 0x41]
/** Bitcoin and Litecoin. */
const PREFIXES = ['bc', 'ltc']

function isWalletAddress(value: string): boolean {
  if (value[0] === '0') return isEthereumAddress(value)
  return isBech32Address(value, PREFIXES) || isBase58CheckAddress(value, VERSIONS) || isMoneroAddress(value)
}

export const cryptoWallet: Detector = {
  kind: 'crypto_wallet',
  title: 'Cryptocurrency address',
  group: 'financial',
  presets: ['default', 'gdpr'],
  source: 'Bitcoin Base58Check, BIP 173 and BIP 350 (segregated witness), EIP-55 (Ethereum), Monero standard addresses',
  mask: 'full',
  find: { by: 'word', min: 26, max: 106, first: '013456789bBlLADMTX' },
  validate: isWalletAddress,
  examples: {
    found: [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
      'sent to 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy.',
      '1111111111111111111114oLvT2',
      'bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4?amount=1',
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
      'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      'to=0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
    ],
    ignored: [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
      '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8F3T4',
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD',
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe',
      'da39a3ee5e6b4b0d3255bfef95601890afd80709',
      'x1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    ],
  },
}
