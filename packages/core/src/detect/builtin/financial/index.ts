import type { Detector } from '../../detector.js'
import { bic } from './bic.js'
import { creditCard } from './credit-card.js'
import { cryptoWallet } from './crypto-wallet.js'
import { iban } from './iban.js'
import { mxClabe } from './mx-clabe.js'
import { trackData } from './track-data.js'
import { uatpCard } from './uatp-card.js'
import { usRouting } from './us-routing.js'

export const financialDetectors: readonly Detector[] = [
  creditCard,
  trackData,
  uatpCard,
  iban,
  bic,
  usRouting,
  cryptoWallet,
  mxClabe,
]
