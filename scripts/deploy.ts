import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildAssets } from './build.ts'
import { refuse, say } from './local/say.ts'
import { newReceiptKey, newToken } from './local/secrets.ts'

const root = path.resolve(import.meta.dirname, '..')
const wrangler = path.join(root, 'node_modules/wrangler/bin/wrangler.js')
/** What belongs to one deployment stays out of the repository. */
const own = path.join(root, 'wrangler.production.toml')

type Answer = { code: number; output: string }

function ask(given: Array<string>, input?: string): Answer {
  const done = spawnSync(process.execPath, [wrangler, ...given], {
    cwd: root,
    encoding: 'utf8',
    ...(input !== undefined && { input }),
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' },
  })
  return { code: done.status ?? 1, output: `${done.stdout}${done.stderr}` }
}

/** Creates something unless it is there; any other trouble ends the command with its words. */
function create(what: string, given: Array<string>): string {
  const { code, output } = ask(given)
  const isThere = /already exists|already own|is already taken|10004|11009/i.test(output)
  if (code !== 0 && !isThere) refuse(`${what} could not be created:\n${output}`)
  say(`  ${what}: ${code === 0 ? 'created' : 'there already'}`)
  return output
}

function databaseId(): string {
  const { code, output } = ask(['d1', 'list', '--json'])
  if (code !== 0) refuse(`The databases could not be listed:\n${output}`)
  const list = JSON.parse(output.slice(output.indexOf('['))) as Array<{
    name: string
    uuid: string
  }>
  return (
    list.find((one) => one.name === 'cartelera')?.uuid ??
    refuse('The database is not listed yet; try again.')
  )
}

/** The shipped configuration with this account's database and the address of the house. */
function writeConfiguration(id: string): void {
  const site =
    process.env.SITE_URL ??
    refuse('Set SITE_URL to the address of the house, such as https://posters.example.org')
  const from = process.env.MAIL_FROM ?? 'cartelera@example.org'
  const [production = ''] = readFileSync(path.join(root, 'wrangler.toml'), 'utf8').split(
    '\n# One laptop',
  )
  writeFileSync(
    own,
    production
      .replace(/database_id = "[^"]*"/, `database_id = "${id}"`)
      .replace(/SITE_URL = "[^"]*"/, `SITE_URL = "${site}"`)
      .replace(/MAIL_FROM = "[^"]*"/, `MAIL_FROM = "${from}"`)
      .replace(/S3_ENDPOINT = "[^"]*"/, `S3_ENDPOINT = "${process.env.S3_ENDPOINT ?? ''}"`),
  )
}

function putSecret(name: string, value: string): void {
  const { output } = ask(['secret', 'list', '--config', own])
  if (output.includes(`"${name}"`)) return
  const { code, output: trouble } = ask(['secret', 'put', name, '--config', own], value)
  if (code !== 0) refuse(`The secret ${name} could not be stored:\n${trouble}`)
  say(`  secret ${name}: stored`)
}

if (ask(['whoami']).output.includes('not authenticated')) {
  refuse('Sign in to Cloudflare first: npx wrangler login, or set CLOUDFLARE_API_TOKEN.')
}
say('Deploying Cartelera')
await buildAssets()
create('Database', ['d1', 'create', 'cartelera'])
create('Bucket of originals', ['r2', 'bucket', 'create', 'cartelera-originals'])
create('Bucket of renditions', ['r2', 'bucket', 'create', 'cartelera-renditions'])
create('Queue', ['queues', 'create', 'cartelera-jobs'])
create('Queue of dead letters', ['queues', 'create', 'cartelera-jobs-dead'])
writeConfiguration(databaseId())
if (!existsSync(own)) refuse('The configuration could not be written.')

const migrated = ask(['d1', 'migrations', 'apply', 'DB', '--remote', '--config', own])
if (migrated.code !== 0) refuse(`The database could not be brought up to date:\n${migrated.output}`)
const deployed = ask(['deploy', '--config', own])
if (deployed.code !== 0) refuse(`The Worker could not be deployed:\n${deployed.output}`)

const operatorToken = newToken()
putSecret('SECRET', newToken())
putSecret('OPERATOR_TOKEN', operatorToken)
putSecret('RECEIPT_KEYS', JSON.stringify({ keys: [newReceiptKey()] }))
say(`  operator token, if it was stored just now: ${operatorToken}`)
say(`Deployed at ${process.env.SITE_URL}`)
