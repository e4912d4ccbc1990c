import { ALNUM, sample, vendorToken } from './token.js'

export const cratesIoToken = vendorToken({
  kind: 'crates_io_token',
  title: 'crates.io API token',
  source: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
  forms: [{ prefixes: ['cio'], rest: '(?=[a-z0-9]{0,31}[A-Z])(?=[A-Za-z]{0,31}\\d)[A-Za-z0-9]{32}' }],
  examples: {
    found: [`cio${sample(ALNUM, 32)}`, `rejected "cio${sample(ALNUM, 32)}": 401`],
    ignored: [`acio${sample(ALNUM, 32)}`, `cio${sample('a-z', 32)}`, 'ciopfs'],
  },
})
