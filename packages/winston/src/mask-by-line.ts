import type { Masker } from '@logveil/core'
import { MESSAGE, SPLAT } from 'triple-beam'
import { type Info, keepHandlerFlags } from './mask-info.js'
import { maskSplat } from './mask-splat.js'

/** Masks a formatted record of plain data by its JSON line; `false` when the policy drops it. */
export function maskByLine(info: Info, masker: Masker): Info | false {
  const line = info[MESSAGE] as string
  const maskedLine = masker.maskLine(line)
  if (maskedLine === '') return false
  const isClean = maskedLine === line
  const masked: Info = isClean ? info : { ...(JSON.parse(maskedLine) as Info) }
  const splat = info[SPLAT]
  if (!isClean) {
    for (const symbol of Object.getOwnPropertySymbols(info)) masked[symbol] = info[symbol]
    masked[MESSAGE] = maskedLine
    keepHandlerFlags(info, masked)
  }
  if (Array.isArray(splat)) {
    const safe = maskSplat(splat, info, masked, masker)
    if (safe === undefined) return false
    masked[SPLAT] = safe
  }
  return masked
}
