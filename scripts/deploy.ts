import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildAssets } from './build.ts'
import { shippedConfiguration } from './configuration.ts'
import { Account } from './deploying/account.ts'
import {
  deployedConfiguration,
  settingsOf,
  writeDeployedConfiguration,
} from './deploying/configuration.ts'
import { allowUploads, createMissing } from './deploying/resources.ts'
import { findRunning } from './deploying/running.ts'
import {
  keepStored,
  keptFile,
  pendingFile,
  renewable,
  secretsToStore,
} from './deploying/secrets.ts'
import { runWrangler } from './deploying/wrangler.ts'
import { refuse, say } from './local/say.ts'

const { renew, ofCopy } = readArguments()
const shipped = shippedConfiguration()
const account = await Account.open()
const running = await findRunning(account, shipped.name)
const settings = settingsOf(running, account.id)

say(`Deploying Cartelera to ${settings.SITE_URL}`)
await buildAssets()
const configuration = deployedConfiguration(settings)
const file = writeDeployedConfiguration(configuration)
await createMissing(account, configuration)
await allowUploads(account, configuration.vars.S3_BUCKET ?? '', settings.SITE_URL)

const migrated = run(['d1', 'migrations', 'apply', 'DB', '--remote'], 'The database')
say(`  Database: ${/No migrations to apply/.test(migrated) ? 'up to date' : 'brought up to date'}`)

const secrets = secretsToStore(shipped.secrets.required, running, renew, ofCopy)
const isNew = Object.keys(secrets).length > 0
run(['deploy', ...(isNew ? ['--secrets-file', pendingFile] : [])], 'The Worker')
keepStored(secrets, settings.SITE_URL)
say('  Worker: deployed')
tellStored()
say(`Deployed at ${settings.SITE_URL}`)

function run(given: Array<string>, what: string): string {
  const { code, output } = runWrangler([...given, '--config', file], account.id)
  if (code !== 0) {
    refuse(
      `${what} could not be brought up to date:\n${output}\nRun npm run deploy again: it goes on where it stopped.`,
    )
  }
  return output
}

function tellStored(): void {
  const names = Object.keys(secrets)
  if (names.length === 0) return
  const kept = path.relative(process.cwd(), keptFile)
  say(`  Secrets stored: ${names.join(', ')}`)
  if (secrets.OPERATOR_TOKEN) say(`  Operator token: ${secrets.OPERATOR_TOKEN}`)
  say(`  Nobody can read them back from Cloudflare. Keep ${kept} where only you can open it.`)
}

function readArguments(): { renew: Array<string>; ofCopy: Record<string, string> } {
  const usage = `npm run deploy [-- --renew ${renewable.join('|')}] [--secrets COPY/secrets.json]`
  try {
    const { values } = parseArgs({
      options: { renew: { type: 'string', multiple: true }, secrets: { type: 'string' } },
    })
    const names = values.renew ?? []
    if (!names.every((name) => renewable.includes(name))) refuse(usage)
    const text = values.secrets === undefined ? '{}' : readFileSync(values.secrets, 'utf8')
    return { renew: names, ofCopy: JSON.parse(text) as Record<string, string> }
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error}\n${usage}`)
  }
}
