import { HEX, sample, vendorToken } from './token.js'

export const mercadopagoToken = vendorToken({
  kind: 'mercadopago_token',
  title: 'Mercado Pago access token',
  source: 'https://www.mercadopago.com.br/developers/en/docs/your-integrations/credentials',
  forms: [{ prefixes: ['APP_USR-'], rest: '\\d{10,18}-\\d{6}-[a-f0-9]{32}(?:-\\d{5,12})?' }],
  examples: {
    found: [
      `APP_USR-${sample('0-9', 16)}-${sample('0-9', 6)}-${sample(HEX, 32)}-${sample('0-9', 9)}`,
      `rejected "APP_USR-${sample('0-9', 16)}-${sample('0-9', 6)}-${sample(HEX, 32)}-${sample('0-9', 9)}": 401`,
    ],
    ignored: [`aAPP_USR-${sample('0-9', 16)}-${sample('0-9', 6)}-${sample(HEX, 32)}-${sample('0-9', 9)}`],
  },
})
