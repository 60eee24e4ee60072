import type { Configuration } from '../configuration.ts'
import { say } from '../local/say.ts'
import type { Account } from './account.ts'

/** Makes every store and queue that the configuration names and the account does not have yet. */
export async function createMissing(account: Account, wanted: Configuration): Promise<void> {
  for (const { database_name: name } of wanted.d1_databases) {
    await create(`Database ${name}`, await hasDatabase(account, name), () =>
      account.create('/d1/database', { name }),
    )
  }
  for (const { bucket_name: name } of wanted.r2_buckets) {
    await create(`Bucket ${name}`, await hasBucket(account, name), () =>
      account.create('/r2/buckets', { name }),
    )
  }
  for (const { queue: name } of wanted.queues.consumers) {
    await create(`Queue ${name}`, await hasQueue(account, name), () =>
      account.create('/queues', { queue_name: name }),
    )
  }
}

async function create(what: string, isThere: boolean, make: () => Promise<void>): Promise<void> {
  if (!isThere) await make()
  say(`  ${what}: ${isThere ? 'there already' : 'created'}`)
}

async function hasDatabase(account: Account, name: string): Promise<boolean> {
  const found = (await account.find(`/d1/database?name=${name}`)) as Array<{ name: string }>
  return found.some((one) => one.name === name)
}

async function hasBucket(account: Account, name: string): Promise<boolean> {
  return (await account.find(`/r2/buckets/${name}`, 10006)) !== null
}

async function hasQueue(account: Account, name: string): Promise<boolean> {
  const found = (await account.find(`/queues?name=${name}`)) as Array<{ queue_name: string }>
  return found.some((one) => one.queue_name === name)
}

/** Lets the pages of the site, and no other, put parts of files straight into the bucket. */
export async function allowUploads(account: Account, bucket: string, site: string): Promise<void> {
  await account.set(`/r2/buckets/${bucket}/cors`, {
    rules: [
      {
        id: 'parts-of-files',
        allowed: {
          origins: [new URL(site).origin],
          methods: ['PUT'],
          headers: ['content-type'],
        },
        exposeHeaders: ['ETag'],
        maxAgeSeconds: 86_400,
      },
    ],
  })
  say(`  Bucket ${bucket}: takes parts of files from ${new URL(site).origin}`)
}
