import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Checkout, type Said } from './checkout.ts'
import { Provider } from './provider/provider.ts'

// One operator's way through the tests in their order: three failures, a first deployment, a second,
// an upgrade. Each goes on from what the one before left in the account and in the checkout.
const site = { SITE_URL: 'https://posters.example.org', MAIL_FROM: 'posters@example.org' }
const again = 'Run npm run deploy again: it goes on where it stopped.'
const migrations = readdirSync('src/platform/migrations').toSorted()
let provider: Provider
let checkout: Checkout

beforeAll(async () => {
  provider = await Provider.open()
  checkout = new Checkout()
})

afterAll(async () => {
  await provider.close()
  checkout.remove()
})

async function deploy(broken: string | null, ...given: Array<string>): Promise<Said> {
  provider.broken = broken
  provider.changes.length = 0
  return checkout.run(['deploy.ts', ...given], { ...provider.environment, ...site })
}

test('a deployment that lacks something says what, and changes nothing', async () => {
  const { environment } = provider
  const without = await checkout.run(['deploy.ts'], environment)
  const wrong = await checkout.run(['deploy.ts'], { ...environment, ...site, SITE_URL: 'posters' })
  const stranger = { ...environment, ...site, CLOUDFLARE_API_TOKEN: 'of-nobody' }
  const refused = await checkout.run(['deploy.ts'], stranger)

  expect(without).toEqual({ code: 1, output: expect.stringContaining('Set SITE_URL to') })
  expect(wrong).toEqual({ code: 1, output: expect.stringContaining('is not an address like') })
  expect(refused).toEqual({ code: 1, output: expect.stringContaining('Authentication error') })
  expect(provider.changes).toEqual([])
})

test('a deployment that fails while stores are made says where, and the next one goes on', async () => {
  const first = await deploy('POST /queues')
  expect(first.code).toBe(1)
  expect(first.output).toContain('POST /accounts/')
  expect(first.output).toContain('An unknown error has occurred')
  expect(first.output).toContain(again)
  expect(provider.changes).toEqual(['POST /d1/database', 'POST /r2/buckets', 'POST /r2/buckets'])

  const second = await deploy('PUT /r2/buckets')
  expect(second.code).toBe(1)
  expect(second.output).toContain(again)
  expect(provider.changes).toEqual(['POST /queues', 'POST /queues'])
})

test('a deployment that fails between two migrations keeps those before it', async () => {
  provider.databases.failsFrom = migrations[3] ?? null
  const { code, output } = await deploy(null)
  provider.databases.failsFrom = null

  expect(code).toBe(1)
  expect(output).toContain('The database could not be brought up to date')
  expect(output).toContain(again)
  expect(provider.databases.migrated('cartelera')).toEqual(migrations.slice(0, 3))
  expect([...provider.workers.all]).toEqual([])
})

test('a deployment whose upload fails stores no secret, and makes none anew', async () => {
  const { code, output } = await deploy('PUT /workers/scripts/cartelera')

  expect(code).toBe(1)
  expect(output).toContain('The Worker could not be brought up to date')
  expect(output).not.toContain('Operator token')
  expect([...provider.workers.all]).toEqual([])
  expect(provider.databases.migrated('cartelera')).toEqual(migrations)
})

test('a deployment that fails after its upload is finished by the next, which tells the token', async () => {
  const failed = await deploy('PUT /workers/scripts/cartelera/schedules')
  expect(failed.code).toBe(1)
  const uploaded = secrets()
  expect(uploaded.map(({ name }) => name)).toEqual(['SECRET', 'OPERATOR_TOKEN', 'RECEIPT_KEYS'])

  const { code, output } = await deploy(null)
  expect(output).toContain(`Operator token: ${valueOf('OPERATOR_TOKEN')}`)
  expect(code).toBe(0)
  expect(secrets()).toEqual(uploaded)
  expect(existsSync(checkout.path('.production.vars.pending'))).toBe(false)
  expect(statSync(checkout.path('.production.vars')).mode & 0o777).toBe(0o600)
})

test('what is deployed is what the configuration says', () => {
  const { databases, buckets, queues, workers } = provider
  const worker = workers.all.get('cartelera')

  expect(databases.all.map(({ name }) => name)).toEqual(['cartelera'])
  expect([...buckets.all.keys()]).toEqual(['cartelera-originals', 'cartelera-renditions'])
  expect(buckets.all.get('cartelera-originals')?.cors).toEqual({
    rules: [
      expect.objectContaining({
        allowed: { origins: [site.SITE_URL], methods: ['PUT'], headers: ['content-type'] },
        exposeHeaders: ['ETag'],
      }),
    ],
  })
  expect(buckets.all.get('cartelera-renditions')?.cors).toBeNull()
  expect(queues.all.map(({ queue_name, consumers }) => [queue_name, consumers.length])).toEqual([
    ['cartelera-jobs', 1],
    ['cartelera-jobs-dead', 1],
  ])
  expect(worker?.schedules).toEqual([{ cron: '* * * * *' }])
  expect(valueOf('SITE_URL')).toBe(site.SITE_URL)
  expect(valueOf('MAIL_FROM')).toBe(site.MAIL_FROM)
  expect(workers.running('cartelera')).toContainEqual(
    expect.objectContaining({ name: 'DB', id: databases.all[0]?.uuid }),
  )
  expect(JSON.stringify(workers.running('cartelera'))).not.toContain('cartelera-local')
})

test('a second deployment makes nothing again and tells no secret', async () => {
  const before = secrets()
  provider.broken = null
  provider.changes.length = 0
  const { code, output } = await checkout.run(['deploy.ts'], provider.environment)

  expect(output).toContain(`Deployed at ${site.SITE_URL}`)
  expect(code).toBe(0)
  expect(output).not.toContain('Operator token')
  for (const { text = '' } of before) expect(output).not.toContain(text)
  expect(secrets()).toEqual(before)
  expect(provider.changes.filter((one) => /POST \/(d1\/database|r2|queues)$/.test(one))).toEqual([])
  expect(provider.changes).toContain('POST /workers/scripts/cartelera/deployments')
})

test('an upgrade applies the new migration, and a new token takes the place of the old', async () => {
  const before = valueOf('OPERATOR_TOKEN')
  writeFileSync(
    checkout.path('src/platform/migrations/9999_rehearsed.sql'),
    'create table rehearsed (id integer primary key) strict;\n',
  )
  const copied = { SECRET: 'of-the-site-that-a-copy-was-made-of-and-long-enough' }
  writeFileSync(checkout.path('secrets.json'), JSON.stringify(copied))
  const renewed = ['--renew', 'OPERATOR_TOKEN', '--renew', 'RECEIPT_KEYS']
  const { code, output } = await deploy(null, ...renewed, '--secrets', 'secrets.json')

  expect(output).toContain('Database: brought up to date')
  expect(code).toBe(0)
  expect(provider.databases.migrated('cartelera')).toEqual([...migrations, '9999_rehearsed.sql'])
  expect(valueOf('OPERATOR_TOKEN')).not.toBe(before)
  expect(output).toContain(`Operator token: ${valueOf('OPERATOR_TOKEN')}`)
  expect(valueOf('SECRET')).toBe(copied.SECRET)
  expect(JSON.parse(valueOf('RECEIPT_KEYS') ?? '')).toMatchObject({ keys: [{}, {}] })
  const kept = readFileSync(checkout.path('.production.vars'), 'utf8')
  for (const { name, text } of secrets()) expect(kept).toContain(`${name}='${text}'`)
})

test('nothing was asked of the provider that its stand-in does not know', () => {
  expect(provider.unknown).toEqual([])
})

function secrets(): Array<{ name: string; text?: string }> {
  return provider.workers
    .running('cartelera')
    .filter(({ type }) => type === 'secret_text')
    .map(({ name, text }) => ({ name, ...(text !== undefined && { text }) }))
}

function valueOf(variable: string): string | undefined {
  return provider.workers.running('cartelera').find(({ name }) => name === variable)?.text
}
