import { ALNUM, sample, vendorToken } from './token.js'

export const pineconeKey = vendorToken({
  kind: 'pinecone_key',
  title: 'Pinecone API key',
  source: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  forms: [{ prefixes: ['pcsk_'], rest: '[A-Za-z0-9]{5,8}_[A-Za-z0-9]{60,70}' }],
  examples: {
    found: [
      `pcsk_${sample(ALNUM, 6)}_${sample(ALNUM, 63)}`,
      `rejected "pcsk_${sample(ALNUM, 6)}_${sample(ALNUM, 63)}": 401`,
    ],
    ignored: [`apcsk_${sample(ALNUM, 6)}_${sample(ALNUM, 63)}`],
  },
})
