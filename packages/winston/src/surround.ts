import winston from 'winston'
import type { Format, Info } from './format.js'
import type { InfoMasker } from './info-masker.js'
import { asJsonChain } from './json-chain.js'

/**
 * A format with masking around it: before, while values still have their names, which a text format drops; and after,
 * for what the format itself adds. Where the format keeps all names, its line is masked instead.
 */
export function surround(format: Format, masker: InfoMasker): Format {
  const chain = asJsonChain(format)
  return winston.format((info) => {
    const record = chain && masker.format(info, chain)
    if (record !== undefined) return record
    const masked = masker.mask(info)
    return masked === false ? false : maskResult(run(format, masked), masker)
  })()
}

/** A format for records that are masked already, with masking after it. */
export function follow(format: Format, masker: InfoMasker): Format {
  const chain = asJsonChain(format)
  return winston.format((info) => (chain && masker.formatAgain(info, chain)) ?? maskResult(run(format, info), masker))()
}

function run(format: Format, info: Info): Info | boolean {
  return format.transform(info, format.options)
}

/** Masks a format's result; a falsy one drops the record and stays as it is. */
function maskResult(result: Info | boolean, masker: InfoMasker): Info | boolean {
  return typeof result === 'object' && result !== null ? masker.maskAgain(result) : result
}
