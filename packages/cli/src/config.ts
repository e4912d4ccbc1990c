import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { ApprovalPolicy, NotifyTarget } from '@logveil/grants'
import { z } from 'zod'
import { CliError } from './errors.js'
import type { Io } from './io.js'
import { trustedPath } from './trusted-file.js'

/** Name of the configuration file when none is given. */
const CONFIG_FILE = 'logveil.json'

/** How the command learns who is asking; see the documentation on identities. */
export const identitySource = z.union([z.literal('os'), z.literal('sudo'), z.string().regex(/^env:[A-Z_][A-Z0-9_]*$/)])

const schema = z.strictObject({
  store: z.string(),
  keys: z.string(),
  policy: z.string(),
  identity: identitySource.default('os'),
  notify: z.strictObject({ url: z.string(), secretEnv: z.string() }).optional(),
})

/** The content of the configuration file. Paths in it count from its own directory. */
export type ConfigFile = z.input<typeof schema>

/** A configuration ready for use. */
export interface Config {
  readonly store: string
  readonly keys: string
  readonly policy: ApprovalPolicy
  readonly identity: string
  readonly notify: NotifyTarget | undefined
}

/** The configuration file's path: `--config`, else `LOGVEIL_CONFIG`, else `logveil.json` here. */
export function configPath(io: Io, given: string | undefined): string {
  return resolve(io.cwd, given ?? io.env.LOGVEIL_CONFIG ?? CONFIG_FILE)
}

/** A store's address with a relative SQLite file made to count from a directory. */
export function resolveStore(store: string, directory: string): string {
  return store.startsWith('sqlite:') ? `sqlite:${resolve(directory, store.slice(7))}` : store
}

/**
 * Reads the configuration and the policy that it names.
 *
 * @throws CliError `LOGVEIL_CLI_CONFIG_MISSING`, `LOGVEIL_CLI_CONFIG_INVALID`
 */
export function loadConfig(io: Io, given: string | undefined): Config {
  const { file, content } = readTrusted(io, configPath(io, given))
  const parsed = schema.safeParse(content)
  if (!parsed.success) {
    const why = parsed.error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ')
    throw new CliError('LOGVEIL_CLI_CONFIG_INVALID', { file, why })
  }
  const { store, keys, policy, identity, notify } = parsed.data
  const directory = dirname(file)
  return {
    store: resolveStore(store, directory),
    keys: resolve(directory, keys),
    policy: readTrusted(io, resolve(directory, policy)).content as ApprovalPolicy,
    identity,
    notify: notify && { url: notify.url, secret: secretFrom(io, notify.secretEnv, file) },
  }
}

function secretFrom(io: Io, name: string, file: string): string {
  const secret = io.env[name]
  if (!secret) throw new CliError('LOGVEIL_CLI_CONFIG_INVALID', { file, why: `notify: ${name} is not set` })
  return secret
}

/** The real file, and what it holds. */
function readTrusted(io: Io, file: string): { readonly file: string; readonly content: unknown } {
  let text: string
  let real: string
  try {
    real = trustedPath(io, file)
    text = readFileSync(real, 'utf8')
  } catch (error) {
    if (error instanceof CliError) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new CliError('LOGVEIL_CLI_CONFIG_MISSING', { file })
    throw new CliError('LOGVEIL_CLI_CONFIG_INVALID', { file, why: String((error as NodeJS.ErrnoException).code) })
  }
  try {
    return { file: real, content: JSON.parse(text) }
  } catch {
    throw new CliError('LOGVEIL_CLI_CONFIG_INVALID', { file, why: 'it is not JSON' })
  }
}
