import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { saveLook } from '../../../src/works/picture-approval-store.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { signedIn } from '../../support/jury.ts'

test('an organiser sees how a picture was made and that its artist finds it wrong', async () => {
  const call = await storeCall()
  const entered = await storeSubmission(call)
  await storeReady(entered)
  const workId = entered.works[0]?.id ?? ''
  await env.DB.prepare(`update works set shown_from = 'preview'`).run()
  const olga = await signedIn(call, 'organiser', 'olga@example.org')
  const seen = async (path: string) => (await olga.get(path)).text()
  const work = paths.deskWork(call.slug, workId)

  const before = await seen(work)
  expect(before).toContain('Made in the artist’s browser')
  expect(before).toContain('Has not said yet')
  expect(await seen(paths.deskCall(call.slug))).not.toContain('It is not right')

  await saveLook(env.DB, workId, false, new Date())
  expect(await seen(work)).toContain('It is not right')
  expect(await seen(paths.deskCall(call.slug))).toContain(
    '<span class="badge">It is not right</span>',
  )

  await saveLook(env.DB, workId, true, new Date())
  expect(await seen(work)).toContain('It is right')
  expect(await seen(paths.deskCall(call.slug))).not.toContain('It is not right')
})
