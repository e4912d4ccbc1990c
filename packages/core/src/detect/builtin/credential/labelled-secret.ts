import { keyWords } from '../../../names/key-name.js'
import { classAt, DIGIT, LETTER } from '../../characters.js'
import type { Range } from '../../detector.js'
import { looksRandom } from '../../looks-random.js'
import { isPlaceholder } from '../../placeholder.js'
import { plainKeys, serviceNames } from '../../service-names.js'
import { ALNUM, credential, HEX, sample } from './token.js'

/** How far before a value its label is read. */
const MAX_LABEL = 48

const label =
  /(?<![A-Za-z0-9])([A-Za-z][A-Za-z0-9]*(?:[ _.-]{1,3}[A-Za-z][A-Za-z0-9]*){0,4})[ \t\n]{0,3}[-:=.]?[ \t"']{0,3}$/

const services: ReadonlySet<string> = new Set(serviceNames)
const plain: ReadonlySet<string> = new Set(plainKeys)

/** Words that say of what is behind them that it is a secret, alone or with the word before. */
const telling: ReadonlySet<string> = new Set(
  (
    'secret apikey secretkey privatekey accesskey secrettoken accesstoken authtoken api/key secret/key private/key ' +
    'access/key access/token auth/token api/token private/token secret/token secret/access'
  ).split(' '),
)
/** Words that do so in capitals, as a constant's name ends, or behind the name of a service. */
const weak: ReadonlySet<string> = new Set(['key', 'token', 'private', 'access'])

/** The last words of all such labels. */
const labels = [...telling, ...weak, ...services].map((words) => words.split('/').at(-1) as string)

function tells(name: string, value: string): boolean {
  const words = keyWords(name)
  const last = words.at(-1) ?? ''
  if (last === 'key' && plain.has(words.at(-2) ?? '')) return false
  if (telling.has(last) || telling.has(`${words.at(-2)}/${last}`)) return true
  if (weak.has(last)) return name.endsWith(last.toUpperCase()) || words.some((word) => services.has(word))
  // Behind the name alone, a hash may be that of a commit, an image or a build.
  return services.has(last) && !/^[a-f0-9]*$/.test(value)
}

function match(text: string, at: number): Range | undefined {
  let end = at
  while ((classAt(text, end) & (DIGIT | LETTER)) !== 0) end++
  const value = text.slice(at, end)
  if (!looksRandom(value) || isPlaceholder(value)) return undefined
  const name = label.exec(text.slice(Math.max(0, at - MAX_LABEL), at))?.[1]
  if (name === undefined || !tells(name, value)) return undefined
  while (end - at < 256 && text[end] === '=') end++
  return { start: at, end }
}

export const labelledSecret = credential({
  kind: 'labelled_secret',
  title: 'Random-looking value right behind a word such as SECRET, or the name of a service that issues keys',
  source: 'Customary names of credentials; the services’ own documentation',
  find: { by: 'word', min: 16, max: 128, match, labels },
  priority: -1,
  examples: {
    found: [
      `clarifai SECRET ${sample(ALNUM, 32)}`,
      `bloggerKEY-${sample(ALNUM, 43)}`,
      `using api key ${sample(HEX, 32)} for retry`,
      `mailchimp key ${sample(HEX, 32)}`,
      `chartmogul "${sample(ALNUM, 32)}"`,
      `ACCESS_TOKEN ${sample(HEX, 40)}`,
    ],
    ignored: [
      `cache key ${sample(HEX, 32)}`,
      `PUBLIC_KEY ${sample(HEX, 32)}`,
      `github ${sample(HEX, 40)}`,
      `docker ${sample(HEX, 64)}`,
      `secret ${'x'.repeat(32)}`,
      'SECRET ManagerServiceImplementation',
      `trace ${sample(HEX, 32)}`,
      'token 1234567890123456',
      'secret rotated',
    ],
  },
})
