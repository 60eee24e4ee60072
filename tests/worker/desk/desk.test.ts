import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Call } from '../../../src/calls/call.ts'
import { paths } from '../../../src/paths.ts'
import { closeCall, storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { signedIn } from '../../support/jury.ts'
import type { Visitor } from '../../support/visitor.ts'

async function storePosters(call: Call, count: number): Promise<Array<string>> {
  const works = Array.from({ length: count }, (_, index) =>
    aWorkDraft({ title: `Poster ${index}` }),
  )
  const entered = await storeSubmission(call, aDraft({ works }))
  await storeReady(entered)
  return entered.works.map((work) => work.id)
}

async function stagedIn(): Promise<Array<unknown>> {
  const { results } = await env.DB.prepare(
    'select title, staged, decision from works order by title',
  ).all()
  return results
}

async function deskOf(call: Call): Promise<Visitor> {
  return signedIn(call, 'organiser', 'olga@example.org')
}

test('an organiser sees her call with its numbers, and whose each poster is', async () => {
  const call = await storeCall()
  await storePosters(call, 2)
  const olga = await deskOf(call)

  const calls = await (await olga.get(paths.desk())).text()
  const page = await olga.get(paths.deskCall(call.slug))

  expect(calls).toContain(paths.deskCall(call.slug))
  expect(page.headers.get('Cache-Control')).toBe('private, no-store')
  const text = await page.text()
  for (const shown of ['Poster 0', 'Poster 1', 'Amal K.', 'Tunisia']) expect(text).toContain(shown)
  expect(text).toContain('data-count="shelf:undecided">2<')
})

test('the jury decides the order: the best first', async () => {
  const call = await storeCall()
  const [one = '', two = '', three = ''] = await storePosters(call, 3)
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  const votes = { [one]: 'no', [two]: 'yes', [three]: 'maybe' }
  for (const [work, answer] of Object.entries(votes)) {
    await rosa.post(paths.reviewVote(call.slug, work), { answer })
  }
  const olga = await deskOf(call)

  const page = await (await olga.get(paths.deskCall(call.slug))).text()

  const order = [...page.matchAll(/id="work-([\w-]+)"/g)].map(([, id]) => id)
  expect(order).toEqual([two, three, one])
})

test('without script a decision is staged and the same list comes back', async () => {
  const call = await storeCall()
  const [work = ''] = await storePosters(call, 2)
  const olga = await deskOf(call)
  const back = paths.deskCall(call.slug, { show: 'undecided' })

  const response = await olga.post(paths.deskStage(call.slug, work), { decision: 'selected', back })

  expect(response.headers.get('Location')).toBe(`${back}&said=staged#work-${work}`)
  expect(await stagedIn()).toEqual([
    { title: 'Poster 0', staged: 'selected', decision: null },
    { title: 'Poster 1', staged: null, decision: null },
  ])
  const log = await env.DB.prepare(
    `select actor, action from log where action like 'staged%'`,
  ).all()
  expect(log.results).toEqual([{ actor: 'olga@example.org', action: 'staged:selected' }])
})

test('nobody is sent elsewhere by the address to come back to', async () => {
  const call = await storeCall()
  const [work = ''] = await storePosters(call, 1)
  const olga = await deskOf(call)

  for (const back of [
    'https://elsewhere.test',
    '//elsewhere.test',
    '/desk/a-call.elsewhere.test',
  ]) {
    const response = await olga.post(paths.deskStage(call.slug, work), { decision: 'none', back })
    expect(response.headers.get('Location')).toMatch(/^\/desk\/a-call\?said=/)
  }
})

test('with script a decision answers with what the list now shows', async () => {
  const call = await storeCall()
  const [work = ''] = await storePosters(call, 2)
  const olga = await deskOf(call)

  const response = await olga.send(paths.deskStage(call.slug, work), {
    method: 'POST',
    body: new URLSearchParams({ decision: 'reserve' }),
    headers: { Accept: 'application/json' },
  })

  expect(await response.json()).toMatchObject({
    staged: 'reserve',
    decision: 'reserve',
    verdict: 'Reserve, waits for release',
    counts: { 'shelf:reserve': '1', 'shelf:undecided': '1' },
    waiting: 1,
  })
})

test('ticked posters are decided at once, and taken back at once', async () => {
  const call = await storeCall()
  const works = await storePosters(call, 3)
  const olga = await deskOf(call)
  const press = (decision: string) => {
    const body = new URLSearchParams([
      ['decision', decision],
      ...works.slice(0, 2).map((work) => ['work', work]),
    ])
    return olga.send(paths.deskDecisions(call.slug), { method: 'POST', body })
  }

  await press('declined')
  const declined = (await stagedIn()).map((work) => (work as { staged: string }).staged)
  await press('none')

  expect(declined).toEqual(['declined', 'declined', null])
  expect((await stagedIn()).map((work) => (work as { staged: string }).staged)).toEqual([
    null,
    null,
    null,
  ])
})

test('the page of a work says who sent it, how to reach her, and what the jury wrote', async () => {
  const call = await storeCall()
  const [work = ''] = await storePosters(call, 1)
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  await rosa.post(paths.reviewVote(call.slug, work), {
    answer: 'maybe',
    comment: 'The type is thin.',
  })
  const olga = await deskOf(call)

  const page = await (await olga.get(paths.deskWork(call.slug, work))).text()

  const shown = [
    'Amal K.',
    'amal@example.org',
    'Tunisia',
    'the-well.png',
    'The type is thin.',
    'rosa@example.org',
  ]
  for (const text of shown) expect(page).toContain(text)
})

test('a work of another call is not on this desk', async () => {
  const call = await storeCall()
  const other = await storeCall({ slug: 'another-call' })
  const [work = ''] = await storePosters(other, 1)
  const olga = await deskOf(call)

  expect((await olga.get(paths.deskWork(call.slug, work))).status).toBe(404)
  expect((await olga.post(paths.deskStage(call.slug, work), { decision: 'selected' })).status).toBe(
    404,
  )
})

test('an organiser reads what a release will do, releases once, and the mails are written', async () => {
  const call = await storeCall()
  const [one = '', two = ''] = await storePosters(call, 3)
  const olga = await deskOf(call)
  await olga.post(paths.deskStage(call.slug, one), { decision: 'selected' })
  await olga.post(paths.deskStage(call.slug, two), { decision: 'declined' })
  await closeCall(call)
  const page = await (await olga.get(paths.deskRelease(call.slug))).text()
  const seen = { selected: '1', reserve: '0', declined: '1' }

  const responses = await Promise.all([
    olga.post(paths.deskRelease(call.slug), seen),
    olga.post(paths.deskRelease(call.slug), seen),
  ])

  expect(page.replaceAll(/<[^>]+>/g, '')).toContain('1 will hang on the wall')
  expect(responses.map((response) => response.status).toSorted()).toEqual([303, 409])
  expect(await stagedIn()).toEqual([
    { title: 'Poster 0', staged: null, decision: 'selected' },
    { title: 'Poster 1', staged: null, decision: 'declined' },
    { title: 'Poster 2', staged: null, decision: null },
  ])
  const mails = await env.DB.prepare(`select recipient from outbox where kind = 'decided'`).all()
  expect(mails.results).toEqual([{ recipient: 'amal@example.org' }])
})

test('a release is refused when somebody decided otherwise after the page was read', async () => {
  const call = await storeCall()
  const [one = '', two = ''] = await storePosters(call, 2)
  const olga = await deskOf(call)
  await olga.post(paths.deskStage(call.slug, one), { decision: 'selected' })
  await olga.post(paths.deskStage(call.slug, two), { decision: 'selected' })
  await closeCall(call)

  const response = await olga.post(paths.deskRelease(call.slug), {
    selected: '1',
    reserve: '0',
    declined: '0',
  })

  expect(response.status).toBe(409)
  expect(await response.text()).toContain('nothing was released')
  expect(await stagedIn()).toMatchObject([{ decision: null }, { decision: null }])
})

test('a release is refused when another poster took the place of one that was read', async () => {
  const call = await storeCall()
  const [one = '', two = ''] = await storePosters(call, 2)
  const olga = await deskOf(call)
  const stage = (work: string, decision: string) =>
    olga.post(paths.deskStage(call.slug, work), { decision })
  await stage(one, 'selected')
  await stage(two, 'declined')
  await closeCall(call)
  const page = await (await olga.get(paths.deskRelease(call.slug))).text()
  const fields = [...page.matchAll(/type="hidden" name="(\w+)" value="(\d+)"/g)]
  const read = Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]))
  await stage(one, 'declined')
  await stage(two, 'selected')

  const response = await olga.post(paths.deskRelease(call.slug), read)

  expect(read).toMatchObject({ selected: '1', reserve: '0', declined: '1' })
  expect(response.status).toBe(409)
  expect(await response.text()).toContain('nothing was released')
  expect(await stagedIn()).toMatchObject([{ decision: null }, { decision: null }])
})

test('an invitation to what is no address is not sent', async () => {
  const call = await storeCall()
  const olga = await deskOf(call)

  const response = await olga.post(paths.deskInvitations(call.slug), {
    role: 'reviewer',
    email: 'amira',
  })

  expect(response.status).toBe(422)
  expect(await response.text()).toContain('value="amira"')
  expect((await env.DB.prepare('select * from outbox').all()).results).toEqual([])
})

test('a withdrawn poster is still counted on the desk, but no longer shown there', async () => {
  const call = await storeCall()
  const [work = ''] = await storePosters(call, 1)
  await env.DB.prepare(`update works set state = 'withdrawn' where id = ?1`).bind(work).run()
  const olga = await deskOf(call)

  for (const path of [paths.deskCall(call.slug), paths.deskWork(call.slug, work)]) {
    const page = await (await olga.get(path)).text()
    expect(page).toContain('Poster 0')
    expect(page).toContain('Withdrawn')
    expect(page).not.toContain('<img')
    expect(page).not.toContain('value="selected"')
  }
})
