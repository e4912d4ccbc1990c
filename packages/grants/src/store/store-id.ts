import { randomBytes } from 'node:crypto'
import type { GrantStore } from './store.js'

const NAME = 'store-id'

/** The store's own name, random and given to it when it is first opened. A copy of a store has the same. */
export async function storeId(store: GrantStore): Promise<string> {
  const known = await store.read((tx) => tx.value(NAME))
  if (known !== undefined) return known
  return store.transaction(async (tx) => {
    const meanwhile = await tx.value(NAME)
    if (meanwhile !== undefined) return meanwhile
    const id = randomBytes(16).toString('hex')
    await tx.setValue(NAME, id)
    return id
  })
}
