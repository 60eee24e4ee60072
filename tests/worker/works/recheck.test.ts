import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { sweep } from '../../../src/operations/sweep.ts'
import { processFile } from '../../../src/works/process.ts'
import { listWorksOf } from '../../../src/works/store.ts'
import { checkedWork } from '../../support/checked.ts'
import { aPng } from '../../support/pictures.ts'

const refused = (reason: string) =>
  env.DB.prepare(`update works set state = 'refused', reason = ?1`).bind(reason).run()
const stateOf = (workId: string) =>
  env.DB.prepare('select state, reason from works where id = ?1').bind(workId).first()

test('a work that could not be shown when it came is checked anew and becomes ready', async () => {
  const { work, submissionId } = await checkedWork(await aPng(400, 300))
  await refused('format-not-shown-yet')

  await sweep(env, new Date())
  expect(await stateOf(work.id)).toEqual({ state: 'checking', reason: null })

  await processFile(env, work.id, new Date())
  expect((await listWorksOf(env.DB, submissionId))[0]).toMatchObject({
    state: 'ready',
    shownFrom: 'original',
  })
})

test('a work refused for another reason, or without its file, stays as it is', async () => {
  const { work } = await checkedWork(await aPng(400, 300))

  await refused('damaged')
  await sweep(env, new Date())
  expect(await stateOf(work.id)).toEqual({ state: 'refused', reason: 'damaged' })

  await refused('format-not-shown-yet')
  const key = await env.DB.prepare('select object_key from uploads').first<string>('object_key')
  await env.ORIGINALS.delete(key ?? '')
  await sweep(env, new Date())
  expect(await stateOf(work.id)).toEqual({ state: 'refused', reason: 'format-not-shown-yet' })
})
