/** As most keys are: nothing in it to part, and no capitals. */
const oneWord = /^[a-z0-9]+$/

/**
 * The words of a key in lower case, whatever its style: `creditCard`, `credit_card`, `CREDIT-CARD` and
 * `credit card` all give `credit`, `card`. A run of capitals is one word up to its last (`APIKey` → `api`, `key`),
 * digits stay with the letters before them (`address1`).
 */
export function keyWords(key: string): string[] {
  if (oneWord.test(key)) return [key]
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_\-.:/\\[\]()"'$@]+/)
    .filter((word) => word !== '')
}

/** The form under which style-insensitive keys are compared: its words, joined (`creditcard`). */
export function normalizeKey(key: string): string {
  if (oneWord.test(key)) return key
  return key.toLowerCase().replace(/[\s_\-.:/\\[\]()"'$@]+/g, '')
}
