import { versionOf } from './environment.mjs'

/**
 * Other redactors, each set up as its documentation shows for logs. What one takes differs, so each says whether it is
 * given the record as an object or the serialised line; both end in a string.
 *
 * @typedef {object} Peer
 * @property {string} name package and call
 * @property {string} licence
 * @property {string} setUp how it was configured, in a few words
 * @property {(text: string) => unknown} [text] masks free text, if it can; a promise when `isAsync`
 * @property {(line: string, record: object) => unknown} line masks one record and returns its line
 * @property {boolean} [isAsync]
 *
 * @typedef {{ package: string, load: () => Promise<Omit<Peer, 'name'> & { call: string }> }} PeerEntry
 */

const KEYS = ['email', 'phone', 'number', 'iban', 'lastName', 'remoteAddress', 'authorization']

/** Fresh expressions for each peer: `g` ones keep state. */
const PATTERNS = () => [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /\b\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,7}\b/g,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/g,
]

/** What most teams write first: one email expression, replaced globally. */
export function plainExpression() {
  const email = /[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}/g
  const text = (/** @type {string} */ input) => input.replace(email, '*****')
  return { name: 'one email RegExp, replace(/…/g)', licence: '–', setUp: 'emails only', text, line: text }
}

/** @type {PeerEntry[]} */
const PEERS = [
  {
    package: '@hackylabs/deep-redact',
    async load() {
      const { DeepRedact } = await import('@hackylabs/deep-redact')
      const stringTests = PATTERNS().map((pattern) => ({
        pattern,
        replacer: (/** @type {string} */ value, /** @type {RegExp} */ found) => value.replace(found, '[REDACTED]'),
      }))
      const deep = new DeepRedact({ blacklistedKeys: KEYS, stringTests, serialise: true })
      return {
        licence: 'MIT',
        call: 'redact(record)',
        setUp: '7 keys, 3 patterns',
        text: (text) => deep.redact(text),
        line: (_, record) => asLine(deep.redact(record)),
      }
    },
  },
  {
    package: 'redact-pii',
    async load() {
      const { SyncRedactor } = await import('redact-pii')
      const redactor = new SyncRedactor()
      return { licence: 'MIT', call: 'redact(line)', setUp: 'its defaults', ...onText((text) => redactor.redact(text)) }
    },
  },
  {
    package: 'maskdata',
    async load() {
      const { default: maskData } = await import('maskdata')
      const config = {
        emailFields: ['user.email', 'customer.email'],
        phoneFields: ['user.phone'],
        cardFields: ['card.number'],
        passwordFields: ['iban', 'req.headers.authorization', 'req.remoteAddress'],
      }
      const mask = (/** @type {object} */ record) => JSON.stringify(maskData.maskJSON2(record, config))
      return {
        licence: 'MIT',
        call: 'maskJSON2(record)',
        setUp: '7 exact paths, looks at no value',
        line: (_, record) => mask(record),
      }
    },
  },
  {
    package: '@openredaction/core',
    async load() {
      const { OpenRedaction } = await import('@openredaction/core')
      const redactor = new OpenRedaction({ redactionMode: 'placeholder' })
      const mask = async (/** @type {string} */ text) => (await redactor.detect(text)).redacted
      return { licence: 'MIT', call: 'detect(line)', setUp: 'its defaults', isAsync: true, ...onText(mask) }
    },
  },
  {
    package: '@visulima/redact',
    async load() {
      const { standardRules, stringAnonymize } = await import('@visulima/redact')
      const mask = (/** @type {string} */ text) => stringAnonymize(text, standardRules)
      return { licence: 'MIT', call: 'stringAnonymize(line)', setUp: 'its standard rules', ...onText(mask) }
    },
  },
]

/** The packages' names, in the order of the tables. */
export const PEER_PACKAGES = PEERS.map((peer) => peer.package)

/**
 * Loads the peers that run here; those that do not are named with the reason.
 *
 * @param {readonly string[]} [only] packages to load; default all
 * @returns {Promise<{ peers: Peer[], missing: { name: string, reason: string }[] }>}
 */
export async function loadPeers(only = PEER_PACKAGES) {
  const entries = PEERS.filter((peer) => only.includes(peer.package))
  const outcomes = await Promise.allSettled(entries.map((entry) => tryOut(entry)))
  const peers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  const missing = outcomes.flatMap((outcome, i) =>
    outcome.status === 'rejected' ? [{ name: entries[i].package, reason: firstLine(outcome.reason) }] : [],
  )
  return { peers, missing }
}

/** @returns {Promise<Peer>} */
async function tryOut(/** @type {PeerEntry} */ entry) {
  const { call, ...peer } = await entry.load()
  const record = { msg: 'ping', user: { email: 'jane@example.com' } }
  const masked = await peer.line(JSON.stringify(record), record)
  if (typeof masked !== 'string') throw new TypeError(`returned ${typeof masked} instead of a line`)
  return { ...peer, name: `${entry.package} ${versionOf(entry.package)}, ${call}` }
}

function onText(/** @type {(text: string) => unknown} */ mask) {
  return { text: mask, line: mask }
}

function asLine(/** @type {unknown} */ masked) {
  return typeof masked === 'string' ? masked : JSON.stringify(masked)
}

function firstLine(/** @type {unknown} */ error) {
  return String(error instanceof Error ? error.message : error).split('\n')[0]
}
