import { matchSticky } from '../../detector.js'
import { ALNUM, credential, sample } from './token.js'

export const azureKey = credential({
  kind: 'azure_key',
  title: 'Azure DevOps token, or key of an Azure service',
  source:
    'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  // Keys say what they are at a fixed place: `JQQJ9` from 52 on, and the service's signature from 76 on.
  find: {
    by: 'literal',
    literals: ['JQQJ9', 'AZDO'],
    at: [52, 76],
    match: matchSticky(/(?<!\w|\d[-.])[A-Za-z0-9]{84}(?!\w|-\d)/y),
  },
  examples: {
    found: [
      `${sample(ALNUM, 52)}JQQJ99${sample(ALNUM, 18)}AZDO${sample(ALNUM, 4)}`,
      `key ${sample(ALNUM, 52)}JQQJ99${sample(ALNUM, 18)}ACOG${sample(ALNUM, 4)}, rotated`,
    ],
    ignored: [sample(ALNUM, 84), `${sample(ALNUM, 52)}JQQJ99${sample(ALNUM, 18)}`],
  },
})
