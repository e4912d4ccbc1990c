import type { Detector } from '../../detector.js'
import { digitsOf, isUniform } from '../../validators/id-text.js'

/** Thirteen digits begin with the tax office of a state and have a zero in the fifth place. */
const form = /^(?:1[01]|2[1-46-8]|3[0-2]|4[01]|5\d|9\d)\d{2}0\d{8}$|^\d{2,3}\/\d{3,4}\/\d{4,5}$/

export const deStnr: Detector = {
  kind: 'de_stnr',
  title: 'German tax number (Steuernummer)',
  group: 'government',
  presets: ['default', 'gdpr'],
  source: 'Germany: the forms of ELSTER and of the states; the check digits differ from state to state',
  mask: 'full',
  findInContext: {
    by: 'shape',
    shapes: ['9999999999999', '99/999/99999', '999/999/99999', '999/9999/9999', '999/999/9999'],
  },
  context: ['steuernummer', 'steuernr', 'steuer nr', 'steuer nummer', 'st nr', 'stnr', 'german tax'],
  validate: (value) => form.test(value) && !isUniform(digitsOf(value)),
  priority: -1,
  examples: {
    found: [
      'Steuernummer: 2893081508152',
      'St.-Nr. 181/815/08155',
      'Steuer-Nr. 21/815/08150',
      '{"stnr":"201/5906/3686"}',
    ],
    ignored: ['2893081508152', '181/815/08155', 'Steuernummer: 1781508150001', 'Steuernummer: 2893181508152'],
  },
}
