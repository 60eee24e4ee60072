import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { replaceFile } from '../../../src/artist/replace-file.ts'
import { awaitedOf } from '../../../src/calls/awaited.ts'
import { type Call, stateOf } from '../../../src/calls/call.ts'
import { findCall } from '../../../src/calls/store.ts'
import { findOutstanding } from '../../../src/desk/awaited-store.ts'
import { findStaged, saveRelease, saveStaged } from '../../../src/desk/release-store.ts'
import { reportFailure } from '../../../src/failures/failures-store.ts'
import { paths } from '../../../src/paths.ts'
import { newId } from '../../../src/shared/ids.ts'
import { type Submitted, submit } from '../../../src/submissions/commit.ts'
import { findWork } from '../../../src/works/store.ts'
import { closeCall, storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { aDraft } from '../../support/factories.ts'
import { signedIn, storePerson } from '../../support/jury.ts'
import { storePass } from '../../support/passes.ts'
import { counted } from '../../support/queries.ts'

const hour = 3_600_000
const actor = 'olga@example.org'

/** An open call with a poster that is ready and selected, and one as `prepare` leaves it. */
async function aCallWith(prepare: (call: Call) => Promise<unknown>) {
  const call = await storeCall()
  await storePerson(call, 'organiser', actor)
  const chosen = await storeSubmission(call)
  await storeReady(chosen)
  const [work] = chosen.works
  if (!work) throw new Error('No work')
  await saveStaged(env.DB, call.id, [work.id], 'selected', actor, new Date())
  await prepare(call)
  return call
}

/** What may still come, and whether a release happens: the page and the write must agree. */
async function askedAt(call: Call, now: Date) {
  const fresh = await findCall(env.DB, call.slug)
  if (!fresh) throw new Error('No call')
  const awaited = awaitedOf(fresh, await findOutstanding(env.DB, call.id, now), now)
  const expected = await findStaged(env.DB, call.id)
  const isReleased = await saveRelease(
    env.DB,
    { id: newId(), callId: call.id, actor, expected },
    now,
  )
  return { awaited, isReleased }
}

const lateWith = (code: string) => async (call: Call, now: Date) => {
  const options = { idempotencyKey: crypto.randomUUID(), now, latePass: code }
  const entered = await submit(env, call, aDraft(), options)
  if (!entered.ok) throw new Error(entered.refusal.kind)
  return entered.value
}

async function inState(entered: Submitted, state: string, reason: string | null = null) {
  for (const { id } of entered.works) {
    await env.DB.prepare('update works set state = ?2, reason = ?3 where id = ?1')
      .bind(id, state, reason)
      .run()
  }
}

test('a call that is open is not released, whatever is staged', async () => {
  const call = await aCallWith(async () => {})

  expect(await askedAt(call, new Date(call.closesAt.getTime() - 1))).toEqual({
    awaited: [{ kind: 'submissions', until: call.closesAt }],
    isReleased: false,
  })
  expect(await askedAt(call, call.closesAt)).toEqual({ awaited: [], isReleased: true })
})

test('a committed file is waited for until its grace is over', async () => {
  const call = await aCallWith((open) => storeSubmission(open))
  const until = call.uploadsUntil

  expect(await askedAt(call, new Date(until.getTime() - 1))).toEqual({
    awaited: [{ kind: 'files', count: 1, until }],
    isReleased: false,
  })
  expect(await askedAt(call, until)).toEqual({ awaited: [], isReleased: true })
})

test('a file that arrived damaged is waited for like one that has not come', async () => {
  const call = await aCallWith(async (open) =>
    inState(await storeSubmission(open), 'refused', 'bytes-differ'),
  )

  expect(await askedAt(call, call.closesAt)).toMatchObject({
    awaited: [{ kind: 'files', count: 1 }],
    isReleased: false,
  })
})

test('a file that can never be shown is not waited for', async () => {
  const call = await aCallWith(async (open) =>
    inState(await storeSubmission(open), 'refused', 'cannot-be-decoded'),
  )

  expect(await askedAt(call, call.closesAt)).toEqual({ awaited: [], isReleased: true })
})

test('a withdrawn poster is not waited for', async () => {
  const call = await aCallWith(async (open) => inState(await storeSubmission(open), 'withdrawn'))

  expect(await askedAt(call, call.closesAt)).toEqual({ awaited: [], isReleased: true })
})

test('a replacement that is on its way is waited for, and so is its check', async () => {
  const call = await storeCall()
  const { submission, works } = await storeSubmission(call)
  await storeReady({ submission, works } as Submitted)
  const work = await findWork(env.DB, works[0]?.id ?? '')
  if (!work) throw new Error('No work')
  const file = { name: 'b.png', size: 9, sha256: 'b'.repeat(64), type: 'image/png' }
  const asked = { submission, call, work, file, now: new Date(), address: 'one' }
  expect((await replaceFile(env, asked)).ok).toBe(true)
  await storePerson(call, 'organiser', actor)
  await saveStaged(env.DB, call.id, [work.id], 'selected', actor, new Date())

  expect(await askedAt(call, call.closesAt)).toMatchObject({
    awaited: [{ kind: 'files', count: 1 }],
    isReleased: false,
  })
  await env.DB.prepare(`update uploads set completed_at = 1 where state = 'replacing'`).run()
  expect(await askedAt(call, call.uploadsUntil)).toEqual({
    awaited: [{ kind: 'checks', count: 1 }],
    isReleased: false,
  })
})

test('a file that is being checked is waited for, but not one whose check was given up', async () => {
  const call = await aCallWith(async (open) => inState(await storeSubmission(open), 'checking'))
  const work = await env.DB.prepare(`select id from works where state = 'checking'`).first('id')

  expect(await askedAt(call, call.uploadsUntil)).toEqual({
    awaited: [{ kind: 'checks', count: 1 }],
    isReleased: false,
  })
  await reportFailure(
    env.DB,
    { kind: 'check', workId: String(work) },
    { reason: 'file-missing', message: 'Gone' },
    new Date(),
  )
  expect(await askedAt(call, call.uploadsUntil)).toEqual({ awaited: [], isReleased: true })
})

test('parts that all came are waited for until the sweep has joined them', async () => {
  const call = await aCallWith((open) => storeSubmission(open))
  await env.DB.batch([
    env.DB.prepare(`update uploads set multipart_id = 'm'`),
    env.DB.prepare(
      `insert into upload_parts (upload_id, number, etag)
       select uploads.id, 1, 'e' from uploads join works on works.id = uploads.work_id
        where works.state = 'awaiting-upload'`,
    ),
  ])

  expect(await askedAt(call, call.uploadsUntil)).toMatchObject({
    awaited: [{ kind: 'checks', count: 1 }],
    isReleased: false,
  })
})

test('a late pass that can be used is waited for until its end', async () => {
  const until = new Date(Date.now() + 200 * hour)
  const call = await aCallWith((open) => storePass(open, { endsAt: until }))
  await storePass(call, { revokedAt: new Date() })
  await storePass(call, { used: 0, uses: 1, endsAt: new Date(call.closesAt.getTime() - 1) })

  expect(await askedAt(call, new Date(until.getTime() - 1))).toEqual({
    awaited: [{ kind: 'late-passes', count: 1, until }],
    isReleased: false,
  })
  expect(await askedAt(call, until)).toEqual({ awaited: [], isReleased: true })
})

test('what came late can be changed until its pass ends, and is waited for', async () => {
  const now = new Date(Date.now() + 30 * hour)
  const until = new Date(Date.now() + 40 * hour)
  const call = await aCallWith(async (open) => {
    const pass = await storePass(open, { endsAt: until })
    await storeReady(await lateWith(pass.code)(open, now))
  })

  expect(await askedAt(call, new Date(until.getTime() - 1))).toEqual({
    awaited: [{ kind: 'late-changes', count: 1, until }],
    isReleased: false,
  })
  expect(await askedAt(call, until)).toEqual({ awaited: [], isReleased: true })
})

test('what another call waits for holds up nobody', async () => {
  const call = await aCallWith(async () => {
    const other = await storeCall({ slug: 'another-call' })
    await storeSubmission(other)
    await storePass(other, { endsAt: new Date(Date.now() + 500 * hour) })
  })

  expect(await askedAt(call, call.closesAt)).toEqual({ awaited: [], isReleased: true })
})

test('an organiser reads what may still come and until when, and has no button to release', async () => {
  const call = await aCallWith((open) => storeSubmission(open))
  const olga = await signedIn(call, 'organiser', actor)

  const open = await (await olga.get(paths.deskCall(call.slug))).text()
  expect(open).toContain('Submissions, until ')
  const closed = await closeCall(call)
  const pages = [paths.deskCall(call.slug), paths.deskRelease(call.slug)]
  for (const page of pages) {
    expect(await (await olga.get(page)).text()).toContain('1 file is on its way, until ')
  }
  expect(await (await olga.get(paths.deskRelease(call.slug))).text()).not.toContain('Release now')

  const refused = await olga.post(paths.deskRelease(call.slug), {})

  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('when nothing can come any more')
  const stored = await findCall(env.DB, call.slug)
  expect(stored?.releasedAt).toBeNull()
  expect(stateOf(closed, new Date())).toBe('closed')
  const mails = await env.DB.prepare(`select * from outbox where kind = 'decided'`).all()
  expect(mails.results).toEqual([])
})

test('a commitment of the last millisecond is taken even where a release was faster to the store', async () => {
  const call = await aCallWith(async () => {})
  const last = new Date(call.closesAt.getTime() - 1)

  expect((await askedAt(call, call.closesAt)).isReleased).toBe(true)
  const options = { idempotencyKey: crypto.randomUUID(), now: last }
  const entered = await submit(env, call, aDraft(), options)

  expect(entered.ok).toBe(true)
  expect(await askedAt(call, call.closesAt)).toMatchObject({
    awaited: [{ kind: 'files', count: 1 }],
    isReleased: false,
  })
})

test('what is asked of the store does not grow with works that nobody waits for', async () => {
  const rows: Array<number> = []
  for (const count of [2, 40]) {
    const call = await storeCall({ slug: `call-of-${count}` })
    for (let sent = 0; sent < count; sent += 1) await storeSubmission(call)
    const { db, count: cost } = counted(env.DB)
    await findOutstanding(db, call.id, new Date(call.uploadsUntil.getTime() + 2 * hour))
    expect(cost.queries).toBe(1)
    rows.push(cost.rowsRead)
  }
  expect(rows[1]).toBeLessThanOrEqual((rows[0] ?? 0) + 4)
})
