import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { findObjectKey } from '../../../src/uploads/store.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { sendForm } from '../../support/forms.ts'
import { aPng, sha256Of } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

test('the form of an open call says when it closes and what a file must be', async () => {
  const call = await storeCall()

  const response = await new Visitor().get(paths.submit('en', call.slug))

  expect(response.status).toBe(200)
  const page = await response.text()
  expect(page).toContain('JPEG, PNG or WebP, up to 60 MB.')
  expect(page).toContain('297 × 420 mm')
  expect(page.match(/data-block="/g)?.length).toBe(4)
  expect(page).toContain('Palestine</option>')
})

test('a call that is not open yet says when it opens and shows no form', async () => {
  const call = await storeCall({
    opensAt: new Date(Date.now() + 3_600_000).toISOString(),
    closesAt: new Date(Date.now() + 7_200_000).toISOString(),
  })

  const page = await (await new Visitor().get(paths.submit('en', call.slug))).text()

  expect(page).toContain('This call is not open yet')
  expect(page).not.toContain('<form')
})

test('the private link opens the page of the artist, and closing it shuts it again', async () => {
  const call = await storeCall()
  const entered = await storeSubmission(call)
  await storeReady(entered)
  const artist = new Visitor()

  const opened = await artist.get(paths.privateLink(entered.key))
  expect([opened.status, opened.headers.get('Location')]).toEqual([303, paths.submission()])
  const page = await (await artist.get(paths.submission())).text()
  expect(page).toContain(entered.submission.code)
  expect(page).toContain('This is what the reviewers see.')
  expect(page).toContain('amal@example.org</bdi>')
  const title = /<title>(.*)<\/title>/.exec(page)?.[1]
  expect(title).toBe('Your submission · Cartelera')

  await artist.post('/submission/close', {})
  const closed = await artist.get(paths.submission())
  expect([closed.status, closed.headers.get('Location')]).toEqual([303, paths.lostLink('en')])
})

test('a link that was changed by one letter opens nothing', async () => {
  const { key } = await storeSubmission(await storeCall())
  const artist = new Visitor()

  const response = await artist.get(paths.privateLink(`${key.slice(0, -1)}_`))

  expect(response.status).toBe(404)
  expect(response.headers.getSetCookie()).toEqual([])
})

test('a file that did not arrive can be sent from her page, and only that file', async () => {
  const call = await storeCall()
  const bytes = await aPng(300, 400)
  const file = {
    name: 'the-well.png',
    size: bytes.length,
    sha256: await sha256Of(bytes),
    type: 'image/png',
  }
  const entered = await storeSubmission(call, aDraft({ works: [aWorkDraft({ file })] }))
  const [work] = entered.works
  if (!work) throw new Error('No work')
  const artist = new Visitor()
  await artist.get(paths.privateLink(entered.key))
  const address = paths.submissionUpload(work.id, '')

  const other = bytes.slice()
  other[other.length - 1] = 0
  const wrong = await sendForm(artist, address, { file: new File([other], 'the-well.png') })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('This is not the file you handed in')
  expect((await env.ORIGINALS.list()).objects).toEqual([])

  const right = await sendForm(artist, address, { file: new File([bytes], 'renamed.png') })
  expect([right.status, right.headers.get('Location')]).toEqual([
    303,
    paths.submission({ said: 'sent', work: work.id }),
  ])
  const key = await findObjectKey(env.DB, work.id)
  const { objects } = await env.ORIGINALS.list()
  expect(objects.map((object) => [object.key, object.size])).toEqual([[key, bytes.length]])
  const state = await env.DB.prepare('select state from works where id = ?1').bind(work.id)
  expect(await state.first('state')).toBe('checking')
})

test('the receipt page gives the signed receipt to take home', async () => {
  const entered = await storeSubmission(await storeCall())
  const artist = new Visitor()
  await artist.get(paths.privateLink(entered.key))

  const response = await artist.get(paths.submissionReceipt())

  const body = await response.json<{ receipt: { code: string }; jws: string }>()
  expect(body.receipt.code).toBe(entered.submission.code)
  expect(body.jws.split('.').length).toBe(3)
  expect(response.headers.get('Content-Disposition')).toContain(entered.submission.code)
})

test('asking for lost links answers the same for those who sent and those who did not', async () => {
  await storeSubmission(await storeCall())
  const visitor = new Visitor()

  const known = await visitor.post(paths.lostLink('en'), { email: 'amal@example.org' })
  const unknown = await visitor.post(paths.lostLink('en'), { email: 'nobody@example.org' })

  expect(await known.text()).toBe(await unknown.text())
  const { results } = await env.DB.prepare(
    `select recipient from outbox where kind = 'private-links' order by recipient`,
  ).all()
  expect(results).toEqual([{ recipient: 'amal@example.org' }, { recipient: 'nobody@example.org' }])
  const wrong = await visitor.post(paths.lostLink('fr'), { email: 'amal' })
  expect(wrong.status).toBe(422)
})
