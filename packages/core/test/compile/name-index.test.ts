import { expect, it } from 'vitest'
import { nameIndexOf } from '../../src/compile/name-index.js'
import { fieldGroups } from '../../src/fields/index.js'
import { normalizeKey } from '../../src/names/key-name.js'

it('every built-in name stands in the normal form of keys', () => {
  const { whole, endings, under } = nameIndexOf(fieldGroups)
  const parents = [...under.values()].flatMap((groups) => groups.flatMap(({ parents }) => [...parents]))
  const names = [...whole.keys(), ...endings.keys(), ...under.keys(), ...parents]
  expect(names.length).toBeGreaterThan(1000)
  expect(names.filter((name) => name === '' || name !== normalizeKey(name))).toEqual([])
})
