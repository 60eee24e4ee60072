import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { idleDays, mostSessions, sessionDays } from '../../../src/accounts/account.ts'
import { findViewer } from '../../../src/accounts/store.ts'
import { paths } from '../../../src/paths.ts'
import { storeCall } from '../../support/database.ts'
import { signedIn } from '../../support/jury.ts'
import { linkMailedTo } from '../../support/mailbox.ts'
import { counted } from '../../support/queries.ts'
import type { Visitor } from '../../support/visitor.ts'

const day = 86_400_000
const rosa = 'rosa@example.org'

type Stored = { id: string; used_at: number; ends_at: number; expires_at: number }

async function sessions(): Promise<Array<Stored>> {
  const { results } = await env.DB.prepare(
    'select id, used_at, ends_at, expires_at from sessions order by created_at, used_at',
  ).all<Stored>()
  return results
}

async function isIn(visitor: Visitor): Promise<boolean> {
  return (await visitor.get(paths.review())).status === 200
}

test('somebody sees where she is signed in and ends one of them, or all others', async () => {
  const call = await storeCall()
  const [laptop, phone, library] = [
    await signedIn(call, 'reviewer', rosa),
    await signedIn(call, 'reviewer', rosa),
    await signedIn(call, 'reviewer', rosa),
  ]
  const ids = (await sessions()).map(({ id }) => id)
  await env.DB.prepare(`update sessions set device = 'Chrome, Windows' where id = ?1`)
    .bind(ids[1])
    .run()

  const page = await (await laptop.get(paths.account())).text()
  expect(page).toContain('rosa@example.org')
  expect(page).toContain('Chrome, Windows')
  expect(page.match(/\/account\/sessions\/[\w-]+\/end/g)).toHaveLength(2)
  expect(page).not.toContain(laptop.cookie().split('=')[1])

  await laptop.post(paths.accountSession(ids[1] ?? ''), {})
  expect([await isIn(laptop), await isIn(phone), await isIn(library)]).toEqual([true, false, true])
  await laptop.post(paths.accountSessions(), {})
  expect([await isIn(laptop), await isIn(library)]).toEqual([true, false])
})

test('nobody ends the session of somebody else', async () => {
  const call = await storeCall()
  const one = await signedIn(call, 'reviewer', rosa)
  const [{ id } = { id: '' }] = await sessions()
  const other = await signedIn(call, 'reviewer', 'amira@example.org')

  const response = await other.post(paths.accountSession(id), {})
  await other.post(paths.accountSessions(), {})

  expect(response.headers.get('Location')).toBe(paths.account({ said: 'nothing' }))
  expect(await isIn(one)).toBe(true)
})

test('a session that is not used ends, one that is used goes on until it expires', async () => {
  const call = await storeCall()
  const visitor = await signedIn(call, 'reviewer', rosa)
  const [{ used_at, ends_at, expires_at } = { used_at: 0, ends_at: 0, expires_at: 0 }] =
    await sessions()
  expect(Math.round((expires_at - Date.now()) / day)).toBe(sessionDays)
  expect(Math.round((ends_at - Date.now()) / day)).toBe(idleDays)
  expect(used_at % 3_600_000).toBe(0)
  const later = (days: number) => vi.setSystemTime(new Date(Date.now() + days * day))

  vi.useFakeTimers({ toFake: ['Date'] })
  for (const days of [13, 13]) {
    later(days)
    expect(await isIn(visitor)).toBe(true)
    await vi.waitFor(async () => {
      const [session] = await sessions()
      expect(Date.now() - (session?.used_at ?? 0)).toBeLessThan(3_600_000)
    })
  }
  expect((await sessions())[0]?.ends_at).toBe(expires_at)
  later(4)
  expect(await isIn(visitor)).toBe(false)
  vi.useRealTimers()

  const idle = await signedIn(call, 'reviewer', rosa)
  vi.useFakeTimers({ toFake: ['Date'] })
  later(idleDays)
  expect(await isIn(idle)).toBe(false)
})

test('looking at pages writes the use of a session down once an hour, not each time', async () => {
  const call = await storeCall()
  const visitor = await signedIn(call, 'reviewer', rosa)
  await env.DB.prepare('update sessions set used_at = used_at - 3600000').run()
  const writes = `select (select used_at from sessions) as used_at`

  await visitor.get(paths.review())
  await vi.waitFor(async () => {
    const used = await env.DB.prepare(writes).first<number>('used_at')
    expect(Date.now() - (used ?? 0)).toBeLessThan(3_600_000)
  })
  await env.DB.prepare('update sessions set ends_at = ends_at - 7').run()
  const [before] = await sessions()
  for (let looks = 0; looks < 3; looks += 1) await visitor.get(paths.review())
  await new Promise((resolve) => setTimeout(resolve, 100))

  expect(await sessions()).toEqual([before])
})

test('whoever signs in again and again has the last sessions only', async () => {
  const call = await storeCall()
  for (let times = 0; times < mostSessions + 2; times += 1) await signedIn(call, 'reviewer', rosa)

  expect(await sessions()).toHaveLength(mostSessions)
})

test('finding who is signed in is one query with the same rows however many sessions there are', async () => {
  const call = await storeCall()
  await signedIn(call, 'reviewer', rosa)
  const { db, count } = counted(env.DB)
  const read = async () => {
    const oldest = 'select token_hash from sessions order by created_at limit 1'
    const hash = await env.DB.prepare(oldest).first<string>('token_hash')
    const before = { ...count }
    await findViewer(db, hash ?? '', new Date())
    return [count.queries - before.queries, count.rowsRead - before.rowsRead]
  }
  const [queries, rows = 0] = await read()
  for (let times = 0; times < 5; times += 1)
    await signedIn(call, 'reviewer', `${times}@example.org`)

  const [, rowsOfMany] = await read()
  expect(queries).toBe(1)
  // A range that ends where an index ends reads one row less than one that another range follows.
  expect(rowsOfMany).toBeLessThanOrEqual(rows + 1)
})

test('an invitation can be declined, and then waits no more', async () => {
  const call = await storeCall()
  const other = await storeCall({ slug: 'other' })
  const visitor = await signedIn(call, 'reviewer', rosa)
  const lena = await signedIn(other, 'organiser', 'lena@example.org')
  await lena.post(paths.deskInvitations(other.slug), { email: rosa, role: 'reviewer' })
  const link = await linkMailedTo(rosa)
  const page = await (await visitor.get(paths.account())).text()
  const action = /action="(\/account\/invitations\/[^"]+\/refusal)"/.exec(page)?.[1] ?? ''

  const stranger = await lena.post(action, {})
  expect(stranger.headers.get('Location')).toBe(paths.account({ said: 'nothing' }))
  const response = await visitor.post(action, {})

  expect(response.headers.get('Location')).toBe(paths.account({ said: 'declined' }))
  expect((await visitor.get(link)).status).toBe(410)
  const desk = await (await lena.get(paths.deskInvitations(other.slug))).text()
  expect(desk).not.toContain(rosa)
})

test('an invitation to somebody else is accepted by nobody from her own page', async () => {
  const call = await storeCall()
  const visitor = await signedIn(call, 'reviewer', rosa)
  const olga = await signedIn(call, 'organiser', 'olga@example.org')
  await olga.post(paths.deskInvitations(call.slug), { email: 'a@example.org', role: 'organiser' })
  const id = await env.DB.prepare('select id from invitations where signs_in = 0').first<string>(
    'id',
  )

  expect((await visitor.post(paths.accountInvitation(id ?? ''), {})).status).toBe(404)
  expect((await visitor.get(paths.deskCall(call.slug))).status).toBe(404)
})

test('a reviewer leaves a call by herself', async () => {
  const call = await storeCall()
  const visitor = await signedIn(call, 'reviewer', rosa)

  const response = await visitor.post(paths.accountLeaving(), { call: call.id, role: 'reviewer' })

  expect(response.headers.get('Location')).toBe(paths.account({ said: 'left' }))
  expect((await visitor.get(paths.reviewRound(call.slug))).status).toBe(404)
})

test('a newer link to sign in puts the older out of use, and says so', async () => {
  const call = await storeCall()
  const visitor = await signedIn(call, 'reviewer', rosa)
  const ask = async () => {
    await visitor.post(paths.signIn(), { email: rosa })
    return vi.waitFor(() => linkMailedTo(rosa), 5_000)
  }
  const [older, newer] = [await ask(), await ask()]

  const refused = await visitor.post(older, {})

  expect(refused.status).toBe(410)
  expect(await refused.text()).toContain('There is a newer link')
  expect((await visitor.post(newer, {})).status).toBe(303)
})
