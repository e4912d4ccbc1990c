import type { Detector } from '../../detector.js'
import { compact } from '../../validators/id-text.js'

/** Letters count from 10; from the right every second character is doubled, less nine where that gives two digits. */
function isDocumentNumber(value: string): boolean {
  const number = compact(value)
  if (!/^\d{9}[A-Z0-9]{2}\d$/.test(number)) return false
  let sum = 0
  ;[...number].forEach((char, i) => {
    const digit = Number.parseInt(char, 36)
    const counted = i % 2 === 0 ? digit * 2 : digit
    sum += i % 2 === 0 && counted > 9 ? counted - 9 : counted
  })
  return sum % 10 === 0
}

export const ptCc: Detector = {
  kind: 'pt_cc',
  title: 'Portuguese citizen card number (cartão de cidadão)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Portugal: Instituto dos Registos e do Notariado, validação de número de documento do cartão de cidadão',
  mask: 'full',
  find: { by: 'shape', shapes: ['99999999 9 AA9', '99999999-9-AA9'] },
  findInContext: { by: 'shape', shapes: ['999999999AA9', '99999999 9AA9', '999999999XX9'] },
  context: [
    ...['cartão de cidadão', 'cartao de cidadao', 'citizen card', 'cidadão', 'cidadao', 'documento de identificação'],
    ...['bilhete de identidade', 'número de documento', 'id card', 'identity card'],
  ],
  validate: isDocumentNumber,
  examples: {
    found: ['00000000 0 ZZ4', 'cartão de cidadão 000000000ZZ4', '{"citizenCard":"000000000ZZ4"}'],
    ignored: ['000000000ZZ4', 'cartão de cidadão 000000000ZZ3', '00000000 0 ZZ5'],
  },
}
