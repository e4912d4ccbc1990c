import { keyWords } from '../../../names/key-name.js'
import type { Range } from '../../detector.js'
import { isPlaceholder } from '../../placeholder.js'
import { ALNUM, credential, sample } from './token.js'

/** The last word, or the last two, of names that hold secrets. */
const secretNames: ReadonlySet<string> = new Set(
  (
    'password passwd pwd passphrase secret token apikey apitoken api/key secret/key private/key access/key auth/key ' +
    'encryption/key signing/key'
  ).split(' '),
)

function isSecretName(name: string): boolean {
  const words = keyWords(name.replace(/\d{1,3}$/, ''))
  const last = words.at(-1) ?? ''
  return secretNames.has(last) || secretNames.has(`${words.at(-2)}/${last}`)
}

/** `("NAME", "value"`: how programs set properties and read settings with a default. */
const call = /\(\s?(?:["'][\w ]{1,32}["']\s?,\s?)?["']([\w.-]{2,64})["']\s{0,3},\s{0,3}["']([^"'\s]{6,512})["']/dy
/** `key="NAME" value="…"` and `name='NAME' value='…'` of markup. */
const attribute = /(?:key|name)=(?:"([\w.-]{2,64})"|'([\w.-]{2,64})')\s{1,8}value=["']([^"'<>]{4,512})["']/dy

function match(text: string, at: number): Range | undefined {
  const expression = text[at] === '(' ? call : attribute
  expression.lastIndex = at
  const found = expression.exec(text)
  const range = found?.indices?.at(-1)
  const name = found?.[1] ?? found?.[2]
  if (range === undefined || name === undefined || !isSecretName(name) || isPlaceholder(text.slice(...range)))
    return undefined
  return { start: range[0], end: range[1] }
}

const secret = ['s3cr3t', 'Pw'].join('-')

export const namedSecret = credential({
  kind: 'named_secret',
  title: 'Argument or attribute next to a name that says secret',
  source: 'Calls such as setProperty(name, value) and get(name, default); <add key="…" value="…"/>',
  find: { by: 'literal', literals: ['("', "('", 'key="', "key='", 'name="', "name='"], wordStart: false, match },
  examples: {
    found: [
      `System.setProperty("APP_TOKEN", "${sample(ALNUM, 32)}")`,
      `getEnvOrDefault("api_token", "${sample(ALNUM, 32)}")`,
      `os.environ.get('DJANGO_SECRET_KEY','${secret}')`,
      `define("static_password02", "${secret}")`,
      `<add key="ClearTextPassword" value="${secret}" />`,
      `<property name="db.password" value='${secret}'/>`,
    ],
    ignored: [
      'get("token", "*****")',
      'fetch("users", "GET /users/1")',
      'translate("key", "password forgotten")',
      '<add key="TokenLength" value="1234" />',
      '<input name="password" value="">',
      '("monkey", "banana bread")',
    ],
  },
})
