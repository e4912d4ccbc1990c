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

const schema = z.strictObject({
  service: z.string(),
  at: z.number(),
  digest: z.string(),
  values: z
    .array(
      z.strictObject({
        pointer: z.string().regex(/^(?:\/.*)?$/s),
        kind: z.string(),
        value: z.string(),
        range: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).optional(),
        json: z.literal(true).optional(),
      }),
    )
    .min(1),
})

/** The text that is encrypted. */
export function writePayload({ service, at, digest, values }: SealedPayload): string {
  return JSON.stringify({
    service,
    at,
    digest,
    values: values.map(({ pointer, kind, value, range, json }) => ({ pointer, kind, value, range, json })),
  })
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
