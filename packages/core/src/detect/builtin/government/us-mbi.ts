import type { Detector } from '../../detector.js'

/** Digits and letters in fixed places; S, L, O, I, B and Z are not used. Small letters count between dashes only. */
const form =
  /^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9]-?[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9]-?[AC-HJKMNP-RT-Y]{2}[0-9]{2}$/

export const usMbi: Detector = {
  kind: 'us_mbi',
  title: 'US Medicare beneficiary identifier',
  group: 'government',
  presets: ['default', 'hipaa'],
  source: 'US Centers for Medicare & Medicaid Services, Understanding the Medicare Beneficiary Identifier format',
  mask: 'full',
  find: { by: 'shape', shapes: ['9AX9-AX9-AA99'] },
  findInContext: { by: 'shape', shapes: ['9AX9AX9AA99'] },
  context: ['mbi', 'medicare', 'medicare id', 'medicare number', 'beneficiary', 'beneficiary id', 'hicn'],
  validate: (value) => form.test(value.includes('-') ? value.toUpperCase() : value),
  examples: {
    found: ['1EG4-TE5-MK73', '1eg4-te5-mk73', 'MBI 1EG4TE5MK73', '{"medicareNumber":"1EG4TE5MK72"}'],
    ignored: ['1EG4TE5MK73', '1SG4-TE5-MK73', '0EG4-TE5-MK73', 'mbi 1eg4te5mk73', '1EG4-TE5-MK733'],
  },
}
