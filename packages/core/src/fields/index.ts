import { contactFields } from './contact.js'
import { credentialFields } from './credentials.js'
import type { FieldGroup } from './field-group.js'
import { identifierFields } from './identifiers.js'
import { otherLanguages } from './other-languages.js'
import { peopleFields } from './people.js'
import { specialFields } from './special-categories.js'

/** Every built-in field group; on equal names the earlier one wins, so credentials come first. */
export const fieldGroups: readonly FieldGroup[] = [
  ...credentialFields,
  ...identifierFields,
  ...peopleFields,
  ...contactFields,
  ...otherLanguages,
  ...specialFields,
]
