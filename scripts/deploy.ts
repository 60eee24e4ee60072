import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { buildAssets } from './build.ts'
import { shippedConfiguration, writeConfiguration } from './configuration.ts'
import { refuse, say } from './local/say.ts'
import { newReceiptKey, newToken } from './local/secrets.ts'

const root = path.resolve(import.meta.dirname, '..')
const wrangler = path.join(root, 'node_modules/wrangler/bin/wrangler.js')

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

/** The shipped configuration with the address of the house. */
function deployedConfiguration(): string {
  const shipped = shippedConfiguration()
  const site =
    process.env.SITE_URL ??
    refuse('Set SITE_URL to the address of the house, such as https://posters.example.org')
  return writeConfiguration('wrangler.production.json', {
    ...shipped,
    vars: {
      ...shipped.vars,
      SITE_URL: site,
      MAIL_FROM: process.env.MAIL_FROM ?? 'cartelera@example.org',
      S3_ENDPOINT: process.env.S3_ENDPOINT ?? '',
    },
  })
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
const own = deployedConfiguration()

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
