import { matchSticky } from '../../detector.js'
import { ALNUM, credential, sample } from './token.js'

export const azureStorageKey = credential({
  kind: 'azure_storage_key',
  title: 'Azure account key in a connection string, or behind its name in a program',
  source: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-configure-connection-string',
  find: {
    by: 'literal',
    literals: ['AccountKey', 'accountKey', 'ACCOUNT_KEY', 'account_key', 'SharedAccessKey='],
    wordStart: false,
    // Behind what may stand between a name and its value in a program, only 64 bytes in base64.
    match: matchSticky(
      /(?<![A-Za-z0-9])[A-Za-z_]{10,15}(?:=|[\s"'\])},:=|{([]{1,24}(?=[A-Za-z0-9+/]{86}==))(?<value>[A-Za-z0-9+/]{40,200}={0,2})(?![A-Za-z0-9+/=])/y,
    ),
  },
  examples: {
    found: [
      `DefaultEndpointsProtocol=https;AccountName=logs;AccountKey=${sample(ALNUM, 86)}==;EndpointSuffix=core.windows.net`,
      `"AccountKey", "${sample(ALNUM, 86)}=="`,
      `process.env.ACCOUNT_KEY ||\n  '${sample(ALNUM, 86)}=='`,
      `Endpoint=sb://bus.example.com/;SharedAccessKeyName=send;SharedAccessKey=${sample(ALNUM, 43)}=`,
    ],
    ignored: [
      'AccountKey=<key>',
      'AccountKey=*****;',
      'SharedAccessKeyName=send',
      'AccountKey=short',
      `subAccountKey=${sample(ALNUM, 64)}`,
      `publicKey "${sample(ALNUM, 86)}=="`,
      `accountKey, "${sample(ALNUM, 40)}"`,
    ],
  },
})
