import { matchSticky } from '../../detector.js'
import { ALNUM, credential, sample } from './token.js'

export const azureStorageKey = credential({
  kind: 'azure_storage_key',
  title: 'Azure account key in a connection string',
  source: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-configure-connection-string',
  find: {
    by: 'literal',
    literals: ['AccountKey=', 'SharedAccessKey='],
    match: matchSticky(/[A-Za-z]{10,15}=(?<value>[A-Za-z0-9+/]{40,200}={0,2})(?![A-Za-z0-9+/=])/y),
  },
  examples: {
    found: [
      `DefaultEndpointsProtocol=https;AccountName=logs;AccountKey=${sample(ALNUM, 86)}==;EndpointSuffix=core.windows.net`,
      `Endpoint=sb://bus.example.com/;SharedAccessKeyName=send;SharedAccessKey=${sample(ALNUM, 43)}=`,
    ],
    ignored: ['AccountKey=<key>', 'AccountKey=*****;', 'SharedAccessKeyName=send', 'AccountKey=short'],
  },
})
