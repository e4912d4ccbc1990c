/** Fewer bytes hold no value that any detector knows. */
const FEWEST = 6

const list = /\[\d{1,3}(?:,\d{1,3})+\]/y
const indexed = /\{"0":\d{1,3}(?:,"\d+":\d{1,3})+\}/y

/** The text that bytes spell, one character a byte (ISO 8859-1), or `undefined` when they are not bytes. */
function spell(values: ArrayLike<unknown>): string | undefined {
  if (values.length < FEWEST) return undefined
  const bytes = new Uint8Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 255) return undefined
    bytes[i] = value as number
  }
  return Buffer.from(bytes.buffer).toString('latin1')
}

/** The text in an array of bytes, as `Buffer.toJSON` makes them, or in a typed array. */
export function textOfBytes(value: object): string | undefined {
  if (Array.isArray(value)) return typeof value[0] === 'number' ? spell(value) : undefined
  return value instanceof Uint8Array || value instanceof Int8Array || value instanceof Uint8ClampedArray
    ? spell(value)
    : undefined
}

/** The same in JSON: an array of bytes, or the object that a typed array becomes, at `at`; with where it ends. */
export function textOfJsonBytes(json: string, at: number): { text: string; end: number } | undefined {
  const form = json.charCodeAt(at) === 0x5b ? list : indexed
  form.lastIndex = at
  if (!form.test(json)) return undefined
  const end = form.lastIndex
  const parsed = JSON.parse(json.slice(at, end)) as Record<string, number>
  const text = spell(Object.values(parsed))
  return text === undefined ? undefined : { text, end }
}
