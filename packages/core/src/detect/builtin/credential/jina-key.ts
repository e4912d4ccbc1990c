import { ALNUM, BASE64URL, sample, vendorToken } from './token.js'

export const jinaKey = vendorToken({
  kind: 'jina_key',
  title: 'Jina AI API key',
  source: 'https://jina.ai/embeddings/',
  forms: [{ prefixes: ['jina_'], body: BASE64URL, length: 60 }],
  examples: {
    found: [`jina_${sample(ALNUM, 60)}`, `rejected "jina_${sample(ALNUM, 60)}": 401`],
    ignored: [`jina_${sample(ALNUM, 40)}`, 'jina_embeddings_v3', `ajina_${sample(ALNUM, 60)}`],
  },
})
