import { isIP } from 'node:net'
import { type FieldGroup, personParents } from './field-group.js'

const personal = ['default', 'gdpr', 'hipaa'] as const

/** Addresses of machines, not of people: IP addresses, URLs, host:port, MAC and hexadecimal addresses. */
export function isMachineAddress(value: string): boolean {
  // A masked address (`203.0.113.*`) still is one: masking twice changes nothing.
  if (isIP(value.replace(/[%/].*$/s, '').replace(/(?<=[.:])\*$/, '0')) !== 0) return true
  if (/^[a-z][a-z0-9+.-]*:\/\/\S*$/i.test(value) || /^0x[0-9a-f]+$/i.test(value)) return true
  if (/^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(value)) return true
  return value.length <= 260 && /^\[?[a-z0-9.:-]*[a-z0-9\]]:\d{1,5}$/i.test(value)
}

/** How to reach people, and when they were born. */
export const contactFields: readonly FieldGroup[] = [
  {
    kind: 'email',
    title: 'Email addresses',
    presets: personal,
    mask: 'email',
    endings: ['email', 'e mail', 'email address', 'e mail address', 'mail address'],
    names: ['emails', 'mail', 'email addresses', 'correo', 'courriel'],
  },
  {
    kind: 'phone',
    title: 'Telephone numbers',
    presets: personal,
    mask: 'full',
    endings: [
      'phone',
      'phone number',
      'phone no',
      'telephone',
      'telephone number',
      'mobile number',
      'mobile phone',
      'cell phone',
      'cell number',
      'fax number',
      'msisdn',
      'contact number',
      'contact no',
      'mobile no',
      'whatsapp number',
    ],
    names: ['phones', 'phone numbers', 'cellphone', 'telefon', 'telefono', 'handynummer', 'whatsapp'],
  },
  {
    kind: 'phone',
    title: 'Short names of telephone numbers, which may also name a kind of device',
    presets: personal,
    mask: 'full',
    names: ['tel', 'mobile', 'fax'],
    unless: (value) => (value.match(/\d/g)?.length ?? 0) < 5,
  },
  {
    kind: 'address',
    title: 'Postal addresses',
    presets: personal,
    mask: 'full',
    endings: [
      'street address',
      'home address',
      'billing address',
      'shipping address',
      'mailing address',
      'postal address',
      'delivery address',
      'residential address',
      'customer address',
      'user address',
      'patient address',
      'employee address',
      'recipient address',
      'address line',
      'address line1',
      'address line2',
      'address line3',
      'address line 1',
      'address line 2',
      'address line 3',
      'postal code',
      'postcode',
      'post code',
      'zip code',
      'zipcode',
      'street name',
      'house number',
      'street number',
      'street line1',
      'street line2',
    ],
    names: [
      'address',
      'address1',
      'address2',
      'address3',
      'addr1',
      'addr2',
      'street',
      'street1',
      'street2',
      'zip',
      'plz',
      'addresses',
    ],
    unless: isMachineAddress,
  },
  {
    kind: 'birth_date',
    title: 'Dates and places of birth',
    presets: personal,
    mask: 'full',
    endings: [
      'birth date',
      'birthdate',
      'date of birth',
      'dob',
      'birthday',
      'birth day',
      'birth year',
      'year of birth',
      'birth month',
      'place of birth',
      'birthplace',
      'birth place',
      'geburtsdatum',
      'date de naissance',
      'fecha de nacimiento',
    ],
    under: { parents: personParents, names: ['born', 'birth', 'age'] },
  },
]
