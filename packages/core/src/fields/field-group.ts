import type { MaskName, PresetName } from '../detect/detector.js'

/**
 * Well-known field names that hold one kind of value. Names are written as lower-case words (`first name`) and match
 * keys of any style (`firstName`, `FIRST_NAME`, `firstname`).
 */
export interface FieldGroup {
  /** What the fields hold: the `kind` of findings. */
  readonly kind: string
  readonly title: string
  readonly presets: readonly PresetName[]
  readonly mask: MaskName
  /** Names that match a whole key. */
  readonly names?: readonly string[]
  /** Names that also match as the last words of a longer key: `password` in `dbPassword`, not in `passwordLength`. */
  readonly endings?: readonly string[]
  /** Short names that count only directly under one of these parents (singular or plural): `name` under `user`. */
  readonly under?: { readonly parents: readonly string[]; readonly names: readonly string[] }
  /** Names that match a string or number only, and leave an object to its own fields: `user`, `card`. */
  readonly scalars?: readonly string[]
  /** All names of the group match a string or number only. */
  readonly scalarsOnly?: true
  /** Values that are something else after all, whatever the name says. */
  readonly unless?: (value: string) => boolean
  /** Also masked in text where a name is assigned a value: `password=…`, `api key: …`. */
  readonly inText?: boolean
  /** `false`: never written to a sealed copy. Default `true`. */
  readonly reversible?: boolean
}

/** Keys whose objects describe a person. */
export const personParents = [
  'user',
  'customer',
  'patient',
  'employee',
  'contact',
  'recipient',
  'sender',
  'person',
  'member',
  'guest',
  'passenger',
  'cardholder',
  'beneficiary',
  'applicant',
  'candidate',
  'student',
  'subscriber',
  'shopper',
  'buyer',
  'payer',
  'payee',
  'traveller',
  'traveler',
  'cardowner',
  'account holder',
  'card holder',
  'current user',
  'logged in user',
  'owner',
  'author',
  'profile',
  'spouse',
  'physician',
  'doctor',
  'nominee',
  'invitee',
] as const
