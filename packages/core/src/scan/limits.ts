import type { FieldAction } from '../mask/action.js'
import { FULL } from '../mask/masks.js'
import type { Limits } from '../types.js'

function limitAction(name: keyof Limits, kind: string): FieldAction {
  return {
    rule: `limit:${name}`,
    kind,
    mask: () => FULL,
    readsContext: false,
    opaque: true,
    plain: true,
    reversible: false,
    scalarsOnly: false,
    skipsBooleans: false,
    unless: undefined,
    inText: false,
  }
}

/** The rules under which what lies beyond a limit is masked and counted. */
export const limitActions: Readonly<Record<keyof Limits, FieldAction>> = {
  depth: limitAction('depth', 'too_deep'),
  lineLength: limitAction('lineLength', 'too_long'),
  valueLength: limitAction('valueLength', 'too_long'),
  findings: limitAction('findings', 'too_many'),
}
