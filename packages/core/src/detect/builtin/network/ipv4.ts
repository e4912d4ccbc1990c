import type { Detector, Range } from '../../detector.js'
import { isDigit, isLetter, isNonAsciiLetter, isWordChar } from '../../validators/char-class.js'
import { ipv4End, isHostIpv4 } from '../../validators/ip.js'
import { versionLabels } from '../../validators/version-labels.js'

const DASH = 45
const DOT = 46
const SLASH = 47
const COLON = 58
const AT = 64
const TILDE = 126

/** Words and comparisons that say the dotted number after it is a version, a section or an object identifier. */
const VERSION_LABEL = new RegExp(
  String.raw`(?:^|[^a-z])(?:${versionLabels.join('|')})[\s.:=#"'\\>-]{1,4}$|\w[=<>~!]=$`,
  'i',
)

/** `Chrome/` before the number: a product token of a User-Agent (RFC 9110 section 10.1.5), not `host/`. */
const PRODUCT = /(?:^|[^\w.-])[A-Z][A-Za-z]{1,30}\/$/

/** `@scope/pkg@` or `example.com/tool@` before the number: a package and its version, not a user and a host. */
const PACKAGE = /(?:^|[^:/\w@.-])@?[\w.-]{1,64}\/[\w./-]{1,64}@$/

/** `at` is a dot: only the first one of a quad leads further. */
function matchIpv4(text: string, at: number): Range | undefined {
  if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) return undefined
  let start = at - 1
  while (at - start <= 3 && isDigit(text.charCodeAt(start - 1))) start--
  const before = text.charCodeAt(start - 1)
  if (before === DOT || isWordChar(before) || isNonAsciiLetter(before)) return undefined
  const end = ipv4End(text, start)
  if (end < 0 || isGluedAfter(text, end) || isVersion(text, start, end)) return undefined
  return { start, end }
}

function isGluedAfter(text: string, end: number): boolean {
  const next = text.charCodeAt(end)
  if (isWordChar(next) || isNonAsciiLetter(next)) return true
  const second = text.charCodeAt(end + 1)
  if (next === DOT) return isDigit(second) || (isLetter(second) && !text.startsWith('in-addr', end + 1))
  if (next !== DASH || !isWordChar(second)) return false
  // `-` leads to the end of a range of addresses, or to a build number or a suffix of a version.
  return ipv4End(text, end + 1) < 0
}

function isVersion(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1)
  // `name~token~amd64~~6.1.1.0` is how Windows names a package.
  if (before === TILDE) return true
  if (before === DASH) return !isDigit(text.charCodeAt(start - 2))
  if (before === SLASH) {
    if (text.charCodeAt(end) === COLON) return false
    const head = text.slice(Math.max(0, start - 40), start)
    return PRODUCT.test(head) || (isLetter(text.charCodeAt(start - 2)) && text.startsWith('.0.0', end - 4))
  }
  if (before === AT) return PACKAGE.test(text.slice(Math.max(0, start - 140), start))
  return VERSION_LABEL.test(text.slice(Math.max(0, start - 20), start))
}

export const ipv4: Detector = {
  kind: 'ipv4',
  title: 'IPv4 address',
  group: 'network',
  presets: ['default', 'gdpr', 'hipaa'],
  source: 'RFC 791; special-purpose ranges: RFC 6890',
  mask: 'ip',
  find: { by: 'char', chars: '.', match: matchIpv4 },
  exceptUnder: ['version', 'ver', 'release', 'build', 'oid'],
  validate: isHostIpv4,
  examples: {
    found: [
      '203.0.113.7',
      'client 198.51.100.23 connected',
      'listening on 192.0.2.10:8080',
      'route 203.0.113.0/24 added',
      'Accepted connection from /203.0.113.9:51041',
      'Call from worker-3/203.0.113.9 failed',
      'http://198.51.100.1/health',
      'postgres://app@203.0.113.5:5432/db',
      'ssh root@203.0.113.5',
      '203.0.113.7 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 200',
      'pool 192.0.2.10-192.0.2.99',
      'allowed: 10.1.2.3,172.16.0.9,192.168.1.20',
      'PTR 7.113.0.203.in-addr.arpa',
      'came from 203.0.113.7.',
      '[203.0.113.7]',
      'X-Forwarded-For: 203.0.113.7, 198.51.100.2',
    ],
    ignored: [
      '203.0.113.*',
      'v1.2.3.4',
      'version 1.2.3.4',
      'Version=4.1.2.3, Culture=neutral',
      'build: 10.2.3.4',
      'driver-1.2.3.4.jar',
      '@scope/pkg@1.2.3.4',
      'Chrome/120.0.0.0 Safari/537.36',
      'OID 1.3.6.1.4.1.311',
      '1.3.6.1.4.1',
      '.1.2.3.4',
      '127.0.0.1:8080',
      '0.0.0.0',
      '255.255.255.255',
      'netmask 255.255.255.0',
      'mask 255.255.240.0',
      '256.1.1.1',
      '010.020.030.040',
      '1.2.3',
      '1.2.3.4567',
      '2005-07-15-23.49.42.308319',
      '1.2.3.4-SNAPSHOT',
      '1.2.3.4-1ubuntu2',
      '1.1.1.1.1.1',
      'section 3.2.1.1',
      'foo==1.2.3.4',
      '<version>1.2.3.4</version>',
      'mysql-connector 8.0.33.1',
      'Package_for_KB3161949~31bf3856ad364e35~amd64~~6.1.1.0',
      '12.345.678.90',
    ],
  },
}
