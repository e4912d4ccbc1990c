import { matchSticky } from '../../detector.js'
import { ALNUM, credential, sample } from './token.js'

export const azureSasSignature = credential({
  kind: 'azure_sas_signature',
  title: 'Signature of an Azure shared access signature (SAS)',
  source: 'https://learn.microsoft.com/en-us/rest/api/storageservices/create-service-sas',
  // An HMAC-SHA256: 43 characters of Base64 and one `=`, written as they are or percent-encoded.
  find: {
    by: 'literal',
    literals: ['sig='],
    match: matchSticky(/sig=(?<value>(?:[A-Za-z0-9+/_-]|%2[BbFf]){43}(?:=|%3[Dd]))/y),
  },
  examples: {
    found: [
      `https://logs.blob.core.windows.net/c/b?sv=2022-11-02&sp=r&sig=${sample(ALNUM, 41)}%2F${sample(ALNUM, 1)}%3D`,
      `SharedAccessSignature sr=x&sig=${sample(ALNUM, 43)}=&se=1`,
    ],
    ignored: ['sig=abc', 'sig=*****&se=1', `sig=${sample(ALNUM, 20)}=`],
  },
})
