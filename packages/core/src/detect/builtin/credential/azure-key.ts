import type { Range } from '../../detector.js'
import { ALNUM, credential, sample } from './token.js'

const LENGTH = 84

/** Azure keys say what they are at a fixed place: `JQQJ9` from 52 on, and the service's signature from 76 on. */
function matchKey(text: string, at: number): Range | undefined {
  const isMarked = text.startsWith('JQQJ9', at + 52) || text.startsWith('AZDO', at + 76)
  return isMarked ? { start: at, end: at + LENGTH } : undefined
}

export const azureKey = credential({
  kind: 'azure_key',
  title: 'Azure DevOps token, or key of an Azure service',
  source:
    'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  find: { by: 'word', min: LENGTH, max: LENGTH, match: matchKey },
  examples: {
    found: [
      `${sample(ALNUM, 52)}JQQJ99${sample(ALNUM, 18)}AZDO${sample(ALNUM, 4)}`,
      `key ${sample(ALNUM, 52)}JQQJ99${sample(ALNUM, 18)}ACOG${sample(ALNUM, 4)}, rotated`,
    ],
    ignored: [sample(ALNUM, 84), `${sample(ALNUM, 52)}JQQJ99${sample(ALNUM, 18)}`],
  },
})
