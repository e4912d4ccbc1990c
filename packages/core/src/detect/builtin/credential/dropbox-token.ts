import { BASE64URL, sample, vendorToken } from './token.js'

export const dropboxToken = vendorToken({
  kind: 'dropbox_token',
  title: 'Dropbox access token',
  source: 'https://www.dropbox.com/developers/documentation/http/documentation',
  forms: [{ prefixes: ['sl.'], rest: '(?:u\\.)?[A-Za-z0-9_-]{130,2048}', long: true }],
  examples: {
    found: [`sl.u.${sample(BASE64URL, 200)}`, `rejected "sl.u.${sample(BASE64URL, 200)}": 401`],
    ignored: [`asl.u.${sample(BASE64URL, 200)}`, 'sl.example.com'],
  },
})
