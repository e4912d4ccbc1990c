import type { Detector, Range } from '../../detector.js'
import { isDigit, isHexDigit, isNonAsciiLetter, isWordChar } from '../../validators/char-class.js'
import { ipv6End, isHostIpv6 } from '../../validators/ip.js'

const STAR = 42
const DOT = 46
const COLON = 58

/** `at` is a colon: only the first one of an address leads further. */
function matchIpv6(text: string, at: number): Range | undefined {
  const next = text.charCodeAt(at + 1)
  if (next !== COLON && !isHexDigit(next)) return undefined
  let start = at
  while (at - start < 4 && isHexDigit(text.charCodeAt(start - 1))) start--
  if (start === at && next !== COLON) return undefined
  const before = text.charCodeAt(start - 1)
  if (before === COLON || before === DOT || isWordChar(before) || isNonAsciiLetter(before)) return undefined
  const end = ipv6End(text, start)
  return end < 0 || isGluedAfter(text, start, end) ? undefined : { start, end }
}

function isGluedAfter(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end)
  // `2001:db8:85a3::*` is an address that is masked already, `**` ends bold type.
  if (next === STAR) return text.charCodeAt(end + 1) !== STAR || text.charCodeAt(end + 2) === STAR
  if (isWordChar(next) || isNonAsciiLetter(next)) return true
  const second = text.charCodeAt(end + 1)
  if (next === DOT) return isDigit(second)
  if (next !== COLON) return false
  if (second === COLON) return true
  if (!isWordChar(second)) return false
  // Java prints the port after a colon and without brackets; only eight full groups leave no doubt where it starts.
  if (text.slice(start, end).includes('::')) return true
  let i = end + 1
  while (i - end <= 5 && isDigit(text.charCodeAt(i))) i++
  return i === end + 1 || isWordChar(text.charCodeAt(i)) || text.charCodeAt(i) === COLON
}

export const ipv6: Detector = {
  kind: 'ipv6',
  title: 'IPv6 address',
  group: 'network',
  presets: ['default', 'gdpr', 'hipaa'],
  source: 'RFC 4291 section 2.2; RFC 5952',
  mask: 'ip',
  find: { by: 'char', chars: ':', match: matchIpv6 },
  validate: isHostIpv6,
  examples: {
    found: [
      '2001:db8::1',
      '2001:DB8:0:0:8:800:200C:417A',
      '2001:db8:85a3::8a2e:370:7334',
      'peer 2001:0db8:85a3:0000:0000:8a2e:0370:7334 up',
      'ABCD:EF01:2345:6789:ABCD:EF01:2345:6789',
      'http://[2001:db8::1]:8080/',
      'fe80::1ff:fe23:4567:890a%eth0',
      '2001:db8:1234::/48',
      '::ffff:203.0.113.7',
      '64:ff9b::203.0.113.7',
      'fd00:1234:5678::9',
      'from 2001:db8::1: timed out',
      'connected to /2001:db8:0:0:0:0:0:1:51041',
      '2001:db8::',
      'addr=2001:db8::a, port=1',
    ],
    ignored: [
      '2001:db8:85a3::*',
      '**2001:db8:85a3::***',
      '::',
      '::1',
      '[::]:8080',
      '0:0:0:0:0:0:0:1',
      '/0:0:0:0:0:0:0:0:2181',
      '::ffff:127.0.0.1',
      '12:34:56',
      '2024-05-06T12:34:56.789Z',
      'd0:50:99:84:a2:a0',
      '00:11:22:33:44:55:66:77',
      'std::vector<int>',
      'Face::Bad',
      'abc::def::add',
      'a[1::2]',
      'a[::2]',
      'foo::bar',
      'key:value',
      '1:2:3:4:5',
      '1:2:3:4:5:6:7:8:9:a',
      '2001:db8::1::2',
      'ab:cd:ef:01:23:45:67:89:ab:cd:ef:01:23:45:67:89:ab:cd:ef:01',
      ':::::',
      'gggg:1::2:3:4',
    ],
  },
}
