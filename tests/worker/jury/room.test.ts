import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Call } from '../../../src/calls/call.ts'
import { paths } from '../../../src/paths.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { signedIn } from '../../support/jury.ts'

async function storePosters(call: Call, count: number): Promise<Array<string>> {
  const works = Array.from({ length: count }, (_, index) =>
    aWorkDraft({ title: `Poster ${index}` }),
  )
  const entered = await storeSubmission(call, aDraft({ works }))
  await storeReady(entered)
  return entered.works.map((work) => work.id)
}

async function reviews(): Promise<Array<unknown>> {
  const { results } = await env.DB.prepare(
    'select work_id, answer, comment from reviews order by changed_at',
  ).all()
  return results
}

function workIn(response: Response): string {
  return /works\/([\w-]+)/.exec(response.headers.get('Location') ?? '')?.[1] ?? ''
}

test('without script a reviewer answers poster after poster until every one has an answer', async () => {
  const call = await storeCall()
  const ids = await storePosters(call, 3)
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  const start = await (await rosa.get(paths.reviewRound(call.slug))).text()
  let work = /class="button" href="\/review\/a-call\/works\/([\w-]+)"/.exec(start)?.[1] ?? ''
  const seen: Array<string> = []

  for (const answer of ['yes', 'maybe', 'no']) {
    seen.push(work)
    const page = await (await rosa.get(paths.reviewWork(call.slug, work))).text()
    expect(page).toContain(`${seen.length - 1} of 3 seen`)
    const response = await rosa.post(paths.reviewVote(call.slug, work), { answer, comment: '' })
    expect(response.status).toBe(303)
    work = workIn(response)
  }

  expect(seen.toSorted()).toEqual(ids.toSorted())
  expect(work).toBe('')
  const end = await (await rosa.get(paths.reviewRound(call.slug))).text()
  expect(end).toContain('You have answered every poster')
  expect(end).toContain('3 of 3 seen')
})

test('after an answer the next page says that it is saved', async () => {
  const call = await storeCall()
  const [work = ''] = await storePosters(call, 2)
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')

  const response = await rosa.post(paths.reviewVote(call.slug, work), { answer: 'yes' })
  const page = await (await rosa.get(response.headers.get('Location') ?? '')).text()

  expect(page).toMatch(/role="status">Saved: Yes</)
})

test('with script the answer is stored, and the next poster is named', async () => {
  const call = await storeCall()
  const [one = '', two = ''] = await storePosters(call, 2)
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')

  const response = await rosa.send(paths.reviewVote(call.slug, one), {
    method: 'POST',
    body: new URLSearchParams({ answer: 'no', comment: 'Too small to read.' }),
    headers: { Accept: 'application/json' },
  })

  expect(await response.json()).toEqual({
    answer: 'no',
    comment: 'Too small to read.',
    said: 'Saved: No',
    seen: '1 of 2 seen',
    progress: { assigned: 2, yes: 0, maybe: 0, no: 1 },
    vote: 1,
    next: paths.reviewWork(call.slug, two),
  })
  expect(await reviews()).toEqual([{ work_id: one, answer: 'no', comment: 'Too small to read.' }])
})

test('a note alone is saved and asks for no answer', async () => {
  const call = await storeCall()
  const [work = ''] = await storePosters(call, 1)
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')

  const response = await rosa.post(paths.reviewVote(call.slug, work), { comment: 'Come back.' })

  expect(workIn(response)).toBe(work)
  const page = await (await rosa.get(response.headers.get('Location') ?? '')).text()
  expect(page).toContain('Note saved')
  expect(page).toContain('Come back.</textarea>')
  expect(await reviews()).toEqual([{ work_id: work, answer: null, comment: 'Come back.' }])
})

test('taking back brings her to the poster of the last answer, which has none again', async () => {
  const call = await storeCall()
  const [work = ''] = await storePosters(call, 2)
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  const voted = await rosa.post(paths.reviewVote(call.slug, work), { answer: 'yes' })
  const page = await (await rosa.get(voted.headers.get('Location') ?? '')).text()
  const vote = /name="vote" value="(\d+)"/.exec(page)?.[1] ?? ''

  const response = await rosa.post(paths.reviewUndo(call.slug), { vote })

  expect(workIn(response)).toBe(work)
  const again = await (await rosa.get(response.headers.get('Location') ?? '')).text()
  expect(again).toContain('Taken back')
  expect(again).not.toContain('aria-pressed="true"')
  expect(await reviews()).toEqual([{ work_id: work, answer: null, comment: '' }])
})

test('an answer on a poster that was withdrawn meanwhile is refused in words', async () => {
  const call = await storeCall()
  const [gone = '', other = ''] = await storePosters(call, 2)
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  await env.DB.prepare(`update works set state = 'refused' where id = ?1`).bind(gone).run()

  const response = await rosa.post(paths.reviewVote(call.slug, gone), { answer: 'yes' })

  expect(response.status).toBe(409)
  const page = await response.text()
  expect(page).toContain('no longer in the room')
  expect(page).toContain(`href="${paths.reviewWork(call.slug, other)}"`)
  const withScript = await rosa.send(paths.reviewVote(call.slug, gone), {
    method: 'POST',
    body: new URLSearchParams({ answer: 'yes' }),
    headers: { Accept: 'application/json' },
  })
  expect(await withScript.json()).toMatchObject({
    kind: 'not-shown',
    next: paths.reviewWork(call.slug, other),
  })
  expect(await reviews()).toEqual([])
})

test('the grid shows what a reviewer answered, pile by pile and page by page', async () => {
  const call = await storeCall()
  const ids: Array<string> = []
  for (let times = 0; times < 17; times += 1) ids.push(...(await storePosters(call, 3)))
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  for (const work of ids.slice(0, 2)) {
    await rosa.post(paths.reviewVote(call.slug, work), { answer: 'yes' })
  }
  const posters = async (path: string) => {
    const page = await (await rosa.get(path)).text()
    const found = [...page.matchAll(/<li><a href="\/review\/a-call\/works\/([\w-]+)"/g)]
    const more = /href="([^"]+after=[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    return { ids: found.map(([, id = '']) => id), more }
  }

  const first = await posters(paths.reviewRound(call.slug))
  const second = await posters(first.more ?? '')

  expect([first.ids.length, second.ids.length, second.more]).toEqual([48, 3, undefined])
  expect([...first.ids, ...second.ids].toSorted()).toEqual(ids.toSorted())
  const yes = await posters(paths.reviewRound(call.slug, { show: 'yes' }))
  expect(yes.ids.toSorted()).toEqual(ids.slice(0, 2).toSorted())
  expect((await posters(paths.reviewRound(call.slug, { show: 'maybe' }))).ids).toEqual([])
})
