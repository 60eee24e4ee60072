import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { findSubmission } from '../../src/submissions/store.ts'
import { listWorksOf } from '../../src/works/store.ts'
import { storeCall, storeSubmission } from '../support/database.ts'
import { aDraft, aWorkDraft } from '../support/factories.ts'
import { valueIn } from '../support/forms.ts'
import { Visitor } from '../support/visitor.ts'

async function anArtist() {
  const works = ['First', 'Second'].map((title) => aWorkDraft({ title }))
  const { submission, key } = await storeSubmission(await storeCall(), aDraft({ works }))
  const artist = new Visitor()
  await artist.get(paths.privateLink(key))
  return { submission, key, artist, bearer: { Authorization: `Bearer ${key}` } }
}

test('a program hears what an address takes at most, with and without an announced length', async () => {
  const { submission, bearer } = await anArtist()
  const body = JSON.stringify({ version: 1, artist: { name: 'x'.repeat(600_000) } })
  const streamed = new Blob([body]).stream()

  const answers = [
    await new Visitor().send(paths.api.submission(submission.id), {
      method: 'PATCH',
      body,
      headers: bearer,
    }),
    await new Visitor().send(paths.api.submission(submission.id), {
      method: 'PATCH',
      body: streamed,
      headers: bearer,
    }),
  ]

  for (const answer of answers) {
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
      413,
      'application/problem+json; charset=utf-8',
    ])
    expect(await answer.json()).toMatchObject({ kind: 'too-large', bytes: 512_000 })
  }
  expect((await findSubmission(env.DB, submission.id))?.version).toBe(1)
})

test.each([
  ['nested too deep', '['.repeat(100) + ']'.repeat(100)],
  ['with too many values', `{"links":[${'1,'.repeat(60_000)}1]}`],
])('JSON %s is too large', async (_, body) => {
  const call = await storeCall()
  const headers = { 'Idempotency-Key': crypto.randomUUID() }

  const answer = await new Visitor().send(paths.api.submissions(call.slug), {
    method: 'POST',
    body,
    headers,
  })

  expect([answer.status, await answer.json()]).toMatchObject([413, { kind: 'too-large' }])
})

test('JSON that broke off withdraws nothing', async () => {
  const { submission, bearer } = await anArtist()
  const path = paths.api.withdrawal(submission.id)

  const answer = await new Visitor().send(path, {
    method: 'POST',
    body: '{"works": ["one',
    headers: bearer,
  })

  expect(answer.status).toBe(422)
  expect((await listWorksOf(env.DB, submission.id)).map((work) => work.state)).toEqual([
    'awaiting-upload',
    'awaiting-upload',
  ])
})

test('a person who sends too much gets back what she wrote, in her language', async () => {
  const text = `سطر أول ${'ا'.repeat(40_000)}`

  const answer = await new Visitor().post(paths.lostLink('ar'), { email: text })

  expect(answer.status).toBe(413)
  const page = await answer.text()
  expect(page).toContain('<html lang="ar" dir="rtl"')
  expect(page).toContain('النصّ أطول ممّا يُقبل')
  expect(page).toContain(`سطر أول ${'ا'.repeat(1000)}`)
})

test('a receipt that is too long to be one is shown again', async () => {
  const answer = await new Visitor().post(paths.verifyReceipt(), { receipt: 'a '.repeat(60_000) })

  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('a a a a a a a a')
})

test('an edit with too much text changes nothing and shows everything again', async () => {
  const { submission, artist } = await anArtist()
  const [work] = await listWorksOf(env.DB, submission.id)
  const long = 'ي'.repeat(70_000)

  const answer = await artist.post(paths.submissionEdit(), {
    version: '1',
    'works.0.id': work?.id ?? '',
    'works.0.title': 'Another title',
    'works.0.statement': long,
    ...Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`more.${index}`, long])),
    'artist.name': 'Never read',
  })

  expect(answer.status).toBe(413)
  const page = await answer.text()
  expect(page).toContain('A field held more than can be taken')
  expect(valueIn(page, 'works.0.title')).toBe('Another title')
  expect(page).toContain('ي'.repeat(60_000))
  expect(valueIn(page, 'works.1.title')).toBe('Second')
  expect(valueIn(page, 'artist.name')).toBe(submission.artist.name)
  expect((await findSubmission(env.DB, submission.id))?.version).toBe(1)
})

test('a form of more fields than any form has is not handed in, and is shown again', async () => {
  const call = await storeCall()
  const fields = Array.from({ length: 80_000 }, () => ['works.0.statement', ''])
  const body = new URLSearchParams([['artist.name', 'Amal K.'], ...fields])

  const answer = await new Visitor().send(paths.submit('en', call.slug), { method: 'POST', body })

  expect(answer.status).toBe(413)
  expect(valueIn(await answer.text(), 'artist.name')).toBe('Amal K.')
})
