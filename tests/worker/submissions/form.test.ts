import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { sweepTemporaryFiles } from '../../../src/uploads/temporary-files-store.ts'
import { storeCall } from '../../support/database.ts'
import { aForm, sendForm, valueIn } from '../../support/forms.ts'
import { aPng, padded, sha256Of } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

const megabyte = 1_000_000

type Stored = {
  name: string
  title: string
  file_name: string
  file_size: number
  file_sha256: string
  state: string
  object_key: string
}

async function listStored(): Promise<Array<Stored>> {
  const { results } = await env.DB.prepare(
    `select submissions.name, works.title, works.file_name, works.file_size, works.file_sha256,
            works.state, uploads.object_key
       from submissions join works on works.submission_id = submissions.id
       join uploads on uploads.work_id = works.id order by works.position`,
  ).all<Stored>()
  return results
}

async function listObjects(): Promise<Array<string>> {
  return (await env.ORIGINALS.list()).objects.map((object) => object.key)
}

test('an artist without script hands in a poster of 12 MB and lands on her page', async () => {
  const call = await storeCall()
  const artist = new Visitor()
  const bytes = padded(await aPng(900, 1200), 12 * megabyte)

  const response = await sendForm(
    artist,
    paths.submit('en', call.slug),
    aForm({ 'works.0.file': new File([bytes], 'ملصق الزيتون.png', { type: 'image/png' }) }),
  )

  expect(response.status).toBe(303)
  expect(response.headers.get('Location')).toBe(paths.submission())
  const [work, ...others] = await listStored()
  expect(others).toEqual([])
  expect(work).toMatchObject({
    name: 'Amal K.',
    title: 'The well',
    file_name: 'ملصق الزيتون.png',
    file_size: 12 * megabyte,
    file_sha256: await sha256Of(bytes),
    state: 'checking',
  })
  expect((await env.ORIGINALS.head(work?.object_key ?? ''))?.size).toBe(12 * megabyte)
  const page = await artist.get(paths.submission())
  expect(page.headers.get('Cache-Control')).toBe('private, no-store')
  expect(await page.text()).toContain('“⁨The well⁩” has arrived and is being checked.')
})

test('a form with an error comes back with all that was typed, and needs no second sending of the file', async () => {
  const call = await storeCall()
  const artist = new Visitor()
  const bytes = await aPng(300, 400)
  const form = aForm({
    'artist.email': 'amal@example',
    'works.0.title': 'Schwarz "auf" <weiß>',
    'works.0.statement': 'One line\r\nand another',
    'works.0.file': new File([bytes], 'плакат.png', { type: 'image/png' }),
  })

  const refused = await sendForm(artist, paths.submit('en', call.slug), form)

  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(valueIn(page, 'works.0.title')).toBe('Schwarz &quot;auf&quot; &lt;weiß&gt;')
  expect(valueIn(page, 'artist.email')).toBe('amal@example')
  expect(valueIn(page, 'intention')).toBe(form['intention'])
  expect(page).toContain('One line\nand another</textarea>')
  expect(page).toContain('href="#artist.email"')
  expect(page).toContain('плакат.png')
  expect(await listStored()).toEqual([])

  const { 'works.0.file': _, ...again } = form
  const taken = await sendForm(artist, paths.submit('en', call.slug), {
    ...again,
    'artist.email': 'amal@example.org',
    'works.0.stash': valueIn(page, 'works.0.stash') ?? '',
  })

  expect(taken.status).toBe(303)
  const [work] = await listStored()
  expect(work).toMatchObject({
    title: 'Schwarz "auf" <weiß>',
    file_name: 'плакат.png',
    file_sha256: await sha256Of(bytes),
    state: 'checking',
  })
  expect(await listObjects()).toEqual([work?.object_key])
  expect(await env.DB.prepare('select count(*) as n from stashes').first('n')).toBe(0)
})

test('a kept file nobody comes back for is swept away after a day, one in use stays', async () => {
  const call = await storeCall()
  const file = new File([await aPng(30, 40)], 'a.png')
  await sendForm(
    new Visitor(),
    paths.submit('en', call.slug),
    aForm({ 'artist.name': '', 'works.0.file': file }),
  )
  await sendForm(new Visitor(), paths.submit('en', call.slug), aForm({ 'works.0.file': file }))
  expect((await listObjects()).length).toBe(2)

  expect(await sweepTemporaryFiles(env, new Date(Date.now() + 24 * 3_600_000))).toBe(0)
  expect(await sweepTemporaryFiles(env, new Date(Date.now() + 26 * 3_600_000))).toBe(1)

  expect(await listObjects()).toEqual((await listStored()).map((work) => work.object_key))
})

test('whoever comes too late reads when it closed, and what she typed is still there', async () => {
  const closesAt = new Date(Date.now() - 60_000)
  const call = await storeCall({
    opensAt: '2026-01-01T00:00:00Z',
    closesAt: closesAt.toISOString(),
  })
  const form = aForm({
    'works.0.title': 'Late but true',
    'works.0.file': new File([await aPng(30, 40)], 'late.png'),
  })

  const response = await sendForm(new Visitor(), paths.submit('en', call.slug), form)

  expect(response.status).toBe(409)
  const page = await response.text()
  expect(page).toContain('This call closed on')
  expect(page).toContain('ask@example.org')
  expect(valueIn(page, 'works.0.title')).toBe('Late but true')
  expect(valueIn(page, 'artist.name')).toBe('Amal K.')
  expect(await listStored()).toEqual([])
  expect(await listObjects()).toEqual([])
})

test('a double click makes one submission and leaves no second file', async () => {
  const call = await storeCall()
  const artist = new Visitor()
  const form = aForm({ 'works.0.file': new File([await aPng(30, 40)], 'a.png') })

  const answers = await Promise.all([
    sendForm(artist, paths.submit('en', call.slug), form),
    sendForm(artist, paths.submit('en', call.slug), form),
  ])

  expect(answers.map((answer) => answer.status)).toEqual([303, 303])
  const works = await listStored()
  expect(works.length).toBe(1)
  expect(await listObjects()).toEqual(works.map((work) => work.object_key))
})

test('the same form with other contents is said to have been handed in before', async () => {
  const call = await storeCall()
  const form = aForm({ 'works.0.file': new File([await aPng(30, 40)], 'a.png') })
  await sendForm(new Visitor(), paths.submit('en', call.slug), form)

  const again = { ...form, 'works.0.title': 'Another title' }
  const response = await sendForm(new Visitor(), paths.submit('en', call.slug), again)

  expect(response.status).toBe(409)
  const page = await response.text()
  expect(page).toContain('This form was handed in before')
  expect(valueIn(page, 'intention')).not.toBe(form['intention'])
  expect((await listStored()).map((work) => work.title)).toEqual(['The well'])
})

test('a file over the limit is not stored, and the rest of the form survives it', async () => {
  const call = await storeCall({
    files: {
      formats: ['png'],
      megabytes: 1,
      works: { least: 1, most: 3 },
      orientation: 'any',
      colour: 'any',
    },
  })
  const form = aForm({
    'works.0.file': new File([padded(await aPng(30, 40), 11 * megabyte)], 'large.png'),
    'artist.links': 'https://example.org',
  })

  const response = await sendForm(new Visitor(), paths.submit('en', call.slug), form)

  expect(response.status).toBe(422)
  const page = await response.text()
  expect(page).toContain('1 MB at most')
  expect(page).toContain('https://example.org</textarea>')
  expect(valueIn(page, 'works.0.stash')).toBe(undefined)
  expect(await listObjects()).toEqual([])
})

test('a field that is far too long is cut, said to be, and nothing is handed in', async () => {
  const call = await storeCall()
  const form = aForm({
    'works.0.statement': 'x'.repeat(100_000),
    'works.0.file': new File([await aPng(30, 40)], 'a.png'),
  })

  const response = await sendForm(new Visitor(), paths.submit('en', call.slug), form)

  expect(response.status).toBe(413)
  const page = await response.text()
  expect(page).toContain('A field held more than can be taken')
  expect(valueIn(page, 'works.0.stash')?.length).toBe(43)
  expect(await listStored()).toEqual([])
})

test('a form without multipart asks for the file and keeps the rest', async () => {
  const call = await storeCall()
  const response = await new Visitor().post(paths.submit('ar', call.slug), {
    intention: crypto.randomUUID(),
    'works.0.title': 'صمود',
    'artist.name': 'لينا',
  })

  expect(response.status).toBe(422)
  const page = await response.text()
  expect(valueIn(page, 'works.0.title')).toBe('صمود')
  expect(page).toContain('يرجى اختيار ملفّ الملصق.')
})
