/** How a text may be written so that it says the same: what a client, a template or a serializer makes of it. */
export const encodings: Readonly<Record<string, (text: string) => string>> = {
  'URL-encoded': encodeURIComponent,
  'URL-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'HTML-escaped': (text) => text.replace(/[^A-Za-z0-9 \n]/g, (char) => `&#${char.charCodeAt(0)};`),
  'HTML-escaped in hexadecimal': (text) =>
    text.replace(/[^A-Za-z0-9 \n]/g, (char) => `&#x${char.charCodeAt(0).toString(16)};`),
  'unicode-escaped': (text) => text.replace(/[^A-Za-z0-9 \n]/g, unicodeEscape),
}

function unicodeEscape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}

const rounds = 4

/** The text with lists of bytes spelled out and every escape of the encodings above resolved, over and over: what a determined reader reads. */
function decoded(text: string): string {
  let now = text.replace(/"\d+":(\d{1,3})(?=[,}])/g, '$1').replace(/\d{1,3}(?:,\s*\d{1,3}){5,}/g, spelled)
  for (let round = 0; round < rounds; round++) {
    now = now
      .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\([\\"/])/g, '$1')
      .replace(/\\[nrt]/g, '\n')
      .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(/&#(\d{1,6});/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }
  return now
}

/** The text that a list of bytes spells. */
function spelled(list: string): string {
  return String.fromCharCode(...list.split(',').map(Number))
}

/** The needles that can be read in what was written, as it stands or decoded, whatever the case. */
export function readable(written: string, needles: readonly string[]): string[] {
  const views = [written.toLowerCase(), decoded(written).toLowerCase()]
  return needles.filter((needle) => views.some((view) => view.includes(needle.toLowerCase())))
}
