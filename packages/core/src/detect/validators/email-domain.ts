import { isDigit, isInternational, isLetter } from './char-class.js'

const DASH = 45
const DOT = 46

/** RFC 1035 section 2.3.4, in characters. */
const MAX_DOMAIN = 255

/** Last labels that end a file name or a systemd unit, and are no top-level domain. */
export const fileEndings: readonly string[] = (
  'png jpg jpeg gif svg webp avif ico bmp tiff pdf js mjs cjs jsx tsx css scss less json html htm xml yaml yml toml lock map ' +
  'txt log csv tsv conf cfg ini env bak tmp tar tgz gz bz2 xz rar jar war class java kt swift go rb php c cpp h hpp cs ' +
  'exe dll lib deb rpm apk dmg iso img sql db sqlite git md5 sha1 sha256 pem crt key wasm node vue ttf woff woff2 mp3 mp4 ' +
  'service socket timer mount automount slice scope target swap path'
).split(' ')
const FILE_ENDINGS = endingSet(fileEndings)

/** A set of words of small letters and digits, in which most others are told by their first and last letters. */
function endingSet(endings: readonly string[]): { has: (word: string) => boolean } {
  const words = new Set(endings)
  const edges = new Set(endings.map(edgesOf))
  return { has: (word) => edges.has(edgesOf(word)) && words.has(word.toLowerCase()) }
}

/** The first and last character and the length, whatever their case. */
function edgesOf(word: string): number {
  return (
    ((word.charCodeAt(0) | 0x20) << 14) | ((word.charCodeAt(word.length - 1) | 0x20) << 7) | Math.min(word.length, 127)
  )
}

/** Top-level domains that mail goes to most: enough to tell a domain from what was glued to it. */
const TOP_LEVEL = new Set(
  'com net org edu gov mil int info biz name io co uk de fr es it nl be ch at eu us ca au jp cn in br ru kr se no dk fi ie'
    .split(' ')
    .concat('pt gr cz hu ro il za mx ar cl tr ua nz sg hk tw app dev cloud test example'.split(' ')),
)

const labelChars = new Uint8Array(128)
for (let code = 0; code < 128; code++) labelChars[code] = /[A-Za-z0-9-]/.test(String.fromCharCode(code)) ? 1 : 0

function isLabelChar(code: number): boolean {
  return code < 128 ? labelChars[code] === 1 : isInternational(code)
}

/**
 * The end of the domain name that starts at `start`, or -1: at least two labels, the last one at least two letters or
 * `xn--…` (RFC 3696 section 2). A version (`1.2.3-rc.x`) or a file name (`2x.png`) is none. What cannot belong to a name, such
 * as a full stop after it, stays outside.
 */
export function domainEnd(text: string, start: number): number {
  let end = start
  let label = start
  let labels = 0
  let lastLabel = start
  while (end - start <= MAX_DOMAIN) {
    const code = text.charCodeAt(end)
    if (isLabelChar(code)) {
      end++
      continue
    }
    if (end === label) break
    labels++
    lastLabel = label
    if (text.charCodeAt(label) === DASH) return -1
    if (code !== DOT) break
    if (!isLabelChar(text.charCodeAt(end + 1))) break
    label = ++end
  }
  if (labels < 2 || end - start > MAX_DOMAIN || isVersionStart(text, start)) return -1
  const found = topLabelEnd(text, lastLabel, end)
  return found === -1 && labels > 2 ? knownDomainEnd(text, start, lastLabel - 1) : found
}

/** Where a well-known top-level domain ends before labels that are none: `example.com.csv`, `example.com.4111`. */
function knownDomainEnd(text: string, start: number, before: number): number {
  for (let end = before; end > start; ) {
    const label = text.lastIndexOf('.', end - 1) + 1
    if (label <= start) return -1
    if (TOP_LEVEL.has(text.slice(label, end).toLowerCase())) return end
    end = label - 1
  }
  return -1
}

/** `4.17…`: two numbers first, which no host name that gets mail has. */
function isVersionStart(text: string, start: number): boolean {
  let i = start
  while (isDigit(text.charCodeAt(i))) i++
  return i > start && text.charCodeAt(i) === DOT && isDigit(text.charCodeAt(i + 1))
}

function topLabelEnd(text: string, label: number, end: number): number {
  let i = label
  if (isLetter(text.charCodeAt(i))) {
    if (text.startsWith('xn--', label)) {
      i = end
      while (text.charCodeAt(i - 1) === DASH) i--
      return i - label > 4 ? i : -1
    }
    while (i < end && isLetter(text.charCodeAt(i))) i++
    // `example.com的` and `example.com-2024`: the name ends where its letters do. `example.c0m` is none.
    if (i - label < 2 || isDigit(text.charCodeAt(i))) return -1
    return FILE_ENDINGS.has(text.slice(label, i)) ? -1 : i
  }
  while (i < end && isInternational(text.charCodeAt(i))) i++
  return i - label >= 2 ? i : -1
}
