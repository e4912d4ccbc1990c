import { ALNUM, HEX, sample, vendorToken } from './token.js'

export const voiceflowKey = vendorToken({
  kind: 'voiceflow_key',
  title: 'Voiceflow API key',
  source: 'https://docs.voiceflow.com/reference/authentication',
  forms: [{ prefixes: ['VF.DM.', 'VF.WS.'], rest: '[a-f0-9]{24}\\.[A-Za-z0-9]{16}' }],
  examples: {
    found: [
      `VF.DM.${sample(HEX, 24)}.${sample(ALNUM, 16)}`,
      `rejected "VF.DM.${sample(HEX, 24)}.${sample(ALNUM, 16)}": 401`,
    ],
    ignored: [`aVF.DM.${sample(HEX, 24)}.${sample(ALNUM, 16)}`],
  },
})
