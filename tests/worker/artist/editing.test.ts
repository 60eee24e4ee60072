import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { CallDefinition } from '../../../src/calls/call.ts'
import { paths } from '../../../src/paths.ts'
import { findSubmission } from '../../../src/submissions/store.ts'
import { listWorksOf } from '../../../src/works/store.ts'
import { storeCall, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { sendForm, valueIn } from '../../support/forms.ts'
import { aPng } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

const works = ['First', 'Second'].map((title) => aWorkDraft({ title }))

async function anArtist(rules: Partial<CallDefinition> = {}, draft = aDraft({ works })) {
  const call = await storeCall(rules)
  const { submission, key, works: entered } = await storeSubmission(call, draft)
  const artist = new Visitor()
  await artist.get(paths.privateLink(key))
  const bearer = { Authorization: `Bearer ${key}` }
  return { call, submission, artist, key, bearer, ids: entered.map((work) => work.id) }
}

const close = () => env.DB.prepare('update calls set opens_at = 1, closes_at = 2').run()

async function titles(submissionId: string) {
  return (await listWorksOf(env.DB, submissionId)).map((work) => work.title)
}

function aFile(bytes: Uint8Array<ArrayBuffer>, name = 'third.png'): File {
  return new File([bytes], name, { type: 'image/png' })
}

/** The edit form as the page shows it, with some fields changed. */
function anEdit(ids: Array<string>, version: string, changed: Record<string, string> = {}) {
  const works = ids.flatMap(
    (id, block): Array<[string, string]> => [
      [`works.${block}.id`, id],
      [`works.${block}.title`, ['First', 'Second'][block] ?? ''],
      [`works.${block}.statement`, 'Cut from paper.'],
      [`works.${block}.altText`, 'A well under a black sun.'],
      [`works.${block}.language`, 'en'],
      [`works.${block}.licence`, 'cc-by-4-0'],
    ],
  )
  return {
    version,
    ...Object.fromEntries(works),
    'artist.name': 'Amal K.',
    'artist.email': 'amal@example.org',
    'artist.country': 'TN',
    language: 'en',
    'consents.eligibility': 'yes',
    'consents.rights': 'yes',
    'consents.publication': 'yes',
    ...changed,
  }
}

test('an artist changes every kind of field, and the history names the fields', async () => {
  const { artist, submission, ids } = await anArtist()
  const page = await (await artist.get(paths.submissionEdit())).text()
  expect(valueIn(page, 'works.1.title')).toBe('Second')
  expect(valueIn(page, 'artist.email')).toBe('amal@example.org')

  const changes = {
    'works.1.title': 'Second, again',
    'artist.name': 'Amal',
    'artist.links': 'https://example.org',
    language: 'fr',
  }
  const version = valueIn(page, 'version') ?? ''
  const answer = await artist.post(paths.submissionEdit(), anEdit(ids, version, changes))

  expect([answer.status, answer.headers.get('Location')]).toEqual([
    303,
    paths.submission({ said: 'saved' }),
  ])
  expect(await (await artist.get(paths.submission({ said: 'saved' }))).text()).toContain(
    'Vos changements sont enregistrés.',
  )
  expect(await findSubmission(env.DB, submission.id)).toMatchObject({
    version: 2,
    language: 'fr',
    artist: { name: 'Amal', links: ['https://example.org'] },
  })
  expect(await titles(submission.id)).toEqual(['First', 'Second, again'])
  const log = await env.DB.prepare(`select facts from log where action = 'edited'`).first('facts')
  expect(JSON.parse(String(log))).toEqual({
    fields: ['language', 'artist.name', 'artist.links', `works.${ids[1]}.title`],
  })
  expect(await (await artist.get(paths.submission())).text()).toContain('Informations changées.')
})

test('saving without a change writes nothing', async () => {
  const { artist, submission, ids } = await anArtist()

  expect((await artist.post(paths.submissionEdit(), anEdit(ids, '1'))).status).toBe(303)

  expect(await findSubmission(env.DB, submission.id)).toMatchObject({ version: 1 })
})

test('a new address is asked to confirm, and the old one is told', async () => {
  const { artist, ids } = await anArtist()

  await artist.post(paths.submissionEdit(), anEdit(ids, '1', { 'artist.email': 'new@example.org' }))

  const { results } = await env.DB.prepare(
    `select kind, recipient from outbox where kind <> 'received' order by kind`,
  ).all()
  expect(results).toEqual([
    { kind: 'address-asked', recipient: 'amal@example.org' },
    { kind: 'address-confirm', recipient: 'new@example.org' },
  ])
})

test('a field that is wrong comes back with everything that was typed', async () => {
  const { artist, submission, ids } = await anArtist()

  const changed = { 'works.0.title': '', 'artist.name': 'Someone else' }
  const answer = await artist.post(paths.submissionEdit(), anEdit(ids, '1', changed))

  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(valueIn(page, 'artist.name')).toBe('Someone else')
  expect(page).toContain('id="works.0.title-error"')
  expect(await findSubmission(env.DB, submission.id)).toMatchObject({ version: 1 })
})

test('of two windows the second gets its text back, with the newer one shown', async () => {
  const { artist, submission, ids } = await anArtist()
  await artist.post(paths.submissionEdit(), anEdit(ids, '1', { 'works.0.title': 'Newer' }))

  const answer = await artist.post(
    paths.submissionEdit(),
    anEdit(ids, '1', { 'works.0.title': 'Mine' }),
  )

  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(valueIn(page, 'works.0.title')).toBe('Mine')
  expect(page).toContain('<dd dir="auto">Newer</dd>')
  expect(await titles(submission.id)).toEqual(['Newer', 'Second'])

  const version = valueIn(page, 'version') ?? ''
  await artist.post(paths.submissionEdit(), anEdit(ids, version, { 'works.0.title': 'Mine' }))
  expect(await titles(submission.id)).toEqual(['Mine', 'Second'])
})

test('two windows at the very same moment: one is stored, the other hears of it', async () => {
  const { artist, ids } = await anArtist()

  const answers = await Promise.all(
    ['One', 'Two'].map((title) =>
      artist.post(paths.submissionEdit(), anEdit(ids, '1', { 'works.0.title': title })),
    ),
  )

  expect(answers.map((answer) => answer.status).toSorted()).toEqual([303, 409])
  const log = await env.DB.prepare(`select count(*) as n from log where action = 'edited'`).first(
    'n',
  )
  expect(log).toBe(1)
})

test('a text finds its poster although another window has put them into another order', async () => {
  const { artist, submission, ids } = await anArtist()
  await artist.post(paths.submissionPlace(ids[1] ?? ''), { way: 'up' })

  await artist.post(paths.submissionEdit(), anEdit(ids, '1', { 'works.0.title': 'First, changed' }))

  expect(await titles(submission.id)).toEqual(['Second', 'First, changed'])
})

test('after closing nothing is changed, and what was typed comes back', async () => {
  const { artist, submission, ids } = await anArtist()
  await close()

  const late = await artist.post(
    paths.submissionEdit(),
    anEdit(ids, '1', { 'artist.name': 'Late' }),
  )

  expect(late.status).toBe(409)
  expect(valueIn(await late.text(), 'artist.name')).toBe('Late')
  expect(await findSubmission(env.DB, submission.id)).toMatchObject({ artist: { name: 'Amal K.' } })
  expect((await artist.get(paths.submissionEdit())).status).toBe(303)
})

test('a late pass keeps the door open for changes until its end', async () => {
  const { artist, submission, ids } = await anArtist()
  await close()
  await env.DB.batch([
    env.DB.prepare(
      `insert into passes (id, call_id, code, note, ends_at, uses, created_at)
       select 'p', id, 'PASS', '', ?1, 1, 1 from calls`,
    ).bind(Date.now() + 60_000),
    env.DB.prepare(`update submissions set late_pass_id = 'p', late_until = ?1`).bind(
      Date.now() + 60_000,
    ),
  ])

  const answer = await artist.post(
    paths.submissionEdit(),
    anEdit(ids, '1', { 'artist.name': 'In time' }),
  )

  expect(answer.status).toBe(303)
  expect(await findSubmission(env.DB, submission.id)).toMatchObject({ artist: { name: 'In time' } })
})

test('posters change places, one step at a time, and a step too far changes nothing', async () => {
  const { artist, submission, ids } = await anArtist()

  await artist.post(paths.submissionPlace(ids[1] ?? ''), { way: 'up' })
  expect(await titles(submission.id)).toEqual(['Second', 'First'])
  await artist.post(paths.submissionPlace(ids[1] ?? ''), { way: 'up' })

  expect(await titles(submission.id)).toEqual(['Second', 'First'])
  const { results } = await env.DB.prepare('select position from works order by position').all()
  expect(results).toEqual([{ position: 1 }, { position: 2 }])
})

test('a program puts the works into an order, and a list with a stranger is refused', async () => {
  const { artist, submission, ids, bearer } = await anArtist()
  const path = paths.api.order(submission.id)

  const turned = await artist.json('PUT', path, { works: ids.toReversed() }, bearer)
  expect(await turned.json()).toEqual({ works: ids.toReversed() })
  expect((await artist.json('PUT', path, { works: ['x', ...ids] }, bearer)).status).toBe(409)
  expect(await titles(submission.id)).toEqual(['Second', 'First'])
  await close()
  expect((await artist.json('PUT', path, { works: ids }, bearer)).status).toBe(409)
})

test('an artist without script adds a poster whose file comes with the form', async () => {
  const { artist, submission } = await anArtist()
  const form = {
    intention: crypto.randomUUID(),
    'works.0.title': 'Third',
    'works.0.language': 'en',
    'works.0.licence': 'cc-by-4-0',
    'works.0.file': aFile(await aPng(30, 40)),
  }

  const answer = await sendForm(artist, paths.submissionNewWork(), form)
  await sendForm(artist, paths.submissionNewWork(), form)

  expect(answer.status).toBe(303)
  const stored = await listWorksOf(env.DB, submission.id)
  expect(stored.map((work) => [work.position, work.title, work.state])).toEqual([
    [1, 'First', 'awaiting-upload'],
    [2, 'Second', 'awaiting-upload'],
    [3, 'Third', 'checking'],
  ])
  expect((await env.ORIGINALS.list({ prefix: 'works/' })).objects).toHaveLength(1)
})

test('the last place goes to one of two, and the other keeps its text and its file', async () => {
  const { artist, submission } = await anArtist()
  const forms = await Promise.all(
    [31, 32].map(async (side) => ({
      intention: crypto.randomUUID(),
      'works.0.title': `Poster ${side}`,
      'works.0.language': 'en',
      'works.0.file': aFile(await aPng(side, side)),
    })),
  )

  const answers = await Promise.all(
    forms.map((form) => sendForm(artist, paths.submissionNewWork(), form)),
  )

  const lost = answers.findIndex((answer) => answer.status === 409)
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([303, 409])
  const page = await answers[lost]?.text()
  expect(valueIn(page ?? '', 'works.0.title')).toBe(forms[lost]?.['works.0.title'])
  expect(valueIn(page ?? '', 'works.0.stash')).toHaveLength(43)
  expect(page).toContain('All places of this submission are taken: 3 at most.')
  expect(await titles(submission.id)).toHaveLength(3)
})

test('a withdrawn poster frees its place', async () => {
  const { artist, submission, ids, bearer } = await anArtist({
    files: {
      formats: ['png'],
      megabytes: 1,
      works: { least: 1, most: 2 },
      orientation: 'any',
      colour: 'any',
    },
  })
  const post = (key: string) =>
    artist.json('POST', paths.api.works(submission.id), aWorkDraft({ title: 'Third' }), {
      ...bearer,
      'Idempotency-Key': key,
    })
  const full = await post('first-key')
  expect([full.status, await full.json()]).toMatchObject([409, { kind: 'too-many-works', most: 2 }])

  await artist.post(paths.submissionWithdrawal(ids[0] ?? ''), {})

  expect((await post('second-key')).status).toBe(201)
  const again = await post('second-key')
  expect(again.status).toBe(201)
  expect(await titles(submission.id)).toEqual(['First', 'Second', 'Third'])
})

test('a program changes fields of its own submission by its key alone', async () => {
  const { artist, submission, ids, bearer } = await anArtist()
  const path = paths.api.submission(submission.id)
  const body = { version: 1, artist: { name: 'A' }, works: [{ id: ids[1], title: 'Two' }] }

  expect((await artist.json('PATCH', path, body)).status).toBe(404)
  const edited = await artist.json('PATCH', path, body, bearer)

  expect(await edited.json()).toEqual({
    version: 2,
    pendingEmail: null,
    fields: ['artist.name', `works.${ids[1]}.title`],
  })
  expect(await titles(submission.id)).toEqual(['First', 'Two'])
  const stale = await artist.json('PATCH', path, body, bearer)
  expect([stale.status, await stale.json()]).toMatchObject([
    409,
    { kind: 'changed-meanwhile', version: 2 },
  ])
  const wrong = await artist.json('PATCH', path, { version: 2, artist: { email: 'x' } }, bearer)
  expect([wrong.status, await wrong.json()]).toMatchObject([
    422,
    { kind: 'invalid', errors: [{ path: 'artist.email' }] },
  ])
})

test('a program announces another file and hears where its parts go', async () => {
  const { artist, submission, ids, bearer } = await anArtist()
  const [id = ''] = ids
  const file = { name: 'new.png', size: 100, sha256: 'b'.repeat(64), type: 'image/png' }

  const answer = await artist.json(
    'POST',
    paths.api.replacement(submission.id, id),
    { file },
    bearer,
  )

  expect(answer.status).toBe(201)
  const { work } = await answer.json<{ work: { upload: { id: string } } }>()
  const parts = await artist.json('POST', paths.api.parts(work.upload.id), { numbers: [1] })
  expect(parts.status).toBe(200)
  expect((await listWorksOf(env.DB, submission.id))[0]?.file).toEqual(file)
})

test("a stranger's key opens none of it", async () => {
  const { submission, ids } = await anArtist()
  const other = await storeSubmission(await storeCall({ slug: 'other-call' }))
  const stranger = new Visitor()
  await stranger.get(paths.privateLink(other.key))
  const bearer = { Authorization: `Bearer ${other.key}` }
  const [id = ''] = ids

  const statuses = await Promise.all([
    stranger.get(paths.submissionReplacement(id)),
    stranger.get(paths.submissionRoom(id)),
    stranger.get(paths.submissionOriginal(id)),
    stranger.post(paths.submissionPlace(id), { way: 'up' }),
    stranger.json('PATCH', paths.api.submission(submission.id), { version: 1 }, bearer),
    stranger.json('POST', paths.api.works(submission.id), aWorkDraft(), bearer),
    stranger.json('PUT', paths.api.order(submission.id), { works: ids }, bearer),
    stranger.json('POST', paths.api.withdrawal(submission.id), {}, bearer),
    stranger.json('DELETE', paths.api.submission(submission.id), undefined, bearer),
    stranger.json('POST', paths.api.replacement(other.submission.id, id), {}, bearer),
  ])

  expect(new Set(statuses.map((answer) => answer.status))).toEqual(new Set([404]))
})
