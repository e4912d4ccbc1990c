/** What a variable, a template or a reference looks like in place of a value. */
const references = [
  /^\$(?:\d|(?:\$|env:)?[A-Za-z_][\w.]{0,80})$/, // $PASSWORD, $env:PASSWORD, $$PASSWORD, $2
  /^\$\([^)]{0,200}\)$/, // $(PASSWORD)
  /^\$?\{{1,3}[^{}]{0,200}\}{1,3}$/, // ${PASSWORD}, ${{ secrets.PASSWORD }}, {password}, {{password}}
  /^%[A-Za-z_][\w.]{0,80}%$/, // %PASSWORD%
  /^(?:<|&lt;)[^<>]{0,200}(?:>|&gt;)$/, // <password>
  /^\[[A-Za-z][\w .:-]{0,80}\]$/, // [REDACTED]
  /^#\{[^}]{0,200}\}$/, // #{password}
  /^#[a-z]+(?:-[a-z]+)+$/, // #new-password, of a page
  /^%[-+]?\d{0,3}[sdvqx@]$/, // %s
  /^!(?:Ref|Sub|GetAtt|ImportValue|Join|FindInMap|Select|secret|env_var)(?:$|[ .'"])/, // !Ref Password
]

/** `'$PASSWORD'` within other quotes. */
const quotedVariable = /^(?:'\$\w{1,80}'|"\$\w{1,80}")$/

/** `{AQAAABAAAAAg…}`, as Jenkins writes what it has encrypted. */
function holdsToken(value: string): boolean {
  return value[0] === '{' && /[A-Za-z0-9+/=]{24}/.test(value) && /[0-9][A-Za-z][0-9]?[A-Za-z]/.test(value)
}

/** How each of the above starts. */
const openers = '${%<[#&!'

/** Where a secret is kept. */
const arn = /^arn:aws[a-z-]{0,16}:[a-z0-9-]{1,32}:/

/** Words that stand where a value was left out. */
const word =
  /^(?:null|nil|none|undefined|true|false|n\/a|redacted|masked|hidden|filtered|removed|omitted|placeholder|dummy|your|(?:insert|replace|enter|put)[-_ ]?(?:me|here))$/i

/** `YOUR_TOKEN`, `put-your-key-here`, `REPLACE_WITH_PASSWORD`. */
const instruction =
  /(?:^|[^A-Za-z])your[-_ ][A-Za-z]|^(?:insert|replace|enter|put|add)[-_ ](?:with|by|your|the|a|an|my)[-_ ]|[-_ ]here$/i

/** `xxxxx`, `*****`, `...`, `xxxx-xxxx`, `____`. */
const blank = /^[xX*.•…#?_:~()/|+=\s-]*$/

/** `ACCESS_TOKEN`, as in `?access_token=ACCESS_TOKEN`. */
const ownName = /^(?:[A-Z][A-Z0-9]{1,20}_){1,4}(?:API|AUTH)?(?:TOKEN|KEY|SECRET|PASSWORD)$/

const separator = /[-_ ]/

/** No real value has so many of these in a row; the nil UUID is none either (RFC 9562 section 5.9). */
const crosses = /x{8}|X{8}|\*{3}|0{20}|1{20}|0{8}-0{4}-0{4}/

/**
 * Whether a text only says where a secret would stand: `${TOKEN}`, `<token>`, `YOUR_TOKEN`, `xxxxx`, `*****`.
 * Weak passwords and values that merely contain a word such as `example` are not placeholders.
 *
 * @example isPlaceholder('<api-key>') // true
 */
export function isPlaceholder(value: string): boolean {
  const bare = value.trim()
  if (bare.length > 256) return crosses.test(bare.slice(0, 256))
  if (blank.test(bare) || crosses.test(bare)) return true
  // Cheap questions first: every candidate of every text comes through here.
  if (openers.includes(bare[0] as string))
    return references.some((reference) => reference.test(bare)) && !holdsToken(bare)
  if (quotedVariable.test(bare) || arn.test(bare)) return true
  if (bare.length < 16 && word.test(bare)) return true
  return separator.test(bare) && (instruction.test(bare) || ownName.test(bare))
}
