import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { verify } from '../../../src/operations/verify/verify.ts'
import { paths } from '../../../src/paths.ts'
import { claimWantedCopies } from '../../../src/works/download-store.ts'
import { makeDownload } from '../../../src/works/make-download.ts'
import { findWork } from '../../../src/works/store.ts'
import { closeCall, storeCall } from '../../support/database.ts'
import { signedIn } from '../../support/jury.ts'
import { sha256Of } from '../../support/pictures.ts'
import { counted } from '../../support/queries.ts'
import { aStoredWork, type StoredWork } from '../../support/stored-works.ts'
import { Visitor } from '../../support/visitor.ts'
import { hangMany } from '../../support/wall.ts'

const visitor = new Visitor()
const secret = 'Layla Nadal of Ramallah'
const encoder = new TextEncoder()

async function joined(...pieces: Array<Array<number> | string | Uint8Array<ArrayBuffer>>) {
  const parts = pieces.map((piece) => (Array.isArray(piece) ? Uint8Array.from(piece) : piece))
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

const frame = [0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]
const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]

/** A JPEG of more than a window, with a comment or without. */
async function aJpeg(comment: string): Promise<Uint8Array<ArrayBuffer>> {
  const told = comment ? [0xff, 0xfe, 0, comment.length + 2, ...encoder.encode(comment)] : []
  const coded = new Uint8Array(3_000_000).fill(0x55)
  return joined([0xff, 0xd8], told, frame, scan, coded, [0xff, 0xd9])
}

/** A poster on a wall that is up, as check and release would leave it. */
async function hung(bytes: Uint8Array<ArrayBuffer>, format = 'jpeg'): Promise<StoredWork> {
  const work = await aStoredWork(bytes)
  await env.DB.batch([
    env.DB.prepare(`update calls set released_at = 1, version = version + 1 where id = ?1`).bind(
      work.call.id,
    ),
    env.DB.prepare(
      `update works set state = 'ready', format = ?2, width = 8, height = 8,
                        title = 'Ágora (v2)', decision = 'selected', place = 1 where id = ?1`,
    ).bind(work.workId, format),
  ])
  return work
}

async function posterPage(work: StoredWork): Promise<string> {
  const address = paths.exhibited('en', work.call.slug, await codeOf(work))
  return (await visitor.get(address)).text()
}

function rows(): Promise<D1Result> {
  return env.DB.prepare('select work_id, state, name, size from copies').all()
}

test('a visitor takes home the original without what the artist never meant to tell', async () => {
  const work = await hung(await aJpeg(secret))
  expect(await posterPage(work)).not.toContain('The original file')

  await makeDownload(env, work.workId, new Date())

  const clean = await aJpeg('')
  const name = `${await sha256Of(clean)}.jpg`
  expect((await rows()).results).toEqual([
    { work_id: work.workId, state: 'made', name, size: clean.length },
  ])
  const page = await posterPage(work)
  expect(page).toContain(`href="${paths.copy(name)}"`)
  expect(page).toContain('JPEG, 3 MB, cleaned of metadata')

  const response = await visitor.get(paths.copy(name))
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-length': String(clean.length),
    'cache-control': 'public, max-age=0, must-revalidate',
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="Amal K. - Agora (v2).jpg"; filename*=UTF-8''Amal%20K.%20-%20%C3%81gora%20%28v2%29.jpg`,
  })
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(clean)
})

test('a download that broke off goes on where it was, and begins again when the file is another', async () => {
  const work = await hung(await aJpeg(secret))
  await makeDownload(env, work.workId, new Date())
  const clean = await aJpeg('')
  const sha256 = await sha256Of(clean)
  const ask = (headers: Record<string, string>) => visitor.get(paths.copy(`${sha256}.jpg`), headers)

  const rest = await ask({ Range: 'bytes=2000000-', 'If-Range': `"${sha256}"` })
  const other = await ask({ Range: 'bytes=2000000-', 'If-Range': '"another"' })
  const beyond = await ask({ Range: `bytes=${clean.length}-` })
  const same = await ask({ 'If-None-Match': `"${sha256}"` })

  expect([rest.status, other.status, beyond.status, same.status]).toEqual([206, 200, 200, 304])
  const range = `bytes 2000000-${clean.length - 1}/${clean.length}`
  expect(rest.headers.get('Content-Range')).toBe(range)
  expect(new Uint8Array(await rest.arrayBuffer())).toEqual(clean.slice(2_000_000))
  expect((await other.arrayBuffer()).byteLength).toBe(clean.length)
  expect((await beyond.arrayBuffer()).byteLength).toBe(clean.length)
})

test('a copy is put together of old pieces and new ones', async () => {
  const jfif = (end: Array<number>) => [...encoder.encode('JFIF'), 0, 1, 2, 0, 0, 1, 0, 1, ...end]
  const plain = await aJpeg('')
  const start = plain.subarray(0, 2)
  const told = [0xff, 0xe0, 0, 19, ...jfif([1, 1, 9, 9, 9])]
  const work = await hung(await joined(start, told, plain.subarray(2)))

  await makeDownload(env, work.workId, new Date())

  const clean = await joined(start, [0xff, 0xe0, 0, 16, ...jfif([0, 0])], plain.subarray(2))
  const [made] = (await env.RENDITIONS.list({ prefix: 'copies/' })).objects
  expect(made?.key).toBe(`copies/${await sha256Of(clean)}.jpg`)
  expect(made?.size).toBe(clean.length)
})

test('a copy is made once, however often it is asked for', async () => {
  const work = await hung(await aJpeg(secret))

  await Promise.all([
    makeDownload(env, work.workId, new Date()),
    makeDownload(env, work.workId, new Date()),
  ])
  await makeDownload(env, work.workId, new Date())

  const { objects } = await env.RENDITIONS.list({ prefix: 'copies/' })
  expect(objects.map(({ key }) => key)).toEqual([`copies/${await sha256Of(await aJpeg(''))}.jpg`])
  const call = await env.DB.prepare('select version from calls').first()
  expect(call).toEqual({ version: work.call.version + 2 })
})

test('a withdrawn poster can no longer be taken home', async () => {
  const work = await hung(await aJpeg(secret))
  await makeDownload(env, work.workId, new Date())
  const address = paths.copy(`${await sha256Of(await aJpeg(''))}.jpg`)
  const first = await visitor.get(address)
  expect(first.status).toBe(200)
  await first.arrayBuffer()

  await env.DB.prepare(`update works set state = 'withdrawn' where id = ?1`).bind(work.workId).run()

  expect((await visitor.get(address)).status).toBe(404)
  expect((await rows()).results).toEqual([])
})

test('a poster whose licence keeps it with the artist is never copied', async () => {
  const work = await hung(await aJpeg(secret))
  const licence = env.DB.prepare('update works set licence = ?2 where id = ?1')
  await licence.bind(work.workId, 'all-rights').run()

  await makeDownload(env, work.workId, new Date())

  expect((await rows()).results).toEqual([])
  expect((await env.RENDITIONS.list({ prefix: 'copies/' })).objects).toEqual([])
})

test('a licence that the organiser closes later closes the copy too', async () => {
  const work = await hung(await aJpeg(secret))
  await makeDownload(env, work.workId, new Date())
  await env.DB.prepare(
    `update calls set definition = json_set(definition, '$.licences[0].download', json('false'))`,
  ).run()

  const address = paths.copy(`${await sha256Of(await aJpeg(''))}.jpg`)
  expect((await visitor.get(address)).status).toBe(404)
  expect(await posterPage(work)).not.toContain('The original file')
})

test('of a file that nobody understands only the picture is offered', async () => {
  const work = await hung(await aJpeg(secret), 'tiff')

  await makeDownload(env, work.workId, new Date())

  expect((await rows()).results).toEqual([
    { work_id: work.workId, state: 'refused', name: null, size: null },
  ])
  expect((await env.RENDITIONS.list({ prefix: 'copies/' })).objects).toEqual([])
  expect(await posterPage(work)).not.toContain('The original file')
})

test('a copy that was forgotten is asked for again after ten minutes, and not before', async () => {
  const work = await hung(await aJpeg(secret))
  const now = Date.now()
  const ask = (minutes: number) => {
    const at = now + minutes * 60_000
    return claimWantedCopies(env.DB, 50, new Date(at - 600_000), new Date(at))
  }

  expect(await ask(0)).toEqual([work.workId])
  expect(await ask(5)).toEqual([])
  expect(await ask(11)).toEqual([work.workId])
})

test('looking for forgotten copies costs the same with 3 and with 3,000 that are made', async () => {
  const few = await costOfLooking('few', 3)
  await env.DB.batch([
    env.DB.prepare('delete from copies'),
    env.DB.prepare('delete from standings'),
  ])
  for (const table of ['renditions', 'works', 'submissions']) {
    await env.DB.prepare(`delete from ${table}`).run()
  }

  expect(await costOfLooking('many', 3000)).toEqual(few)
})

async function costOfLooking(slug: string, copies: number): Promise<number> {
  const call = await storeCall({ slug })
  await hangMany(call.id, copies)
  await env.DB.prepare(
    `insert into copies (work_id, state, name) select id, 'made', id from works where call_id = ?1`,
  )
    .bind(call.id)
    .run()
  const { db, count } = counted(env.DB)
  await claimWantedCopies(db, 50, new Date(), new Date())
  return count.rowsRead
}

test('a copy whose file has gone is made anew', async () => {
  const work = await hung(await aJpeg(secret))
  await makeDownload(env, work.workId, new Date())
  const name = `${await sha256Of(await aJpeg(''))}.jpg`
  await env.RENDITIONS.delete(`copies/${name}`)

  expect((await visitor.get(paths.copy(name))).status).toBe(404)

  expect((await rows()).results).toMatchObject([{ state: 'wanted', name: null }])
  await makeDownload(env, work.workId, new Date())
  expect(await env.RENDITIONS.head(`copies/${name}`)).not.toBeNull()
})

test('the full check looks at copies as at every other file', async () => {
  const work = await hung(await aJpeg(secret))
  await makeDownload(env, work.workId, new Date())
  const whole = await verify(env, { phase: 'copies', after: '' }, new Date())
  const key = `copies/${await sha256Of(await aJpeg(''))}.jpg`
  await env.RENDITIONS.put(key, await aJpeg('changed'))

  const changed = await verify(env, { phase: 'copies', after: '' }, new Date())

  expect([whole.findings, whole.checked.files]).toEqual([[], 1])
  expect(changed.findings).toMatchObject([{ kind: 'wrong-size', object: 'copy', subject: key }])
})

test('what an organiser releases is copied next', async () => {
  const work = await aStoredWork(await aJpeg(secret))
  await env.DB.prepare(`update works set state = 'ready', format = 'jpeg' where id = ?1`)
    .bind(work.workId)
    .run()
  const organiser = await signedIn(work.call, 'organiser', 'olga@example.org')
  const stage = paths.deskStage(work.call.slug, work.workId)
  await organiser.post(stage, { decision: 'selected' })
  await closeCall(work.call)

  const released = await organiser.post(paths.deskRelease(work.call.slug), {
    selected: '1',
    reserve: '0',
    declined: '0',
  })

  expect(released.status).toBe(303)
  const asked = await env.DB.prepare(
    'select work_id, state, asked_at > 0 as asked from copies',
  ).all()
  expect(asked.results).toEqual([{ work_id: work.workId, state: 'wanted', asked: 1 }])
})

async function codeOf({ workId }: StoredWork): Promise<string> {
  return (await findWork(env.DB, workId))?.code ?? ''
}
