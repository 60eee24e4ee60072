import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, vi } from 'vitest'

beforeEach(async () => {
  // All files share one isolate: a clock that a test has stopped goes on for the next one.
  vi.useRealTimers()
  do await reset()
  while (await isLeft())
  await applyD1Migrations(env.DB, env.MIGRATIONS)
})

/** What the test before left running can keep the engine from emptying its store. */
async function isLeft(): Promise<boolean> {
  const table = await env.DB.prepare(`select 1 from sqlite_master where name = 'calls'`).first()
  return table !== null
}
