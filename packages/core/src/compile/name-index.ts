import type { FieldGroup } from '../fields/field-group.js'
import { normalizeKey } from '../names/key-name.js'

/** A group that has a name, and whether it is the name of a string or number only. */
export interface Named {
  readonly group: FieldGroup
  readonly isScalar: boolean
}

/** A group that has a name under some parents only. */
interface NamedUnder {
  readonly group: FieldGroup
  readonly parents: ReadonlySet<string>
}

/** The built-in names in their normal form, each with the groups that have it, in their order. */
export interface NameIndex {
  /** Names of whole keys. */
  readonly whole: ReadonlyMap<string, readonly Named[]>
  /** Names that also end longer keys. */
  readonly endings: ReadonlyMap<string, readonly Named[]>
  readonly under: ReadonlyMap<string, readonly NamedUnder[]>
}

/** Those of the lists of groups that policies are compiled against, which is one. */
const indices = new WeakMap<readonly FieldGroup[], NameIndex>()

/** The index of a list of groups; made once for all policies, when the first name asks for it. */
export function nameIndexOf(groups: readonly FieldGroup[]): NameIndex {
  let index = indices.get(groups)
  if (index === undefined) {
    index = buildIndex(groups)
    indices.set(groups, index)
  }
  return index
}

function buildIndex(groups: readonly FieldGroup[]): NameIndex {
  const whole = new Map<string, Named[]>()
  const endings = new Map<string, Named[]>()
  const under = new Map<string, NamedUnder[]>()
  for (const group of groups) {
    const named = { group, isScalar: false }
    add(whole, group.names, named)
    add(whole, group.scalars, { group, isScalar: true })
    add(endings, group.endings, named)
    // Among these is `_id`.
    add(under, group.under?.names.map(normalizeKey), { group, parents: new Set(normalForms(group.under?.parents)) })
  }
  return { whole, endings, under }
}

function add<T>(map: Map<string, T[]>, names: readonly string[] | undefined, entry: T): void {
  for (const name of normalForms(names)) {
    const known = map.get(name)
    if (known === undefined) map.set(name, [entry])
    else known.push(entry)
  }
}

/** All at once: there are thousands of names, and they are written as words of lower case with blanks between them. */
function normalForms(names: readonly string[] = []): readonly string[] {
  return names.length === 0 ? [] : names.join().replaceAll(' ', '').split(',')
}
