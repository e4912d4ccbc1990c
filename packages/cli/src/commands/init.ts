import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type ApprovalPolicy, fileKeys, openAuthority, type PublicKey } from '@logveil/grants'
import type { Command } from 'commander'
import { type ConfigFile, configPath, identitySource, loadConfig, resolveStore } from '../config.js'
import { CliError } from '../errors.js'
import type { Io } from '../io.js'
import { writeResult } from '../output.js'
import type { GlobalOptions } from '../session.js'
import { trustedPath } from '../trusted-file.js'

interface InitOptions extends GlobalOptions {
  readonly store: string
  readonly keys: string
  readonly policy: string
  readonly identity: string
  readonly approver: readonly string[]
}

/** `logveil init`: configuration, policy, keys and store. */
export function addInit(program: Command, io: Io): void {
  program
    .command('init')
    .description('make a configuration, a policy, keys and a store')
    .option('--store <address>', 'sqlite:FILE or postgres://…', 'sqlite:./logveil.db')
    .option('--keys <directory>', 'where keys are kept, readable by this user alone', './logveil-keys')
    .option('--policy <file>', 'where the policy is written', './logveil-policy.json')
    .option('--identity <source>', 'who is asking: os, sudo or env:NAME', 'os')
    .option('--approver <name...>', 'who may approve', [])
    .action(async (_: unknown, command: Command) => init(io, command.optsWithGlobals<InitOptions>()))
}

async function init(io: Io, options: InitOptions): Promise<void> {
  const { store, keys, policy: policyFile, identity, approver: approvers, json } = options
  const file = configPath(io, options.config)
  const directory = dirname(file)
  if (!identitySource.safeParse(identity).success)
    throw new CliError('LOGVEIL_CLI_USAGE', { why: '--identity has to be os, sudo or env:NAME' })
  // Keys that exist belong to a configuration that exists: a second one, with a policy of its own, would get round it.
  for (const path of [file, resolve(directory, policyFile), resolve(directory, keys, 'authority.json')])
    if (existsSync(path)) throw new CliError('LOGVEIL_CLI_CONFIG_EXISTS', { file: path })
  const policy: ApprovalPolicy = { approvers, minApprovals: 1, maxDuration: '4h', autoApprove: [], breakGlass: [] }
  const config: ConfigFile = { store, keys, policy: policyFile, identity }
  mkdirSync(directory, { recursive: true })
  trustedPath(io, directory)
  const trust = await makeKeys(resolveStore(store, directory), resolve(directory, keys), policy)
  writeJson(resolve(directory, policyFile), policy)
  writeJson(file, config)
  loadConfig(io, options.config)
  writeResult(io, json ?? false, { config: file, trust }, () =>
    [
      `Configuration: ${file}`,
      `Keys:          ${resolve(directory, keys)} (keep them out of backups)`,
      `Approvers:     ${approvers.join(', ') || `nobody yet; name them in ${policyFile}`}`,
      `Emitters trust: ${JSON.stringify(trust)}`,
    ].join('\n'),
  )
}

/** Makes the keys and tries the store and the policy out, so that a mistake leaves no half-made configuration. */
async function makeKeys(store: string, directory: string, policy: ApprovalPolicy): Promise<readonly PublicKey[]> {
  const keys = fileKeys(directory)
  try {
    const authority = await openAuthority({ store, keys, policy })
    await authority.close()
    return keys.publicKeys()
  } catch (error) {
    // Nothing was signed with them.
    rmSync(join(directory, 'authority.json'))
    throw error
  }
}

function writeJson(file: string, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx', mode: 0o644 })
}
