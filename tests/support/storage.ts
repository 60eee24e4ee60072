import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach } from 'vitest'

beforeEach(async () => {
  do await reset()
  while (await isLeft())
  await applyD1Migrations(env.DB, env.MIGRATIONS)
})

/** What the test before left running can keep the engine from emptying its store. */
async function isLeft(): Promise<boolean> {
  const table = await env.DB.prepare(`select 1 from sqlite_master where name = 'calls'`).first()
  return table !== null
}
