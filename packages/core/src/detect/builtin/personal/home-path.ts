import type { Detector, Range } from '../../detector.js'
import { isDigit, isLetter } from '../../validators/char-class.js'

const SPACE = 32
const SLASH = 47
const COLON = 58
const BACKSLASH = 92

/** Longest account name that is looked for; Windows allows 20 characters, Linux 32, macOS 255. */
const MAX_NAME = 64

/** Accounts that belong to no person: of systems, images and build services, and placeholders in documentation. */
const SHARED_ACCOUNTS = new Set([
  ...'root admin administrator nobody nonroot daemon service services default public shared guest all users'.split(' '),
  ...'ubuntu debian centos fedora rocky alpine arch opc core pi ec2-user azureuser vagrant linuxbrew steam'.split(' '),
  ...'runner runneradmin ci circleci jenkins gitlab gitlab-runner travis teamcity buildkite-agent vsts'.split(' '),
  ...'codespace vscode gitpod coder sandbox docker container build builder deploy deployer worker'.split(' '),
  ...'node app apps application web www www-data nginx apache tomcat http httpd git jovyan airflow spark'.split(' '),
  ...'hadoop hdfs postgres mysql redis mongodb elastic elasticsearch kafka rabbitmq oracle'.split(' '),
  ...'defaultapppool containeradministrator containeruser wdagutilityaccount'.split(' '),
  ...'user username user1 name test tester me you yourname your-name foo bar'.split(' '),
  'all users',
  'default user',
])

function isNameChar(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95 || code === 45 || code === 46 || code >= 0xc0
}

/** `/home/<name>/` and `/Users/<name>/`: without something after the name it is as likely a page of a web site. */
function matchUnix(text: string, at: number): Range | undefined {
  const start = text.indexOf('/', at + 1) + 1
  const end = nameEnd(text, start)
  if (end < 0) return undefined
  const next = text.charCodeAt(end)
  // `:` ends a path in `/etc/passwd` and in search paths.
  return next === SLASH || (next === COLON && text.charCodeAt(end + 1) === SLASH) ? { start, end } : undefined
}

/** `C:\\Users\\<name>`, its backslashes escaped or not. */
function matchWindows(text: string, at: number): Range | undefined {
  const drive = text.charCodeAt(at - 1) === BACKSLASH ? at - 2 : at - 1
  if (text.charCodeAt(drive) !== COLON || !isLetter(text.charCodeAt(drive - 1))) return undefined
  let start = text.indexOf('\\', at + 1) + 1
  if (text.charCodeAt(start) === BACKSLASH) start++
  const end = spacedNameEnd(text, start)
  return end < 0 ? undefined : { start, end }
}

function nameEnd(text: string, start: number): number {
  const first = text.charCodeAt(start)
  if (!isLetter(first) && first !== 95 && !(first >= 0xc0)) return -1
  let end = start + 1
  while (end - start <= MAX_NAME && isNameChar(text.charCodeAt(end))) end++
  // A full stop or dash at the end is punctuation.
  while (text.charCodeAt(end - 1) === 46 || text.charCodeAt(end - 1) === 45) end--
  return end - start > MAX_NAME || isNobody(text.slice(start, end)) ? -1 : end
}

/** Names of Windows accounts may contain spaces; one that does must be followed by a backslash. */
function spacedNameEnd(text: string, start: number): number {
  const end = nameEnd(text, start)
  let i = start
  while (i - start <= MAX_NAME && (isNameChar(text.charCodeAt(i)) || text.charCodeAt(i) === SPACE)) i++
  if (i > end && text.charCodeAt(i) === BACKSLASH && i - start <= MAX_NAME)
    return isNobody(text.slice(start, i)) ? -1 : i
  return end
}

/** Shared accounts, and UUIDs, which `/Users/{id}` has in an API (RFC 7644). */
function isNobody(name: string): boolean {
  return SHARED_ACCOUNTS.has(name.toLowerCase()) || /^[\da-f]{8}-[\da-f]{4}-/i.test(name)
}

function match(text: string, at: number): Range | undefined {
  return text.charCodeAt(at) === SLASH ? matchUnix(text, at) : matchWindows(text, at)
}

export const homePath: Detector = {
  kind: 'home_path',
  title: 'User name in a home directory',
  group: 'personal',
  presets: ['gdpr', 'hipaa'],
  source: 'Filesystem Hierarchy Standard 3.0 section 3.8; home directories of macOS and Windows',
  mask: 'full',
  find: {
    by: 'literal',
    literals: ['/home/', '/Users/', '\\Users\\', '\\users\\', '\\\\Users\\\\', '\\\\users\\\\'],
    match,
  },
  examples: {
    found: [
      'at load (/home/alice/shop/server.js:10:5)',
      'file:///Users/jane.roe/work/app.ts',
      'cwd=/home/alice/',
      'alice:x:1000:1000::/home/alice:/bin/bash',
      'C:\\Users\\alice\\AppData\\Local',
      'C:\\Users\\Jane Roe\\Documents',
      'C:\\\\Users\\\\alice\\\\AppData',
      'open d:\\users\\alice',
      'C:/Users/alice/code',
      '/home/josé/x',
    ],
    ignored: [
      '/home/*****/shop',
      '/home/runner/work/app',
      '/home/ubuntu/app',
      '/home/node/app/index.js',
      '/Users/Shared/x',
      'C:\\Users\\Public\\Desktop',
      'C:\\Users\\Default User\\x',
      'C:\\\\Users\\\\runneradmin\\\\work',
      'GET /home/dashboard HTTP/1.1',
      'import x from src/home/alice/x',
      'GET /Users/42/orders',
      'GET /scim/v2/Users/2819c223-7f76-453a-919d-413861904646/x',
      '/home/<name>/x',
      '/home/$USER/x',
      '\\\\server\\Users\\alice',
      '/home/',
      '/home//x',
    ],
  },
}
