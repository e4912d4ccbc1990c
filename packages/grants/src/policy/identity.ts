import { GrantUsageError } from '../errors.js'

// Printable ASCII that login names, mail addresses, OIDC subjects and SPIFFE ids are made of. Other scripts are left
// out on purpose: letters that look alike would let one person appear as two.
const usable = /^[a-z0-9](?:[a-z0-9._@+:/|=\\-]{0,198}[a-z0-9])?$/

/**
 * The one spelling of an identity: compatibility forms, case, surrounding space and mail tags (`ann+x@example.com`)
 * make no difference, so that nobody becomes a second person by typing differently.
 *
 * @throws GrantUsageError `LOGVEIL_IDENTITY_INVALID` for anything that is not a plain name after that.
 */
function normalizeIdentity(identity: unknown, where: string): string {
  const refuse = (why: string): never => {
    throw new GrantUsageError('LOGVEIL_IDENTITY_INVALID', { where, why })
  }
  if (typeof identity !== 'string') return refuse('it has to be a string')
  if (identity.length > 1000) return refuse('it is too long')
  const plain = identity
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^([^+@]+)\+[^@]*@/, '$1@')
  // Automatic approvals, and what the authority does by itself, are recorded under such names.
  if (plain.startsWith('policy:') || plain === 'authority')
    return refuse('"authority" and names that start with "policy:" are reserved')
  if (!usable.test(plain))
    return refuse(
      'use up to 200 ASCII letters, digits and . _ @ + - : / | = \\, starting and ending with a letter or digit',
    )
  return plain
}

/** Who is who: several login names or addresses that belong to one human. */
export class Identities {
  readonly #canonical = new Map<string, string>()

  /** @param aliases canonical identity → its other spellings. */
  constructor(aliases: Readonly<Record<string, readonly string[]>>) {
    for (const [name, others] of Object.entries(aliases)) {
      const canonical = normalizeIdentity(name, 'aliases')
      for (const other of others) {
        const alias = normalizeIdentity(other, `aliases of ${canonical}`)
        const taken = this.#canonical.get(alias)
        if (taken !== undefined && taken !== canonical)
          throw new GrantUsageError('LOGVEIL_APPROVAL_POLICY_INVALID', {
            why: `"${alias}" is an alias of both "${taken}" and "${canonical}"`,
          })
        this.#canonical.set(alias, canonical)
      }
    }
    for (const canonical of new Set(this.#canonical.values()))
      if (this.#canonical.has(canonical) && this.#canonical.get(canonical) !== canonical)
        throw new GrantUsageError('LOGVEIL_APPROVAL_POLICY_INVALID', {
          why: `"${canonical}" has aliases and is itself an alias`,
        })
  }

  /** The identity of the human behind a spelling. */
  resolve(identity: unknown, where: string): string {
    const plain = normalizeIdentity(identity, where)
    return this.#canonical.get(plain) ?? plain
  }
}
