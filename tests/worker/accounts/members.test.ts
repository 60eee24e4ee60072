import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { lettersADay, mostWaiting } from '../../../src/accounts/call-invitations-store.ts'
import { deleteRole } from '../../../src/accounts/members-store.ts'
import { saveReview } from '../../../src/jury/reviews-store.ts'
import { findSeat } from '../../../src/jury/seat-store.ts'
import { paths } from '../../../src/paths.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { signedIn } from '../../support/jury.ts'
import { deliver, linkMailedTo } from '../../support/mailbox.ts'
import { Visitor } from '../../support/visitor.ts'

async function idOf(email: string): Promise<string> {
  const row = env.DB.prepare('select id from people where email = ?1').bind(email)
  return (await row.first<string>('id')) ?? ''
}

async function roles(): Promise<Array<string>> {
  const { results } = await env.DB.prepare(
    `select email || ' ' || role as held from roles join people on people.id = person_id
      order by held`,
  ).all<{ held: string }>()
  return results.map((row) => row.held)
}

async function actions(): Promise<Array<string>> {
  const { results } = await env.DB.prepare(
    `select actor || ' ' || action || ' ' || subject_id as line from log
      where call_id is not null and action not like 'joined%' and actor <> 'operator'
      order by id`,
  ).all<{ line: string }>()
  return results.map((row) => row.line)
}

async function invitationOf(email: string): Promise<string> {
  const row = env.DB.prepare(
    'select id from invitations where email = ?1 order by created_at desc',
  ).bind(email)
  return (await row.first<string>('id')) ?? ''
}

const said = (response: Response) =>
  new URL(response.headers.get('Location') ?? '', 'https://x').searchParams.get('said')

test('an organiser sees who has which role, by whose invitation, and who is still awaited', async () => {
  const call = await storeCall()
  await storeReady(await storeSubmission(call))
  const olga = await signedIn(call, 'organiser', 'olga@example.org')
  for (const email of ['rosa@example.org', 'amira@example.org']) {
    await olga.post(paths.deskInvitations(call.slug), { email, role: 'reviewer' })
  }
  await new Visitor().post(await linkMailedTo('rosa@example.org'), {})

  const page = await (await olga.get(paths.deskInvitations(call.slug))).text()

  const [here = '', awaited = ''] = page.split('Invited, not here yet')
  for (const shown of ['olga@example.org', 'rosa@example.org', 'Invited by', '0 of 1 seen']) {
    expect(here).toContain(shown)
  }
  expect(here).toContain('Signed in on 1 device, last used this hour')
  expect(awaited).toContain('amira@example.org')
  expect(awaited).toContain(`Invited by \u2068olga@example.org\u2069`)
  expect(awaited).not.toContain('rosa@example.org')
})

test('what is awaited can be sent again, though not at once and not for ever', async () => {
  const call = await storeCall()
  const olga = await signedIn(call, 'organiser', 'olga@example.org')
  await olga.post(paths.deskInvitations(call.slug), { email: 'a@example.org', role: 'reviewer' })
  const id = await invitationOf('a@example.org')
  const again = () => olga.post(paths.deskLetter(call.slug, id), {})
  const wait = () => env.DB.prepare('update invitations set mailed_at = mailed_at - 600000').run()

  expect(said(await again())).toBe('too-soon')
  for (let letters = 1; letters < lettersADay; letters += 1) {
    await wait()
    expect(said(await again())).toBe('again')
  }
  await wait()
  expect(said(await again())).toBe('too-soon')

  const mails = await deliver()
  expect(mails.map((mail) => mail.to)).toEqual(Array(lettersADay).fill('a@example.org'))
  const [link] = /\/invitations\/[\w-]+/.exec(mails.at(-1)?.text ?? '') ?? []
  expect((await new Visitor().post(link ?? '', {})).status).toBe(303)
})

test('nobody is invited twice, nor to what she does already, nor over and over', async () => {
  const call = await storeCall()
  const olga = await signedIn(call, 'organiser', 'olga@example.org')
  await signedIn(call, 'reviewer', 'rosa@example.org')
  const invite = async (email: string) =>
    said(await olga.post(paths.deskInvitations(call.slug), { email, role: 'reviewer' }))

  expect(await invite('Rosa@example.org')).toBe('is-member')
  for (let letters = 0; letters < lettersADay; letters += 1) {
    expect(await invite('a@example.org')).toBe('invited')
    expect(await invite('a@example.org')).toBe('waits')
    await olga.post(paths.deskWithdrawal(call.slug, await invitationOf('a@example.org')), {})
  }
  expect(await invite('a@example.org')).toBe('too-many')
  expect(await deliver()).toHaveLength(lettersADay)
})

test.each([
  ['by its dots', ['ab.c@gmail.com', 'a.b.c@gmail.com', 'abc@googlemail.com', 'a.bc@gmail.com']],
  [
    'by what follows a plus',
    ['a@example.org', 'a+1@example.org', 'a+2@example.org', 'a+3@example.org'],
  ],
])(
  'one mailbox has so many letters of a call in a day, however it is told apart %s',
  async (_, ways) => {
    const call = await storeCall()
    const olga = await signedIn(call, 'organiser', 'olga@example.org')
    const invite = async (email: string) =>
      said(await olga.post(paths.deskInvitations(call.slug), { email, role: 'reviewer' }))

    for (const way of ways.slice(0, lettersADay)) expect(await invite(way)).toBe('invited')
    const [name = '', domain = ''] = (ways[0] ?? '').split('@')
    expect(await invite(`${name}+more@${domain}`)).toBe('too-many')
    expect(await invite(`somebody-else@${domain}`)).toBe('invited')

    await env.DB.prepare('update invitations set mailed_at = mailed_at - 600000').run()
    const again = paths.deskLetter(call.slug, await invitationOf(ways[0] ?? ''))
    expect(said(await olga.post(again, {}))).toBe('too-soon')
  },
)

test('a call has so many invitations waiting and no more, however many ask at once', async () => {
  const call = await storeCall()
  const olga = await signedIn(call, 'organiser', 'olga@example.org')
  const invite = (email: string) =>
    olga.post(paths.deskInvitations(call.slug), { email, role: 'reviewer' })
  await env.DB.prepare(
    `insert into invitations (id, token_hash, email, call_id, role, signs_in, invited_by,
                              expires_at, created_at)
     select key, key, key || '@example.org', ?1, 'reviewer', 0, 'olga', 9e15, 0
       from json_each(?2)`,
  )
    .bind(call.id, JSON.stringify(Array(mostWaiting - 1).fill(0)))
    .run()

  const answers = await Promise.all(['a@example.org', 'b@example.org'].map(invite))

  expect(answers.map(said).toSorted()).toEqual(['invited', 'too-many'])
})

test('a withdrawn invitation opens nothing and says so', async () => {
  const call = await storeCall()
  const olga = await signedIn(call, 'organiser', 'olga@example.org')
  await olga.post(paths.deskInvitations(call.slug), { email: 'a@example.org', role: 'reviewer' })
  const link = await linkMailedTo('a@example.org')

  const response = await olga.post(
    paths.deskWithdrawal(call.slug, await invitationOf('a@example.org')),
    {},
  )

  expect(said(response)).toBe('withdrawn')
  const opened = await new Visitor().post(link, {})
  expect([opened.status, (await opened.text()).includes('was withdrawn')]).toEqual([410, true])
  expect(await roles()).toEqual(['olga@example.org organiser'])
  expect(await actions()).toEqual([
    'olga@example.org invited:reviewer a@example.org',
    'olga@example.org withdrawn:reviewer a@example.org',
  ])
})

test('a removed reviewer loses access at once; her answers stay as she gave them', async () => {
  const call = await storeCall()
  const entered = await storeSubmission(call)
  await storeReady(entered)
  await storeReady(await storeSubmission(call))
  const workId = entered.works[0]?.id ?? ''
  const olga = await signedIn(call, 'organiser', 'olga@example.org')
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  await rosa.post(paths.reviewVote(call.slug, workId), { answer: 'yes', comment: 'Strong.' })
  const personId = await idOf('rosa@example.org')
  const seat = await findSeat(env.DB, call.id, personId)
  const standing = () =>
    env.DB.prepare('select yes, score from standings where work_id = ?1').bind(workId).first()
  const before = await standing()

  const response = await olga.post(paths.deskRemoval(call.slug, personId), { role: 'reviewer' })

  expect(said(response)).toBe('removed')
  for (const path of [paths.reviewRound(call.slug), paths.reviewWork(call.slug, workId)]) {
    expect((await rosa.get(path)).status).toBe(404)
  }
  expect((await rosa.get(paths.review())).status).toBe(200)
  // A vote that was on its way when she was removed.
  if (!seat) throw new Error('No seat')
  expect(await saveReview(env.DB, seat, workId, { answer: 'no' }, new Date())).toBe(null)
  expect(before).toMatchObject({ yes: 1 })
  expect(await standing()).toEqual(before)
  const desk = await (await olga.get(paths.deskWork(call.slug, workId))).text()
  expect(desk).toContain('Strong.')

  // Her file is looked at anew, and she comes back.
  await env.DB.batch(
    ['checking', 'ready'].map((state) =>
      env.DB.prepare('update works set state = ?2 where id = ?1').bind(workId, state),
    ),
  )
  expect(await standing()).toEqual(before)
  const back = await signedIn(call, 'reviewer', 'rosa@example.org')
  expect(await (await back.get(paths.reviewRound(call.slug))).text()).toContain('1 of 2 seen')
  expect(await standing()).toEqual(before)
})

test('a removed organiser loses the desk, and the invitations that would bring her back', async () => {
  const call = await storeCall()
  const olga = await signedIn(call, 'organiser', 'olga@example.org')
  const mallory = await signedIn(call, 'organiser', 'mallory@example.org')
  const invite = (email: string, role = 'organiser') =>
    mallory.post(paths.deskInvitations(call.slug), { email, role })
  await invite('second@example.org')
  await invite('mallory@example.org', 'reviewer')
  const way = await linkMailedTo('second@example.org')

  await olga.post(paths.deskRemoval(call.slug, await idOf('mallory@example.org')), {
    role: 'organiser',
  })

  expect((await mallory.get(paths.deskCall(call.slug))).status).toBe(404)
  expect((await new Visitor().post(way, {})).status).toBe(410)
  expect(await (await mallory.get(paths.account())).text()).not.toContain('You are invited')
  expect(await roles()).toEqual(['olga@example.org organiser'])
})

test('a call keeps an organiser, whoever removes whom at once', async () => {
  const call = await storeCall()
  const people = ['olga@example.org', 'lena@example.org']
  const [olga, lena] = await Promise.all(people.map((email) => signedIn(call, 'organiser', email)))
  const [olgaId = '', lenaId = ''] = await Promise.all(people.map(idOf))

  const answers = await Promise.all([
    olga?.post(paths.deskRemoval(call.slug, lenaId), { role: 'organiser' }),
    lena?.post(paths.deskRemoval(call.slug, olgaId), { role: 'organiser' }),
    olga?.post(paths.accountLeaving(), { call: call.id, role: 'organiser' }),
    lena?.post(paths.accountLeaving(), { call: call.id, role: 'organiser' }),
  ])

  expect(answers.map((answer) => answer?.status).every((status) => status !== 500)).toBe(true)
  expect(await roles()).toHaveLength(1)
})

test('the last organiser does not leave, and says so', async () => {
  const call = await storeCall()
  const olga = await signedIn(call, 'organiser', 'olga@example.org')

  const leaving = await olga.post(paths.accountLeaving(), { call: call.id, role: 'organiser' })
  const removal = await olga.post(paths.deskRemoval(call.slug, await idOf('olga@example.org')), {
    role: 'organiser',
  })

  expect([said(leaving), said(removal)]).toEqual(['nothing', 'last-organiser'])
  expect(await (await olga.get(paths.account())).text()).toContain('You are the only organiser')
  expect(await roles()).toEqual(['olga@example.org organiser'])
})

test('somebody who was removed meanwhile removes nobody', async () => {
  const call = await storeCall()
  await signedIn(call, 'organiser', 'olga@example.org')
  await signedIn(call, 'reviewer', 'rosa@example.org')
  const rosa = { id: await idOf('rosa@example.org'), email: 'rosa@example.org' }
  const olga = { id: await idOf('olga@example.org'), email: 'olga@example.org' }
  const leaving = { callId: call.id, personId: rosa.id, role: 'reviewer' as const }
  await env.DB.prepare('delete from roles where person_id = ?1').bind(olga.id).run()

  expect(await deleteRole(env.DB, { ...leaving, actor: olga }, new Date())).toBe(false)
  expect(await roles()).toEqual(['rosa@example.org reviewer'])
})

test('of another call an organiser finds and touches nobody', async () => {
  const call = await storeCall()
  const other = await storeCall({ slug: 'other' })
  const lena = await signedIn(other, 'organiser', 'lena@example.org')
  await lena.post(paths.deskInvitations(other.slug), { email: 'a@example.org', role: 'reviewer' })
  await signedIn(other, 'reviewer', 'rosa@example.org')
  const olga = await signedIn(call, 'organiser', 'olga@example.org')
  const [rosaId, invitation] = [await idOf('rosa@example.org'), await invitationOf('a@example.org')]
  const stored = () =>
    env.DB.prepare(
      `select (select count(*) from roles) as roles, (select count(*) from sessions) as sessions,
              (select count(*) from invitations where withdrawn_at is null) as invitations,
              (select count(*) from outbox) as mails`,
    ).first()
  const before = await stored()

  const pressed = (slug: string, person: string, invited: string) => [
    paths.deskRemoval(slug, person),
    paths.deskSessions(slug, person),
    paths.deskLetter(slug, invited),
    paths.deskWithdrawal(slug, invited),
  ]
  for (const path of pressed(other.slug, rosaId, invitation)) {
    expect((await olga.post(path, { role: 'reviewer' })).status).toBe(404)
  }
  for (const path of [...pressed(call.slug, rosaId, invitation), ...pressed(call.slug, 'x', 'x')]) {
    expect(said(await olga.post(path, { role: 'reviewer' }))).toBe('done-already')
  }

  expect(await stored()).toEqual(before)
  const page = await (await olga.get(paths.deskInvitations(call.slug))).text()
  expect(page).not.toContain('rosa@example.org')
})

test('an organiser ends the sessions of a member, and learns of them only how many', async () => {
  const call = await storeCall()
  const other = await storeCall({ slug: 'other', texts: call.definition.texts })
  const olga = await signedIn(call, 'organiser', 'olga@example.org')
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  await signedIn(other, 'organiser', 'rosa@example.org')
  await env.DB.prepare(`update sessions set device = 'Netscape, BeOS'`).run()

  const page = await (await olga.get(paths.deskInvitations(call.slug))).text()
  const response = await olga.post(
    paths.deskSessions(call.slug, await idOf('rosa@example.org')),
    {},
  )

  expect(page).toContain('Signed in on 2 devices')
  expect(page).not.toContain('Netscape')
  expect(page).not.toContain('/other')
  expect(said(response)).toBe('sessions-ended')
  expect((await rosa.get(paths.review())).headers.get('Location')).toBe(paths.signIn())
  expect((await olga.get(paths.desk())).status).toBe(200)
  expect(await actions()).toEqual(['olga@example.org sessions-ended rosa@example.org'])
})

test('a reviewer manages nobody', async () => {
  const call = await storeCall()
  await signedIn(call, 'organiser', 'olga@example.org')
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  const olgaId = await idOf('olga@example.org')

  for (const path of [
    paths.deskRemoval(call.slug, olgaId),
    paths.deskSessions(call.slug, olgaId),
  ]) {
    expect((await rosa.post(path, { role: 'organiser' })).status).toBe(404)
  }
  expect(await roles()).toEqual(['olga@example.org organiser', 'rosa@example.org reviewer'])
})

test('an invitation whose mail is withheld waits for nobody, and the desk says so', async () => {
  const call = await storeCall()
  const other = await storeCall({ slug: 'other' })
  const olga = await signedIn(call, 'organiser', 'olga@example.org')
  const lena = await signedIn(other, 'organiser', 'lena@example.org')
  await env.DB.prepare(`update mail_limits set mailbox_a_day = 1 where kind = 'invitation'`).run()
  const guest = { email: 'a@example.org', role: 'reviewer' }

  expect(said(await olga.post(paths.deskInvitations(call.slug), guest))).toBe('invited')
  expect(said(await lena.post(paths.deskInvitations(other.slug), guest))).toBe('too-many')

  const { results } = await env.DB.prepare(
    'select call_id from invitations where signs_in = 0',
  ).all()
  expect(results).toEqual([{ call_id: call.id }])
  expect(await deliver()).toHaveLength(1)
})
