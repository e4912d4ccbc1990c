import { describe, expect, it, test } from 'vitest'
import { fieldGroups } from '../../src/fields/index.js'
import { otherLanguages } from '../../src/fields/other-languages.js'
import { engines } from '../fast/engines.js'

const namesOf = (groups: typeof fieldGroups) =>
  groups.flatMap(({ names = [], endings = [], scalars = [] }) => [...names, ...endings, ...scalars])

test('no name stands in two groups', () => {
  const others = new Set(namesOf(fieldGroups.filter((group) => !otherLanguages.includes(group))))
  const own = namesOf(otherLanguages)
  expect(own.filter((name, i) => others.has(name) || own.indexOf(name) !== i)).toEqual([])
})

describe('fields are known by their names in other languages', () => {
  const { fast, plain } = engines({})

  it.each([
    ['prenom', 'Anna'],
    ['kunden_nachname', 'Muster'],
    ['adSoyad', 'Ayşe Yılmaz'],
    ['Número de teléfono', '555 0123'],
    ['kodPocztowy', '00-950'],
    ['adresse', 'Musterweg 1'],
    ['fechaNacimiento', '1985'],
    ['numer_konta', '12345678'],
    ['mdp', 'hunter22'],
    ['codeDeVérification', '482913'],
    ['benutzer', 'anna'],
    ['cep', '01310-100'],
  ])('%s: %s', (key, value) => {
    const line = JSON.stringify({ a: 1, [key]: value })
    expect(plain.maskLine(line)).not.toContain(value)
    expect(fast.maskLine(line)).toBe(plain.maskLine(line))
  })

  it.each([
    ['adresse', '198.51.100.7:8080'],
    ['cep', 'engine'],
    ['benutzer', { n: 1 }],
    ['telefonnummer', 'mobil'],
  ])('%s may hold something else: %j', (key, value) => {
    const line = JSON.stringify({ a: 1, [key]: value })
    expect(plain.maskLine(line)).toBe(line.replace('198.51.100.7', '198.51.100.*'))
    expect(fast.maskLine(line)).toBe(plain.maskLine(line))
  })
})
