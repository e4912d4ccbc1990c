import type { Detector, Range } from '../../detector.js'
import { isCardNumber } from '../../validators/card-number.js'

/** Track 1: format code, number, name, expiry, service code and the issuer's data. */
const track1 = /%[Bb](\d{12,19})\^[^^?\r\n]{2,26}\^\d{4}[^?\r\n"']{0,48}\??/y
/** Track 2: number, expiry, service code and the issuer's data. */
const track2 = /;(\d{12,19})=\d{4}\d{0,24}\??/y

function matchTrack(text: string, at: number): Range | undefined {
  const track = text[at] === ';' ? track2 : track1
  track.lastIndex = at
  const number = track.exec(text)?.[1]
  return number !== undefined && isCardNumber(number) ? { start: at, end: track.lastIndex } : undefined
}

const number = ['4111', '1111', '1111', '1111'].join('')

export const trackData: Detector = {
  kind: 'track_data',
  title: 'Contents of a magnetic stripe',
  group: 'financial',
  presets: ['default', 'pci-dss', 'gdpr'],
  source: 'ISO/IEC 7813; PCI DSS v4.0 requirement 3.3.1.1 (never kept after authorisation)',
  mask: 'full',
  find: { by: 'literal', literals: ['%B', '%b', ';'], wordStart: false, match: matchTrack },
  reversible: false,
  examples: {
    found: [
      `%B${number}^DOE/JOHN^2512101?`,
      `swipe %B${number}^DOE/JOHN              ^25121010000000000000000000000000?;${number}=25121010000012345678?`,
      `;${number}=25121010000012345678?`,
    ],
    ignored: ['%B4111111111111112^DOE/JOHN^2512101?', `;${number};2512`, 'a;b=c', '%B4', `%B${number}`],
  },
}
