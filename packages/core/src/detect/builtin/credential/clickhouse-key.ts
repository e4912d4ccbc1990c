import { ALNUM, sample, vendorToken } from './token.js'

export const clickhouseKey = vendorToken({
  kind: 'clickhouse_key',
  title: 'ClickHouse Cloud API secret key',
  source: 'https://clickhouse.com/docs/cloud/manage/openapi',
  forms: [{ prefixes: ['4b1d'], body: ALNUM, length: 38 }],
  examples: {
    found: [`4b1d${sample(ALNUM, 38)}`, `rejected "4b1d${sample(ALNUM, 38)}": 401`],
    ignored: [
      `4b1d${sample(ALNUM, 37)}`,
      `4b1d${'x'.repeat(38)}`,
      `a4b1d${sample(ALNUM, 38)}`,
      `4b1d${sample(ALNUM, 39)}`,
    ],
  },
})
