import type { Range } from '../../detector.js'
import { isPlaceholder } from '../../placeholder.js'
import { credential } from './token.js'

const argument = `(?:@?"[^"\\r\\n]{1,128}"|'[^'\\r\\n]{1,128}')`
const last = `(?:"(?<double>[^"\\r\\n]{3,128})"|'(?<single>[^'\\r\\n]{3,128})')`
const next = '\\s{0,3},\\s{0,24}'

/** A name and a password, or a place, a name and a password. */
const calls: readonly RegExp[] = [
  `(?:\\w{0,16}NetworkCredential|HTTPBasicAuth|BasicAWSCredentials|UsernamePasswordCredentials?|PasswordAuthentication)\\(\\s{0,3}${argument}${next}${last}`,
  `(?:DirectoryEntry|OpenDSObject)\\(\\s{0,3}${argument}${next}${argument}${next}${last}`,
  `PASSWORD\\(\\s{0,3}${last}\\s{0,3}\\)`,
].map((source) => new RegExp(source, 'dy'))

function match(text: string, at: number): Range | undefined {
  for (const call of calls) {
    call.lastIndex = at
    const groups = call.exec(text)?.indices?.groups
    const range = groups?.double ?? groups?.single
    if (range) return { start: range[0], end: range[1] }
  }
  return undefined
}

const secret = ['s3cr3t', 'Pw'].join('-')

export const credentialCall = credential({
  kind: 'credential_call',
  title: 'Password that a program makes credentials of',
  source:
    'System.Net.NetworkCredential, System.DirectoryServices.DirectoryEntry, IADsOpenDSObject, requests.auth, Apache HttpClient, AWS SDK for Java',
  find: {
    by: 'literal',
    literals: [
      ...['NetworkCredential(', 'HTTPBasicAuth(', 'BasicAWSCredentials(', 'UsernamePasswordCredential'],
      ...['PasswordAuthentication(', 'DirectoryEntry(', 'OpenDSObject(', 'PASSWORD('],
    ],
    match,
  },
  validate: (value) => !isPlaceholder(value),
  examples: {
    found: [
      `new System.Net.NetworkCredential("ann@example.com", "${secret}")`,
      `New-Object DirectoryServices.DirectoryEntry("LDAP://192.0.2.1","dom\\\\ann", "${secret}")`,
      `requests.get(url, auth=HTTPBasicAuth('ann', '${secret}'))`,
      `SET PASSWORD FOR 'ann' = PASSWORD('${secret}')`,
    ],
    ignored: [
      'PASSWORD(?)',
      'new NetworkCredential(user, password)',
      'new NetworkCredential("ann", "*****")',
      'HTTPBasicAuth("ann", password)',
      'DirectoryEntry("LDAP://192.0.2.1")',
    ],
  },
})
