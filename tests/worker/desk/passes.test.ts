import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Call } from '../../../src/calls/call.ts'
import { paths } from '../../../src/paths.ts'
import { submit } from '../../../src/submissions/commit.ts'
import { listPasses } from '../../../src/submissions/late-pass/late-pass-store.ts'
import { storeCall, storeReady } from '../../support/database.ts'
import { aDraft } from '../../support/factories.ts'
import { signedIn } from '../../support/jury.ts'
import { storePass } from '../../support/passes.ts'
import { counted } from '../../support/queries.ts'

const logOf = async (call: Call) => {
  const { results } = await env.DB.prepare(
    `select actor, action from log where call_id = ?1 and action like 'pass-%' order by id`,
  )
    .bind(call.id)
    .all()
  return results
}

test('an organiser makes a late pass, on the clock of the call, and takes it back', async () => {
  const call = await storeCall({ closesAt: '2027-03-01T03:00:00Z' })
  const desk = await signedIn(call, 'organiser', 'desk@example.org')

  const made = await desk.post(paths.deskPasses(call.slug), {
    note: 'Amal, whose line was down',
    ends: '2027-03-02T23:59',
    uses: '2',
  })

  expect(made.status).toBe(303)
  const [pass, ...others] = await listPasses(env.DB, call.id)
  expect([pass, others]).toEqual([
    {
      id: expect.any(String),
      code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{10}$/),
      note: 'Amal, whose line was down',
      endsAt: new Date('2027-03-03T03:00:00Z'),
      uses: 2,
      used: 0,
      revokedAt: null,
    },
    [],
  ])
  const page = await (await desk.get(made.headers.get('Location') ?? '')).text()
  expect(page).toContain('The pass is made.')
  expect(page).toContain('Amal, whose line was down')
  expect(page).toContain('2 of 2 uses left')
  expect(page).toMatch(/Tuesday,? 2 March 2027 at 23:59 \(São Paulo time\)/)
  expect(page).toContain(
    `https://cartelera.test${paths.submit('en', call.slug, { pass: pass?.code })}`,
  )

  const back = paths.deskRevocation(call.slug, pass?.id ?? '')
  expect((await desk.post(back, {})).headers.get('Location')).toContain('said=revoked')
  expect((await desk.post(back, {})).headers.get('Location')).toContain('said=notRevoked')
  expect(await logOf(call)).toEqual([
    { actor: 'desk@example.org', action: 'pass-made' },
    { actor: 'desk@example.org', action: 'pass-revoked' },
  ])
})

test.each([
  ['ends', { ends: '2027-02-28T23:58', uses: '1' }],
  ['ends', { ends: 'soon', uses: '1' }],
  ['uses', { ends: '2027-03-02T23:59', uses: '0' }],
])('a pass with a wrong %s is not made, and what was typed stays', async (field, typed) => {
  const call = await storeCall({ closesAt: '2027-03-01T03:00:00Z' })
  const desk = await signedIn(call, 'organiser', 'desk@example.org')

  const answer = await desk.post(paths.deskPasses(call.slug), { note: 'For Amal', ...typed })

  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain(`id="${field}-error"`)
  expect(page).toContain('value="For Amal"')
  expect(await listPasses(env.DB, call.id)).toEqual([])
})

test('passes are for organisers of that call alone', async () => {
  const call = await storeCall()
  const other = await storeCall({ slug: 'another-call' })
  const pass = await storePass(call)
  const stranger = await signedIn(other, 'organiser', 'other@example.org')
  const reviewer = await signedIn(call, 'reviewer', 'jury@example.org')

  for (const visitor of [stranger, reviewer]) {
    expect((await visitor.get(paths.deskPasses(call.slug))).status).toBe(404)
    const back = await visitor.post(paths.deskRevocation(call.slug, pass.id), {})
    expect(back.status).toBe(404)
  }
  await stranger.post(paths.deskRevocation(other.slug, pass.id), {})
  expect((await listPasses(env.DB, call.id)).map((one) => one.revokedAt)).toEqual([null])
})

test('what came by a pass is marked on the desk, and the jury does not learn of it', async () => {
  const call = await storeCall({
    opensAt: '2026-01-01T00:00:00Z',
    closesAt: new Date(Date.now() - 60_000).toISOString(),
  })
  const pass = await storePass(call)
  const options = { idempotencyKey: crypto.randomUUID(), now: new Date(), latePass: pass.code }
  const entered = await submit(env, call, aDraft(), options)
  if (!entered.ok) throw new Error(entered.refusal.kind)
  await storeReady(entered.value)
  const work = entered.value.works[0]?.id ?? ''
  const desk = await signedIn(call, 'organiser', 'desk@example.org')
  const jury = await signedIn(call, 'reviewer', 'jury@example.org')

  expect(await (await desk.get(paths.deskCall(call.slug))).text()).toContain(
    '<span class="badge">Late</span>',
  )
  expect(await (await desk.get(paths.deskWork(call.slug, work))).text()).toContain(
    'Came by a late pass, good until',
  )
  const seen = await (await jury.get(paths.reviewWork(call.slug, work))).text()
  expect(seen).toContain('The well')
  expect(seen).not.toMatch(/\blate\b/i)
})

test('the list of passes takes one query, for one pass as for three', async () => {
  const call = await storeCall()
  const queries = []
  for (const more of [1, 2]) {
    for (let made = 0; made < more; made++) await storePass(call)
    const { db, count } = counted(env.DB)
    await listPasses(db, call.id)
    queries.push(count.queries)
  }

  expect(queries).toEqual([1, 1])
})
