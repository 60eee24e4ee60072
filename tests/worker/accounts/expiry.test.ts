import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { deleteExpired } from '../../../src/accounts/store.ts'
import { storeCall } from '../../support/database.ts'

const day = 86_400_000

test('sessions go when they end, invitations two weeks after', async () => {
  const call = await storeCall()
  const now = new Date('2026-06-01T00:00:00Z')
  const at = (days: number) => now.getTime() + days * day
  const invitation = `insert into invitations (token_hash, email, call_id, role, expires_at, created_at)
                      values (?1, 'a@example.org', ?2, 'reviewer', ?3, 0)`
  await env.DB.batch([
    env.DB.prepare(`insert into people (id, email, created_at) values ('p', 'a@example.org', 0)`),
    env.DB.prepare(`insert into sessions values ('ended', 'p', ?1, 0), ('open', 'p', ?2, 0)`).bind(
      at(0),
      at(1),
    ),
    env.DB.prepare(invitation).bind('long over', call.id, at(-14)),
    env.DB.prepare(invitation).bind('just over', call.id, at(-13)),
  ])

  await deleteExpired(env.DB, now)

  const left = await env.DB.prepare(
    'select token_hash from sessions union all select token_hash from invitations',
  ).all()
  expect(left.results).toEqual([{ token_hash: 'open' }, { token_hash: 'just over' }])
})
