import winston from 'winston'
import type { InfoMasker } from './info-masker.js'
import type { Format, Info } from './mask-info.js'
import { isPlainData } from './plain-data.js'

/**
 * A format with masking around it: before, while values still have their names, which a text format drops; and after,
 * for what the format itself adds.
 */
export function surround(format: Format, masker: InfoMasker): Format {
  const addsNothing = isPlainJson(format)
  return winston.format((info) => {
    if (addsNothing && isPlainData(info)) {
      const formatted = run(format, { ...info })
      return typeof formatted === 'object' ? masker.maskFormatted(formatted) : formatted
    }
    const masked = masker.mask(info)
    if (masked === false) return false
    const formatted = run(format, masked)
    return addsNothing ? formatted : maskResult(formatted, masker)
  })()
}

/** A format for records that are masked already, with masking after it. */
export function follow(format: Format, masker: InfoMasker): Format {
  return winston.format((info) => maskResult(run(format, info), masker))()
}

function run(format: Format, info: Info): Info | boolean {
  return format.transform(info, format.options)
}

/** Masks a format's result; a falsy one drops the record and stays as it is. */
function maskResult(result: Info | boolean, masker: InfoMasker): Info | boolean {
  return typeof result === 'object' && result !== null ? masker.maskAgain(result) : result
}

/** Whether a format is winston's default, whose text says nothing but what the record's fields say. */
function isPlainJson(format: Format): boolean {
  const { Format: Json } = winston.format.json as unknown as { Format: new () => Format }
  return format instanceof Json && (format.options as { replacer?: unknown } | undefined)?.replacer === undefined
}
