import { BASE64URL, sample, vendorToken } from './token.js'

export const mongodbAtlasSecret = vendorToken({
  kind: 'mongodb_atlas_secret',
  title: 'MongoDB Atlas service account secret',
  source: 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
  forms: [{ prefixes: ['mdb_sa_sk_'], body: BASE64URL, length: [36, 48] }],
  examples: {
    found: [`mdb_sa_sk_${sample(BASE64URL, 36)}`, `rejected "mdb_sa_sk_${sample(BASE64URL, 36)}": 401`],
    ignored: [
      `mdb_sa_sk_${sample(BASE64URL, 35)}`,
      `mdb_sa_sk_${'x'.repeat(36)}`,
      `amdb_sa_sk_${sample(BASE64URL, 36)}`,
    ],
  },
})
