import winston from 'winston'
import { partsOf } from './combined-formats.js'
import type { Format, Info } from './format.js'
import type { InfoMasker } from './info-masker.js'
import { jsonChainOf } from './json-chain.js'

/**
 * A format with masking around it: before, while values still have their names, which a text format drops; and after,
 * for what the format itself adds. Where the format keeps all names, its line is masked instead.
 */
export function surround(format: Format, masker: InfoMasker): Format {
  const chain = jsonChainOf(format)
  const isChain = chain?.before.length === 0
  const finish = finisher(format, masker)
  return winston.format((info) => {
    const record = isChain ? masker.format(info, chain) : undefined
    if (record !== undefined) return record
    const masked = masker.mask(info)
    if (masked === false) return false
    // A chain shows in its line what it adds.
    return isChain ? maskRecord(runAll(chain.formats, masked), (info) => masker.maskLineAgain(info)) : finish(masked)
  })()
}

/** A format for records that are masked already, with masking after it. */
export function follow(format: Format, masker: InfoMasker): Format {
  return winston.format(finisher(format, masker))()
}

/** Formats a record that is masked, and masks what that adds. */
function finisher(format: Format, masker: InfoMasker): (info: Info) => Info | boolean {
  const chain = jsonChainOf(format)
  const mask = (info: Info) => masker.maskAgain(info)
  if (chain === undefined) return (info) => maskRecord(runAll(partsOf(format), info), mask)
  return (info) =>
    maskRecord(
      runAll(chain.before, info),
      (prepared) => masker.formatAgain(prepared, chain) ?? maskRecord(runAll(chain.formats, prepared), mask),
    )
}

/** Runs formats one after the other, as `combine` does. */
function runAll(formats: readonly Format[], info: Info): Info | boolean {
  let result: Info | boolean = info
  for (const format of formats) {
    result = format.transform(result as Info, format.options)
    if (!result) return false
  }
  return result
}

/** Masks what formats have returned; what is no record drops it, or is refused by winston, and stays as it is. */
function maskRecord(result: Info | boolean, mask: (info: Info) => Info | boolean): Info | boolean {
  return typeof result === 'object' ? mask(result) : result
}
