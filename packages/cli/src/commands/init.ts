import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type ApprovalPolicy, fileKeys, openAuthority } from '@logveil/grants'
import type { Command } from 'commander'
import { type ConfigFile, configPath, identitySource, loadConfig, resolveStore } from '../config.js'
import { CliError } from '../errors.js'
import type { Io } from '../io.js'
import { writeResult } from '../output.js'
import type { GlobalOptions } from '../session.js'

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
  for (const path of [file, resolve(directory, policyFile)])
    if (existsSync(path)) throw new CliError('LOGVEIL_CLI_CONFIG_EXISTS', { file: path })
  const policy: ApprovalPolicy = { approvers, minApprovals: 1, maxDuration: '4h', autoApprove: [], breakGlass: [] }
  const config: ConfigFile = { store, keys, policy: policyFile, identity }
  mkdirSync(directory, { recursive: true })
  // The store and the policy are tried out first, so that a mistake leaves no half-made configuration.
  const keyProvider = fileKeys(resolve(directory, keys))
  const authority = await openAuthority({ store: resolveStore(store, directory), keys: keyProvider, policy })
  const trust = authority.publicKeys()
  await authority.close()
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

function writeJson(file: string, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx' })
}
