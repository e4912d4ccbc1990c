import { keyWords } from '../../../names/key-name.js'
import type { Range } from '../../detector.js'
import { isPlaceholder } from '../../placeholder.js'
import { credential } from './token.js'

/** A table, its columns, and the first row of values as far as a secret among them may be. */
const insert = /insert into [\w.`"[\]]{1,128}\s?\(([^()]{1,1024})\)\s{0,8}values\s{0,8}\(/iy
/** One value: a string in quotes, which a quote written twice does not end, or anything without a comma; calls have their brackets. */
const value =
  /\s{0,8}(?:[NnEe]?'((?:[^'\\]|''|\\.){0,512})'|(?:[\w.]{1,64}\([^()]{0,512}\)|[^,()']{0,256}))\s{0,8}(?:,|(\)))/dy

/** So many are read. */
const MAX_COLUMNS = 64

/** The last word, or the last two, of columns that hold secrets. */
const secretColumns: ReadonlySet<string> = new Set(
  'password passwd pwd pass passphrase secret token otp pin cvv apikey api/key secret/key private/key password/hash'.split(
    ' ',
  ),
)

function isSecret(column: string): boolean {
  const words = keyWords(column.trim().replace(/[`"[\]]/g, ''))
  const last = words.at(-1) ?? ''
  return secretColumns.has(last) || secretColumns.has(`${words.at(-2)}/${last}`)
}

/** The first string that is put into a column of secrets. */
function match(text: string, at: number): Range | undefined {
  insert.lastIndex = at
  const columns = insert.exec(text)?.[1]?.split(',', MAX_COLUMNS) ?? []
  const last = columns.findLastIndex(isSecret)
  value.lastIndex = insert.lastIndex
  for (let i = 0; i <= last; i++) {
    const found = value.exec(text)
    if (found === null) return undefined
    const range = found.indices?.[1]
    if (range && isSecret(columns[i] as string) && !isPlaceholder(found[1] ?? ''))
      return { start: range[0], end: range[1] }
    if (found[2] !== undefined) return undefined
  }
  return undefined
}

const secret = ['s3cr3t', 'Pw'].join('-')

export const sqlPassword = credential({
  kind: 'sql_password',
  title: 'Value that a statement puts into a column of passwords',
  source: 'ISO/IEC 9075-2 section 14.11 (INSERT)',
  find: { by: 'literal', literals: ['insert into '], ignoreCase: true, match },
  examples: {
    found: [
      `INSERT INTO users (name, email, password) VALUES ('Ann', 'a', '${secret}')`,
      `insert into \`app\`.\`users\`(\`id\`,\`password_hash\`,\`created\`) values (7, '${secret}', now())`,
      `INSERT INTO t ("id", "api_key") VALUES (nextval('s'), E'${secret}') RETURNING id`,
    ],
    ignored: [
      "INSERT INTO users (name, email) VALUES ('Ann', 'x')",
      'insert into users (name, password) values (?, ?)',
      "insert into users (name, password) values ('Ann', '*****')",
      "insert into users (password_length) values ('12')",
      "insert into users values ('Ann')",
      'insert into the slot (password) values',
    ],
  },
})
