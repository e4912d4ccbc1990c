import { matchSticky } from '../../detector.js'
import { isPlaceholder } from '../../placeholder.js'
import { credential } from './token.js'

export const powershellSecureString = credential({
  kind: 'powershell_secure_string',
  title: 'Plain text given to ConvertTo-SecureString',
  source: 'https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.security/convertto-securestring',
  find: {
    by: 'literal',
    literals: ['ConvertTo-SecureString'],
    ignoreCase: true,
    match: matchSticky(
      /ConvertTo-SecureString\s{1,3}(?:-(?:AsPlainText|Force|String)\s{1,3}){0,3}(["'])(?<value>[^"'\r\n]{1,200})\1/iy,
    ),
  },
  validate: (value) => !isPlaceholder(value),
  examples: {
    found: [
      'ConvertTo-SecureString "s3cret" -AsPlainText -Force',
      "$p = ConvertTo-SecureString -String 's3cret' -AsPlainText -Force",
    ],
    ignored: [
      'ConvertTo-SecureString $password -AsPlainText',
      'ConvertTo-SecureString "*****" -AsPlainText',
      'ConvertTo-SecureString "$env:PASSWORD" -Force',
    ],
  },
})
