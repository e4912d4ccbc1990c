import type { Library } from '../compile/compile-policy.js'
import type { Detector } from '../detect/detector.js'
import type { FieldGroup } from '../fields/field-group.js'
import { presets } from '../policy/presets.js'
import type { ResolvedMask, ResolvedPolicy } from '../policy/validate-policy.js'
import { listed, shown, table, wrapped } from './lines.js'

/** The policy for people to read: its settings, then all rules in the order in which they are asked. */
export function explainPolicy(policy: ResolvedPolicy, library: Library): string {
  const sections = [
    settings(policy),
    presetParts(policy, library),
    [
      'For one value, the first of these that applies decides alone:',
      '',
      ...allowRules(policy),
      '',
      ...ownPaths(policy),
      '',
      ...ownKeys(policy),
      '',
      ...builtinNames(policy, library),
      '',
      ...detectors(policy, library),
    ],
    afterwards(policy),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function isOf(policy: ResolvedPolicy, { presets: of }: { readonly presets: readonly string[] }): boolean {
  return of.some((preset) => policy.presets.some((chosen) => chosen === preset))
}

/** The chosen presets that something belongs to: why it is masked. */
function reason(policy: ResolvedPolicy, { presets: of }: { readonly presets: readonly string[] }): string {
  const chosen = policy.presets.filter((preset) => of.some((one) => one === preset))
  return chosen.length === 0 ? 'named by the policy' : chosen.join(', ')
}

function nameOf(mask: ResolvedMask): string {
  return typeof mask === 'function' ? 'a function' : mask.name
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function none(rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? ['  none'] : rows
}

function settings({ mode, onFailure, remarks, limits, seal }: ResolvedPolicy): string[] {
  const number = (value: number) => value.toLocaleString('en-US')
  const { depth, lineLength, valueLength, findings } = limits
  return [
    'Logveil policy',
    '',
    ...table([
      [
        'mode',
        mode === 'allow'
          ? 'allow: every value is masked in full unless a rule below says otherwise'
          : 'deny: a value is written as it is unless a rule below says otherwise',
      ],
      [
        'on failure',
        onFailure === 'drop'
          ? 'drop: a record that cannot be masked is not written'
          : 'redact: a stand-in with level and time is written for a record that cannot be masked',
      ],
      ...(seal ? [['sealing', 'on: while a grant covers a record, its holder can read in it what is reversible']] : []),
      ['remarks', remarks ? 'on: _masked says what was masked, where and by which rule' : 'off'],
      [
        'limits',
        `${number(depth)} levels, lines of ${number(lineLength)} and values of ${number(valueLength)} code units, ${number(findings)} findings a record; what lies beyond is masked`,
      ],
    ]),
  ]
}

function presetParts(policy: ResolvedPolicy, { fields, detectors: all }: Library): string[] {
  const rows = policy.presets.flatMap((preset) => {
    const kinds = new Set(fields.filter(({ presets: of }) => of.includes(preset)).map(({ kind }) => kind))
    const found = all.filter(({ presets: of }) => of.includes(preset))
    return [
      [preset, presets[preset]],
      ['', `${plural(kinds.size, 'kind')} of fields, ${plural(found.length, 'detector')}`],
    ]
  })
  return ['Presets', ...none(table(rows))]
}

function allowRules({ allow }: ResolvedPolicy): string[] {
  return [
    '1. Allow: written as it is, with all that is below it',
    ...none([
      ...table([
        ...allow.paths.map(({ text }) => ['path', shown(text)]),
        ...allow.keys.map((key) => ['key', shown(key)]),
      ]),
      // They may be personal themselves, and what is printed gets into tickets.
      ...(allow.values.length > 0
        ? [`  ${plural(allow.values.length, 'exact value')}, wherever a rule from 2 to 5 meets one`]
        : []),
    ]),
  ]
}

function ownPaths({ fields }: ResolvedPolicy): string[] {
  const rows = fields.flatMap(({ paths, mask, rule }) =>
    paths.map(({ text }) => [shown(text), nameOf(mask), `rule ${shown(rule)}`]),
  )
  return ['2. Paths of the policy, from the root; an object or array is masked whole', ...none(table(rows))]
}

function ownKeys({ fields }: ResolvedPolicy): string[] {
  const rows = fields.flatMap(({ keys, mask, rule }) =>
    keys.map((key) => [shown(key), nameOf(mask), `rule ${shown(rule)}`]),
  )
  return [
    '3. Keys of the policy, at any depth and in any style, and where text assigns them a value',
    ...none(table(rows)),
  ]
}

function builtinNames(policy: ResolvedPolicy, { fields, masks }: Library): string[] {
  if (policy.mode === 'allow')
    return ['4. Built-in names are not asked in this mode, except where text assigns them a value']
  const groups = fields.filter((group) => isOf(policy, group))
  return [
    '4. Built-in names, in any style; objects and arrays are masked whole, true and false are left',
    ...none(
      groups.flatMap((group) => {
        const mask = policy.overrides.get(group.kind)?.mask ?? masks[group.mask]
        return [
          ...wrapped(
            '  ',
            `field:${group.kind} → ${mask ? nameOf(mask) : group.mask} (${group.title}; ${reason(policy, group)})`.split(
              ' ',
            ),
            6,
          ),
          ...namesOf(group),
        ]
      }),
    ),
  ]
}

function namesOf({ names = [], endings = [], under, scalars = [], scalarsOnly, inText, unless }: FieldGroup): string[] {
  return [
    ...(names.length > 0 ? listed('    named', names) : []),
    ...(endings.length > 0 ? listed('    named or ending in', endings) : []),
    ...(scalars.length > 0 ? listed('    named, unless it is an object', scalars) : []),
    ...(under ? [...listed('    named', under.names), ...listed('    if under', under.parents)] : []),
    ...(scalarsOnly ? ['    strings and numbers only'] : []),
    ...(inText ? ['    also where text assigns it a value'] : []),
    ...(unless ? ['    except values that show they are something else'] : []),
  ]
}

function detectors(policy: ResolvedPolicy, { detectors: all, masks }: Library): string[] {
  if (policy.mode === 'allow') {
    return [
      '5. All else but level, time and other fields of the logger is masked in full: rule mode:allow.',
      '   Detectors are asked about property names and the fields of the logger only:',
      ...detectorRows(policy, all, masks),
    ]
  }
  return ['5. Detectors, on what the text of a value says', ...detectorRows(policy, all, masks)]
}

function detectorRows(policy: ResolvedPolicy, all: readonly Detector[], masks: Library['masks']): string[] {
  const isOn = (detector: Detector) => {
    const override = policy.overrides.get(detector.kind)
    return override ? !override.off : isOf(policy, detector)
  }
  const on = all.filter(isOn)
  const off = all.map(({ kind }) => kind).filter((kind) => policy.overrides.get(kind)?.off)
  const rows = [
    ...policy.patterns.map(({ kind, mask }) => [`detector:${kind}`, nameOf(mask), 'a detector of the policy']),
    ...on.map((detector) => {
      const mask = policy.overrides.get(detector.kind)?.mask ?? masks[detector.mask]
      const context = detector.find ? '' : ', near a word that says so'
      return [
        `detector:${detector.kind}`,
        mask ? nameOf(mask) : detector.mask,
        `${detector.title}${context} (${reason(policy, detector)})`,
      ]
    }),
  ]
  return [...none(table(rows)), ...(off.length > 0 ? listed('  switched off', off) : [])]
}

function afterwards({ mode }: ResolvedPolicy): string[] {
  return [mode === 'allow' ? 'null and empty strings are left.' : 'What no rule names is written as it is.']
}
