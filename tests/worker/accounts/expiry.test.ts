import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { deleteExpired } from '../../../src/accounts/store.ts'
import { storeCall } from '../../support/database.ts'

const day = 86_400_000

test('sessions go when they end, invitations two weeks after', async () => {
  const call = await storeCall()
  const now = new Date('2026-06-01T00:00:00Z')
  const at = (days: number) => now.getTime() + days * day
  const invitation = `insert into invitations (id, token_hash, email, call_id, role, signs_in,
                                               expires_at, created_at)
                      values (?1, ?1, 'a@example.org', ?2, 'reviewer', 0, ?3, 0)`
  const session = `insert into sessions (token_hash, id, person_id, device, used_at, ends_at,
                                         expires_at, created_at)
                   values (?1, ?1, 'p', '', 0, ?2, ?3, 0)`
  await env.DB.batch([
    env.DB.prepare(`insert into people (id, email, created_at) values ('p', 'a@example.org', 0)`),
    env.DB.prepare(session).bind('ended', at(0), at(0)),
    env.DB.prepare(session).bind('unused', at(0), at(20)),
    env.DB.prepare(session).bind('open', at(1), at(20)),
    env.DB.prepare(invitation).bind('long over', call.id, at(-14)),
    env.DB.prepare(invitation).bind('just over', call.id, at(-13)),
  ])

  await deleteExpired(env.DB, now)

  const left = await env.DB.prepare(
    'select token_hash from sessions union all select token_hash from invitations',
  ).all()
  expect(left.results).toEqual([{ token_hash: 'open' }, { token_hash: 'just over' }])
})
