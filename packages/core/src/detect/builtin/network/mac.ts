import type { Detector, Range } from '../../detector.js'
import { isHexDigit, isWordChar } from '../../validators/char-class.js'

const DASH = 45
const DOT = 46
const COLON = 58

/** `at` is the first separator of six or eight pairs (`:` or `-`), or of three or four groups of four (`.`, as Cisco devices print it). */
function matchMac(text: string, at: number): Range | undefined {
  const separator = text.charCodeAt(at)
  const width = separator === DOT ? 4 : 2
  if (text.charCodeAt(at + width + 1) !== separator) return undefined
  const start = at - width
  if (start < 0 || isGlue(text.charCodeAt(start - 1), separator)) return undefined
  const end = groupsEnd(text, start, width, separator)
  const octets = ((end - start + 1) / (width + 1)) * (width / 2)
  if (octets !== 6 && octets !== 8) return undefined
  const next = text.charCodeAt(end)
  if (isWordChar(next)) return undefined
  // A separator after it is punctuation unless one more group follows.
  return isSeparatorChar(next) && isGroup(text, end + 1, width) ? undefined : { start, end }
}

/** The end of at most eight octets in groups of `width` hexadecimal digits. */
function groupsEnd(text: string, start: number, width: number, separator: number): number {
  let end = start
  for (let group = start; group - start < 16 + 16 / width; group += width + 1) {
    if (group > start && text.charCodeAt(group - 1) !== separator) break
    for (let i = group; i < group + width; i++) if (!isHexDigit(text.charCodeAt(i))) return end
    end = group + width
  }
  return end
}

/** Whether a word of at most `width` hexadecimal digits starts here. */
function isGroup(text: string, start: number, width: number): boolean {
  let end = start
  while (end - start <= width && isHexDigit(text.charCodeAt(end))) end++
  return end > start && end - start <= width && !isWordChar(text.charCodeAt(end))
}

function isGlue(before: number, separator: number): boolean {
  return isWordChar(before) || before === separator || before === DASH || before === DOT
}

function isSeparatorChar(code: number): boolean {
  return code === COLON || code === DASH || code === DOT
}

/**
 * The null address and the broadcast address name no device; decimals parted by dashes or dots alone are rather a date
 * and time or a number.
 */
function isDeviceMac(value: string): boolean {
  const digits = value.replace(/[:.-]/g, '')
  return !/^(?:0+|f+)$/i.test(digits) && (value.includes(':') || /[a-f]/i.test(digits))
}

export const mac: Detector = {
  kind: 'mac',
  title: 'MAC address',
  group: 'network',
  presets: ['default', 'gdpr', 'hipaa'],
  source: 'IEEE 802-2014 clause 8 (EUI-48 and EUI-64)',
  mask: 'full',
  find: { by: 'char', chars: ':-.', match: matchMac },
  validate: isDeviceMac,
  examples: {
    found: [
      '00:00:5e:00:53:01',
      'D0-50-99-84-A2-A0',
      'link/ether 00:00:5e:00:53:af brd',
      'hwaddr=00:00:5E:00:53:AF,',
      '0000.5e00.5301',
      'DHCPACK on 192.0.2.9 to 00:00:5e:00:53:07: renewed',
      '[00:00:5e:00:53:07]',
      'mac 00-00-5E-00-53-23.',
      '00:00:5e:00:53:07:eth0',
      '00:00:5e:ff:fe:00:53:01',
      '00-00-5E-FF-FE-00-53-01',
      '0000.5eff.fe00.5301',
    ],
    ignored: [
      '00:00:00:00:00:00',
      'ff:ff:ff:ff:ff:ff',
      'FF-FF-FF-FF-FF-FF',
      '0000.0000.0000',
      'd0:50:99:84:a2:a0:ff',
      'd0:50:99:84:a2:a0:ff:fe:01',
      'ff:ff:ff:ff:ff:ff:ff:ff',
      'zz:50:99:84:a2:a0',
      '00:00:5e:00:53',
      '123:23:45:67:89:00',
      '12:34:56',
      'ab:cd:ef:01:23:45:67:89:ab:cd:ef:01:23:45:67:89:ab:cd:ef:01',
      '00:00-5e:00-53:01',
      '123e4567-e89b-12d3-a456-426614174000',
      '1111.2222.3333.4444',
      '1234.5678.9012',
      '24-05-06-12-34-56',
      '1-1-1-1-1-1',
      '-----',
    ],
  },
}
