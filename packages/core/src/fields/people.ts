import { isIP } from 'node:net'
import { type FieldGroup, personParents } from './field-group.js'

const personal = ['default', 'gdpr', 'hipaa'] as const

/** Addresses of machines, not of people: IP addresses, URLs, host:port, MAC and hexadecimal addresses. */
function isMachineAddress(value: string): boolean {
  // A masked address (`203.0.113.*`) still is one: masking twice changes nothing.
  if (isIP(value.replace(/[%/].*$/s, '').replace(/(?<=[.:])\*$/, '0')) !== 0) return true
  if (/^[a-z][a-z0-9+.-]*:\/\/\S*$/i.test(value) || /^0x[0-9a-f]+$/i.test(value)) return true
  if (/^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(value)) return true
  return value.length <= 260 && /^\[?[a-z0-9.:-]*[a-z0-9\]]:\d{1,5}$/i.test(value)
}

/** Names, ids and contact data of people. */
export const peopleFields: readonly FieldGroup[] = [
  {
    kind: 'person_name',
    title: 'Names of people',
    presets: personal,
    mask: 'full',
    endings: [
      'first name', 'last name', 'full name', 'given name', 'family name', 'middle name', 'maiden name', 'real name', 'legal name',
      'preferred name', 'surname', 'forename', 'cardholder name', 'card holder name', 'account holder name', 'customer name',
      'patient name', 'employee name', 'recipient name', 'sender name', 'contact name', 'beneficiary name', 'passenger name',
      'member name', 'guest name', 'person name', 'buyer name', 'payer name', 'applicant name', 'student name', 'holder name',
      'subscriber name', 'mothers maiden name',
    ],
    names: [
      'fname', 'lname', 'display name', 'billing name', 'shipping name', 'name on card', 'cardholder', 'card holder', 'account holder',
      'first names', 'last names', 'initials', 'vorname', 'nachname', 'prenom', 'nombre', 'apellido', 'apellidos', 'cognome',
    ],
    under: { parents: personParents, names: ['name', 'first', 'last', 'middle', 'given', 'family', 'full', 'display'] },
  },
  {
    kind: 'username',
    title: 'Login names',
    presets: personal,
    mask: 'full',
    endings: ['user name', 'username', 'login name', 'screen name', 'nickname', 'nick name'],
    scalars: [...personParents],
    under: { parents: personParents, names: ['login', 'handle', 'nick'] },
  },
  {
    kind: 'user_id',
    title: 'Identifiers of users, customers and patients',
    presets: personal,
    mask: 'full',
    endings: [
      'user id', 'userid', 'customer id', 'customerid', 'patient id', 'employee id', 'member id', 'subscriber id', 'person id',
      'contact id', 'guest id', 'student id', 'passenger id', 'buyer id', 'payer id', 'payee id', 'shopper id', 'applicant id',
      'user uuid', 'user guid', 'customer uuid', 'customer number', 'customer no', 'member number', 'membership number',
      'patient number', 'employee number', 'loyalty number', 'loyalty id', 'cardholder id', 'beneficiary id', 'enduser id',
    ],
    names: ['uid', 'user ids', 'customer ids', 'personnel number', 'staff id', 'employee no'],
    under: { parents: personParents, names: ['id', '_id', 'uuid', 'guid', 'number', 'sub'] },
  },
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
      'phone', 'phone number', 'phone no', 'telephone', 'telephone number', 'mobile number', 'mobile phone', 'cell phone', 'cell number',
      'fax number', 'msisdn', 'contact number', 'whatsapp number',
    ],
    names: ['tel', 'mobile', 'fax', 'phones', 'phone numbers', 'cellphone', 'telefon', 'telefono', 'handynummer', 'whatsapp'],
  },
  {
    kind: 'address',
    title: 'Postal addresses',
    presets: personal,
    mask: 'full',
    endings: [
      'street address', 'home address', 'billing address', 'shipping address', 'mailing address', 'postal address', 'delivery address',
      'residential address', 'customer address', 'user address', 'patient address', 'employee address', 'recipient address',
      'address line', 'address line1', 'address line2', 'address line3', 'address line 1', 'address line 2', 'address line 3',
      'postal code', 'postcode', 'post code', 'zip code', 'zipcode', 'street name', 'house number',
    ],
    names: ['address', 'address1', 'address2', 'address3', 'addr1', 'addr2', 'street', 'street1', 'street2', 'zip', 'plz', 'addresses'],
    unless: isMachineAddress,
  },
  {
    kind: 'birth_date',
    title: 'Dates and places of birth',
    presets: personal,
    mask: 'full',
    endings: [
      'birth date', 'birthdate', 'date of birth', 'dob', 'birthday', 'birth day', 'birth year', 'year of birth', 'birth month',
      'place of birth', 'birthplace', 'birth place', 'geburtsdatum', 'date de naissance', 'fecha de nacimiento',
    ],
    under: { parents: personParents, names: ['born', 'birth', 'age'] },
  },
]
