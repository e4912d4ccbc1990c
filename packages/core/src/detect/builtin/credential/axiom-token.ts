import { HEX, sample, UUID, vendorToken } from './token.js'

export const axiomToken = vendorToken({
  kind: 'axiom_token',
  title: 'Axiom API or personal token',
  source: 'https://axiom.co/docs/reference/tokens',
  forms: [{ prefixes: ['xaat-', 'xapt-'], rest: UUID }],
  examples: {
    found: [`xaat-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}`],
    ignored: [
      `axaat-${sample(HEX, 8)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 4)}-${sample(HEX, 12)}`,
      'xaat-2024-05-06',
    ],
  },
})
