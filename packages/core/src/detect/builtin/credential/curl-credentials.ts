import type { Range } from '../../detector.js'
import { isPlaceholder } from '../../placeholder.js'
import { credential } from './token.js'

/** How far before the option the command may start. */
const MAX_COMMAND = 256

/** A shell word, quoted as a whole or in part. */
const option =
  /(?:-u|--user|-U|--proxy-user)[ =]\s{0,3}((?:"[^"\r\n]{0,200}"|'[^'\r\n]{0,200}'|[^\s"'\\`]{1,200}){1,4})/y

/** What manuals write: names of the two parts instead of the parts. */
const isManual =
  /^(?:user|user_?name|login|test|xxx|foo|abc|email):(?:pass|passwd|password|token|secret|test|yyy|bar|xyz)$/i

/** The password of `user:password`, or the whole of `token:`, without the quotes around it. */
function matchOption(text: string, at: number): Range | undefined {
  if (!text.slice(Math.max(0, at - MAX_COMMAND), at).includes('curl')) return undefined
  option.lastIndex = at
  const value = option.exec(text)?.[1]
  if (value === undefined) return undefined
  const end = option.lastIndex
  const start = end - value.length
  const colon = value.indexOf(':')
  if (colon === -1 || isPlaceholder(value)) return undefined
  const password = unquoted(text, start + colon + 1, end)
  const user = unquoted(text, start, start + colon)
  if (isManual.test(`${text.slice(user.start, user.end)}:${text.slice(password.start, password.end)}`)) return undefined
  if (password.start < password.end) return password
  return user.end - user.start >= 8 ? user : undefined
}

function unquoted(text: string, start: number, end: number): Range {
  let from = start
  let to = end
  while (from < to && /["']/.test(text[from] as string)) from++
  while (to > from && /["']/.test(text[to - 1] as string)) to--
  return { start: from, end: to }
}

export const curlCredentials = credential({
  kind: 'curl_credentials',
  title: 'Password given to curl on its command line',
  source: 'https://curl.se/docs/manpage.html#-u',
  find: { by: 'literal', literals: ['-u ', '--user ', '--user=', '-U ', '--proxy-user '], match: matchOption },
  validate: (value) => !isPlaceholder(value),
  examples: {
    found: [
      'curl -u elastic:s3cret https://localhost:9200',
      `curl -s --user 'api:s3cret' https://api.example.com`,
      `curl --user ann@example.com:'s3cret' -iX PATCH`,
      'curl --cacert ca.crt -u "s3cretToken:" https://localhost',
    ],
    ignored: [
      'curl -u ann https://localhost:9200',
      'curl -u "$USER:$PASSWORD" https://localhost',
      'curl -u <user:password> https://localhost',
      'curl --user ann:[PASSWORD] https://localhost',
      'curl -u ann:***** https://localhost',
      'curl -u ":" https://localhost',
      'ps -u root:s3cret',
      'curl -u username:password https://localhost',
    ],
  },
})
