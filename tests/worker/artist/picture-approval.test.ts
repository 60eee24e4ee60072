import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { type Checked, checkedWork } from '../../support/checked.ts'
import { aPng } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

async function herPage({
  key,
}: Checked): Promise<{ artist: Visitor; page: () => Promise<string> }> {
  const artist = new Visitor()
  await artist.get(paths.privateLink(key))
  return { artist, page: async () => (await artist.get(paths.submission())).text() }
}

const stored = (workId: string) =>
  env.DB.prepare('select looks_right, looked_at is not null as at from works where id = ?1')
    .bind(workId)
    .first()

test('an artist is asked whether the picture is right, and her last word counts', async () => {
  const checked = await checkedWork(await aPng(400, 560))
  const { artist, page } = await herPage(checked)
  const path = paths.submissionLook(checked.work.id)

  expect(await page()).toContain('has arrived. Does it look right?')
  const said = await artist.post(path, { answer: 'no' })
  expect(said.status).toBe(303)
  expect(said.headers.get('Location')).toBe(
    paths.submission({ said: 'disapproved', work: checked.work.id }),
  )
  expect(await stored(checked.work.id)).toEqual({ looks_right: 0, at: 1 })
  const doubtful = await page()
  expect(doubtful).toMatch(/You said that “[^”]+” does not look right\./)
  expect(doubtful).toContain('ask@example.org')
  expect(doubtful).toContain(checked.work.code)

  await artist.post(path, { answer: 'yes' })
  expect(await stored(checked.work.id)).toEqual({ looks_right: 1, at: 1 })
  expect(await page()).toContain('You have said that the picture is right.')
})

test('a stranger cannot speak for her, and what is no answer changes nothing', async () => {
  const checked = await checkedWork(await aPng(400, 560))
  const { artist } = await herPage(checked)
  const path = paths.submissionLook(checked.work.id)

  expect((await new Visitor().post(path, { answer: 'yes' })).status).toBe(404)
  await artist.post(path, { answer: 'perhaps' })

  expect(await stored(checked.work.id)).toEqual({ looks_right: null, at: 0 })
})

test('what she said of one file is not said of the next', async () => {
  const checked = await checkedWork(await aPng(400, 560))
  const { artist } = await herPage(checked)
  await artist.post(paths.submissionLook(checked.work.id), { answer: 'yes' })

  await env.DB.prepare(`update works set file_sha256 = 'another'`).run()

  expect(await stored(checked.work.id)).toEqual({ looks_right: null, at: 0 })
})

test('a picture from her own browser is marked on her page and for programs', async () => {
  const webp = await env.IMAGES.input(new Blob([await aPng(12_400, 300)]).stream()).output({
    format: 'image/webp',
  })
  const bytes = new Uint8Array(await webp.response().arrayBuffer())
  const checked = await checkedWork(bytes, await aPng(1240, 30))
  const { page } = await herPage(checked)

  const answer = await new Visitor().get(paths.api.submission(checked.submissionId), {
    Authorization: `Bearer ${checked.key}`,
  })

  expect(await page()).toContain('This picture was made in your browser')
  const { works } = await answer.json<{ works: Array<Record<string, unknown>> }>()
  expect(works[0]).toMatchObject({
    state: 'ready',
    shownFrom: 'preview',
    looksRight: null,
    preflight: { notes: expect.arrayContaining([expect.objectContaining({ kind: 'blurred' })]) },
  })
})
