import { hash } from 'node:crypto'
import { z } from 'zod'

/** One masked value with what stood in its place, as the core hands it to the checker. */
export interface SealFinding {
  /** JSON pointer (RFC 6901) of the value in the masked record. */
  readonly pointer: string
  readonly kind: string
  /** The original text; for an object, an array or a number masked whole, its JSON, and `json` is set. */
  readonly value: string
  /** Where in the masked string the mask stands (UTF-16 code units); left out when the whole value was masked. */
  readonly range?: readonly [start: number, end: number]
  readonly json?: true
  /** `false`: never sealed. */
  readonly reversible?: boolean
}

/** What one sealed copy holds. */
export interface SealedPayload {
  readonly service: string
  /** When it was sealed, in milliseconds since 1970, by the emitter's clock. */
  readonly at: number
  /** SHA-256 of the masked line without its newline and without `_sealed` (base64url). */
  readonly digest: string
  readonly values: readonly SealFinding[]
}

/** SHA-256 of a masked line (base64url), without the newline (`\n` or `\r\n`) at its end. */
export function lineDigest(line: string): string {
  let end = line.length
  if (line[end - 1] === '\n') end -= line[end - 2] === '\r' ? 2 : 1
  return hash('sha256', line.slice(0, end), 'base64url')
}

/**
 * More values than a record should have, and longer places: what is revealed is recorded with its places, and a hostile
 * emitter must not fill the audit log with them.
 */
const MAX_VALUES = 10_000
const MAX_POINTER = 4096

const schema = z.strictObject({
  service: z.string().max(256),
  at: z.number(),
  digest: z.string(),
  values: z
    .array(
      z.strictObject({
        pointer: z
          .string()
          .max(MAX_POINTER)
          .regex(/^(?:\/.*)?$/s),
        kind: z.string().max(256),
        value: z.string(),
        range: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).optional(),
        json: z.literal(true).optional(),
      }),
    )
    .min(1)
    .max(MAX_VALUES),
})

/** Whether a record can be sealed: what is beyond the limits would not be opened. */
export function isSealable(values: readonly SealFinding[]): boolean {
  return values.length <= MAX_VALUES && values.every(({ pointer }) => pointer.length <= MAX_POINTER)
}

/** The text that is encrypted: JSON, put together piece by piece, which takes half as long as copying and stringifying. */
export function writePayload({ service, at, digest, values }: SealedPayload): string {
  let text = `{"service":${JSON.stringify(service)},"at":${at},"digest":"${digest}","values":[`
  let separator = ''
  for (const { pointer, kind, value, range, json } of values) {
    text += `${separator}{"pointer":${JSON.stringify(pointer)},"kind":${JSON.stringify(kind)},"value":${JSON.stringify(value)}`
    if (range !== undefined) text += `,"range":[${range[0]},${range[1]}]`
    text += json ? ',"json":true}' : '}'
    separator = ','
  }
  return `${text}]}`
}

/** Reads what {@link writePayload} wrote; `undefined` for anything else. */
export function readPayload(text: string): SealedPayload | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? (parsed.data as SealedPayload) : undefined
  } catch {
    return undefined
  }
}
