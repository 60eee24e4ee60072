import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { app } from '../../../src/app.tsx'
import { keepingWords } from '../../../src/desk/failure-words.ts'
import { listFailures } from '../../../src/failures/failure-lists-store.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { paths } from '../../../src/paths.ts'
import { storeCall } from '../../support/database.ts'
import { signedIn } from '../../support/jury.ts'
import { aPng } from '../../support/pictures.ts'
import { counted } from '../../support/queries.ts'
import { deliver, giveUp } from '../../support/queue.ts'
import { aStoredWork, type StoredWork } from '../../support/stored-works.ts'
import { Visitor } from '../../support/visitor.ts'

async function aFailure(given: { call?: StoredWork['call'] } = {}): Promise<StoredWork> {
  const stored = await aStoredWork(await aPng(40, 40), given)
  await env.ORIGINALS.delete(stored.objectKey)
  await deliver([{ kind: 'check', workId: stored.workId }])
  await giveUp({ kind: 'check', workId: stored.workId })
  return stored
}

test('an organiser sees what failed, why, and what it means, and tries it again', async () => {
  const { call, workId, objectKey } = await aFailure()
  const olga = await signedIn(call, 'organiser', 'olga@example.org')

  const desk = await (await olga.get(paths.deskCall(call.slug))).text()
  expect(desk).toContain(`href="${paths.deskFailures(call.slug)}"`)
  const page = await (await olga.get(paths.deskFailures(call.slug))).text()
  const words = keepingWords.en
  for (const said of ['The well', words.reasons['file-missing'], words.means.check, words.tryAgain])
    expect(page).toContain(said)

  const [failure] = await listFailures(env.DB, call.id, 'open', 10)
  const answer = await olga.post(paths.deskFailure(call.slug, failure?.id ?? ''), {})
  expect([answer.status, answer.headers.get('Location')]).toEqual([
    303,
    `${paths.deskFailures(call.slug)}?said=tried`,
  ])
  expect(await listFailures(env.DB, call.id, 'open', 10)).toEqual([])
  expect(await listFailures(env.DB, call.id, 'retried', 10)).toHaveLength(1)

  await env.ORIGINALS.put(objectKey, await aPng(40, 40))
  await deliver([{ kind: 'check', workId }])
  const after = await (await olga.get(paths.deskFailures(call.slug))).text()
  expect(after).toContain(words.states.solved)
  expect(after).not.toContain(words.tryAgain)
})

test('all open failures are tried again with one press', async () => {
  const { call } = await aFailure()
  await aFailure({ call })
  const olga = await signedIn(call, 'organiser', 'olga@example.org')

  await olga.post(paths.deskFailures(call.slug), {})

  expect(await listFailures(env.DB, call.id, 'retried', 10)).toHaveLength(2)
  const again = await olga.post(paths.deskFailures(call.slug), {})
  expect(again.headers.get('Location')).toBe(`${paths.deskFailures(call.slug)}?said=nothing`)
})

test('the failures of a call are absent for its jury and for other organisers', async () => {
  const { call } = await aFailure()
  const other = await storeCall({ slug: 'another' })
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  const omar = await signedIn(other, 'organiser', 'omar@example.org')

  for (const visitor of [rosa, omar]) {
    const answers = [
      await visitor.get(paths.deskFailures(call.slug)),
      await visitor.post(paths.deskFailures(call.slug), {}),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(404)
      expect(await answer.text()).not.toContain('The well')
    }
  }
  expect(await listFailures(env.DB, call.id, 'open', 10)).toHaveLength(1)
})

test('the list of failures asks as often for three as for one', async () => {
  const { call } = await aFailure()
  const olga = await signedIn(call, 'organiser', 'olga@example.org')
  const asked = async () => {
    const { db, count } = counted(env.DB)
    const headers = { Cookie: olga.cookie() }
    const answer = await app.request(paths.deskFailures(call.slug), { headers }, { ...env, DB: db })
    expect(answer.status).toBe(200)
    return count.queries
  }

  const one = await asked()
  await aFailure({ call })
  await aFailure({ call })

  expect(await asked()).toBe(one)
})

test.each(languages)('the page of failures has its words in %s', async (language) => {
  const { call } = await aFailure()
  const olga = await signedIn(call, 'organiser', 'olga@example.org')
  await olga.post(paths.ownLanguage(), { language, back: paths.desk() })

  const page = await (await olga.get(paths.deskFailures(call.slug))).text()

  expect(page).toContain(keepingWords[language].states.open)
  expect(page).toContain(keepingWords[language].means.check)
})

test('the artist reads that we are looking into it, and may send nothing again', async () => {
  const { key } = await aFailure()
  const artist = new Visitor()
  await artist.get(paths.privateLink(key))

  const page = await (await artist.get(paths.submission())).text()

  expect(page).toContain('Checking it takes longer than usual.')
  expect(page).not.toContain('type="file"')
})
