import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { sha256 } from '../../../src/platform/secrets.ts'
import { aDefinition } from '../../support/factories.ts'
import { Visitor } from '../../support/visitor.ts'

/** A store as version 0.2 left it: two invitations of the same kind, one of them made at the desk. */
async function storedBefore(): Promise<void> {
  const definition = aDefinition()
  const later = Date.now() + 1_000_000_000
  const log = `insert into log (call_id, subject_id, actor, action, happened_at)
               values ('c', ?1, ?2, 'invited:organiser', ?3)`
  const invitation = `insert into invitations (token_hash, email, call_id, role, expires_at,
                                               redeemed_at, created_at)
                      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)`
  const mail = `insert into outbox (id, occasion, recipient, language, kind, facts, due_at, sent_at,
                                    created_at)
                values (?1, ?1, 'a@example.org', 'en', 'invitation', '{"link":"x","slug":"s"}', 1,
                        ?2, 1)`
  await env.DB.batch([
    env.DB.prepare(
      `insert into calls (id, slug, definition, opens_at, closes_at, uploads_until, works_limit,
                          bytes_limit, created_at)
       values ('c', 'a-call', ?1, 1, 9e15, 9e15, 1, 1, 1)`,
    ).bind(JSON.stringify(definition)),
    env.DB.prepare(
      `insert into people (id, email, created_at) values ('p', 'olga@example.org', 1)`,
    ),
    env.DB.prepare(`insert into roles values ('p', 'c', 'organiser', 7)`),
    env.DB.prepare(`insert into sessions values ('held', 'p', 9000000000000000, 1)`),
    env.DB.prepare(log).bind('olga@example.org', 'operator', 6),
    env.DB.prepare(log).bind('by-operator@example.org', 'operator', 8),
    env.DB.prepare(log).bind('by-desk@example.org', 'olga@example.org', 9),
    env.DB.prepare(invitation).bind(
      ...[await sha256('operator'), 'by-operator@example.org', 'c', 'organiser', later, null, 8],
    ),
    env.DB.prepare(invitation).bind(
      ...[await sha256('desk'), 'by-desk@example.org', 'c', 'organiser', later, null, 9],
    ),
    env.DB.prepare(invitation).bind(
      ...[await sha256('sign-in'), 'olga@example.org', null, null, later, null, 9],
    ),
    env.DB.prepare(mail).bind('sent', 5),
    env.DB.prepare(mail).bind('unsent', null),
  ])
}

test('after the upgrade no link opens that an organiser was shown, and nobody stays signed in', async () => {
  await reset()
  const isNew = ({ name }: { name: string }) => /^001[5-9]/.test(name)
  await applyD1Migrations(
    env.DB,
    env.MIGRATIONS.filter((one) => one.name < '0015'),
  )
  await storedBefore()
  await applyD1Migrations(env.DB, env.MIGRATIONS)
  expect(env.MIGRATIONS.filter(isNew).length).toBeGreaterThan(1)

  for (const token of ['desk', 'sign-in']) {
    const response = await new Visitor().post(paths.invitation(token), {})
    expect([404, 410]).toContain(response.status)
  }
  const visitor = new Visitor()
  expect((await visitor.post(paths.invitation('operator'), {})).status).toBe(303)
  expect((await visitor.get(paths.deskInvitations('a-call'))).status).toBe(200)
  const left = await env.DB.batch([
    env.DB.prepare('select token_hash from sessions where person_id = ?1').bind('p'),
    env.DB.prepare('select id, facts from outbox'),
    env.DB.prepare('select role, given_at, invited_by from roles where person_id = ?1').bind('p'),
  ])
  expect(left.map(({ results }) => results)).toEqual([
    [],
    [{ id: 'sent', facts: '{"slug":"s"}' }],
    [{ role: 'organiser', given_at: 7, invited_by: 'operator' }],
  ])
})
