import { matchSticky } from '../../detector.js'
import { isPlaceholder } from '../../placeholder.js'
import { ALNUM, credential, sample } from './token.js'

const fromStart = matchSticky(/(?<![\w~.-])[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![\w~-])/y)

export const azureClientSecret = credential({
  kind: 'azure_client_secret',
  title: 'Microsoft Entra ID (Azure AD) client secret',
  source: 'https://learn.microsoft.com/en-us/purview/sit-defn-client-secret-api-key',
  // Four characters come before what marks it.
  find: {
    by: 'literal',
    literals: ['Q~'],
    wordStart: false,
    match: (text, at) => fromStart(text, Math.max(at - 4, 0)),
  },
  validate: (value) => !isPlaceholder(value),
  examples: {
    found: [`abc8Q~${sample(ALNUM, 34)}`, `secret is ${sample(ALNUM, 3)}7Q~${sample(ALNUM, 31)}.`],
    ignored: [
      `abc8Q~${'x'.repeat(34)}`,
      'Q~',
      `abc8Q~${sample(ALNUM, 20)}`,
      `abcdQ~${sample(ALNUM, 34)}`,
      `img/4b8380bb686f0c96d338Q~tplv-${sample(ALNUM, 34)}`,
    ],
  },
})
