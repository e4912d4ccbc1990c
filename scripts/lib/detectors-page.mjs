// Writes docs/detectors.md from the data that runs: detectors, field groups and presets of the core.

/** The clause that a preset answers, and what it does about it. */
const clauses = {
  default: ['–', 'Everything but what only one law or one country asks for.'],
  secrets: ['–', 'Credentials are masked in full and can never be revealed again.'],
  'pci-dss': [
    'PCI DSS v4.0 requirements 3.3.1 and 3.4.1',
    'Card numbers show at most the last four digits, where 3.4.1 allows the first six and the last four. Verification codes, ' +
      'PINs and track contents, which 3.3.1 forbids to keep, are masked in full and can never be revealed again.',
  ],
  gdpr: [
    'GDPR articles 4(1) and 9(1)',
    'Identifiers of a person, location data and online identifiers; special categories by the names of their fields. ' +
      'For pseudonyms in the sense of article 4(5) use `mask.hmac()`.',
  ],
  hipaa: [
    '45 CFR 164.514(b)(2)(i)',
    'The identifiers (A) to (R) of the safe-harbour method as far as a form or a field name tells them, and health data by the ' +
      'names of its fields. Photographs, fingerprints and free descriptions are not recognised.',
  ],
}

/** The identifiers of 45 CFR 164.514(b)(2)(i), and the kinds that answer them. */
const safeHarbour = [
  ['(A) Names', ['person_name', 'username']],
  ['(B) Geographic subdivisions smaller than a state', ['address', 'location']],
  ['(C) Dates directly related to an individual', ['birth_date']],
  ['(D), (E) Telephone and fax numbers', ['phone']],
  ['(F) E-mail addresses', ['email']],
  ['(G) Social security numbers', ['us_ssn', 'us_itin', 'government_id']],
  ['(H), (I) Medical record and health plan numbers', ['us_mbi', 'health_id']],
  ['(J) Account numbers', ['bank_account', 'iban', 'us_routing', 'credit_card', 'user_id']],
  ['(K) Certificate and licence numbers', ['us_npi', 'us_dea', 'us_passport', 'passport', 'driver_license']],
  ['(M) Device identifiers', ['imei', 'mac', 'device_id']],
  ['(O) IP addresses', ['ipv4', 'ipv6']],
  ['(R) Other unique identifiers', ['us_ein', 'home_path', 'token', 'secret', 'cookie']],
]

const groupTitles = {
  personal: 'Personal',
  financial: 'Financial',
  government: 'Government and health ids',
  network: 'Network',
  credential: 'Credentials',
}

/** The most names of one field group that are printed: the lists of services are longer. */
const MAX_NAMES = 80

/** Text for a cell of a table. */
function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

function code(text) {
  const fence = text.includes('`') ? '``' : '`'
  return `${fence}${text.replaceAll('\n', '⏎').replace(/ $/, '␠')}${fence}`
}

function listed(items, most, show = code) {
  const rest = items.length - most
  return items.slice(0, most).map(show).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

function row(...cells) {
  return `| ${cells.map(cell).join(' | ')} |`
}

function table(header, rows) {
  return [row(...header), row(...header.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n')
}

function form(finder) {
  if (finder.by === 'shape') return listed(finder.shapes, 3)
  if (finder.by === 'literal') return `from ${listed(finder.literals, 4)}`
  if (finder.by === 'char') return `text around ${listed([...finder.chars], 4)}`
  if (finder.by === 'digits') return `${finder.min}${finder.max === finder.min ? '' : ' or more'} digits in groups`
  return `a word of ${finder.min}${finder.max === finder.min ? '' : ` to ${finder.max}`} letters and digits`
}

/** How a detector recognises its values. */
function evidence({ find, findInContext, context, validate }) {
  const parts = []
  if (find) parts.push(form(find))
  if (findInContext) parts.push(`near ${listed(context, 4, (word) => `“${word}”`)}: ${form(findInContext)}`)
  return parts.join('; ') + (validate ? '; checked' : '')
}

function detectorTable(detectors) {
  const header = ['kind', 'what', 'found by', 'mask', 'reversible', 'presets', 'source']
  return table(
    header,
    detectors.map((detector) => [
      code(detector.kind),
      detector.title,
      evidence(detector),
      code(detector.mask),
      detector.reversible === false ? 'no' : 'yes',
      detector.presets.join(', '),
      detector.source,
    ]),
  )
}

function fieldNames({ names = [], endings = [], scalars = [], under, unless }) {
  const parts = []
  if (endings.length > 0) parts.push(`ending in ${listed(endings, MAX_NAMES)}`)
  if (names.length > 0) parts.push(`exactly ${listed(names, MAX_NAMES)}`)
  if (scalars.length > 0) parts.push(`with a text or number: ${listed(scalars, MAX_NAMES)}`)
  if (under) parts.push(`${listed(under.names, MAX_NAMES)} under ${listed(under.parents, MAX_NAMES)}`)
  return parts.join('; ') + (unless ? '; not every value' : '')
}

function fieldTable(groups) {
  return table(
    ['kind', 'what', 'names', 'in text', 'mask', 'reversible', 'presets'],
    groups.map((group) => [
      code(group.kind),
      group.title,
      fieldNames(group),
      group.inText ? 'yes' : 'no',
      code(group.mask),
      group.reversible === false ? 'no' : 'yes',
      group.presets.join(', '),
    ]),
  )
}

function kindsOf(entries, preset) {
  return [...new Set(entries.filter(({ presets }) => presets.includes(preset)).map(({ kind }) => kind))]
}

function presetTable({ detectors, fieldGroups, presets }) {
  return table(
    ['preset', 'for', 'answers', 'how', 'detectors', 'fields'],
    Object.entries(presets).map(([name, purpose]) => [
      code(name),
      purpose,
      ...clauses[name],
      listed(kindsOf(detectors, name), 12),
      listed(kindsOf(fieldGroups, name), 40),
    ]),
  )
}

function safeHarbourTable({ detectors, fieldGroups }) {
  const known = new Set([...kindsOf(detectors, 'hipaa'), ...kindsOf(fieldGroups, 'hipaa')])
  for (const kind of safeHarbour.flatMap(([, kinds]) => kinds)) {
    if (!known.has(kind)) throw new Error(`the preset hipaa has no kind "${kind}"`)
  }
  return table(
    ['identifier', 'kinds'],
    safeHarbour.map(([identifier, kinds]) => [identifier, kinds.map(code).join(', ')]),
  )
}

/** The whole page. */
export function renderDetectorsPage(data) {
  const sections = Object.entries(groupTitles).map(([group, title]) => {
    const members = data.detectors.filter((detector) => detector.group === group)
    return `### ${title}\n\n${detectorTable(members)}`
  })
  return `# Detectors

<!-- Written by \`npm run docs:detectors\` from the detectors themselves: change those, not this page. -->

Values are recognised in two ways: by the name of their field, whatever the value, and by their form, wherever they stand.
How to switch a detector off, change its mask or write your own is in [Rules](rules.md).

In the forms below \`9\` stands for a digit, \`A\` for a letter and \`X\` for either. A form with *near* counts only if one of
the words stands up to 60 characters before it or 30 after it, or in the value's key or its parent's. *Checked* values must
also pass what the source demands: check digits, issued ranges, possible dates. A value that is found in two ways is masked
once, by the longer finding. What is not *reversible* is never written to a sealed copy.

## Presets

${presetTable(data)}

The safe-harbour method's identifiers, and what the preset \`hipaa\` has for each; (L) vehicle identifiers, (N) URLs,
(P) biometric identifiers and (Q) photographs have no detector:

${safeHarbourTable(data)}

## Detectors by group

${sections.join('\n\n')}

## Built-in field names

Names match keys of any style: \`first name\` is \`firstName\`, \`FIRST_NAME\` and \`first-name\`. Of two that match, the whole
name decides before an ending, and the longer ending before the shorter. *In text* says whether the name counts in front of a
value in free text too, as in \`password=…\`.

${fieldTable(data.fieldGroups)}

## Detectors of your own

A \`pattern()\` sees at least 512 characters ahead of where a match starts, and follows a match that goes on for up to 16,384;
of a longer one, all that follows is masked. A longer text that must be there for a match, such as an end tag 600 characters
on, is not seen. On the portable engine a text without matches takes about 1 to 5 µs per KB, one full of short matches about
0.2 ms, and the worst text for the worst pattern about 4 ms; each grows with the length of the text and no faster.
`
}
