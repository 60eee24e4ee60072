import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { replaceFile } from '../../../src/artist/replace-file.ts'
import type { Call } from '../../../src/calls/call.ts'
import { findCallById } from '../../../src/calls/store.ts'
import { paths } from '../../../src/paths.ts'
import { findSubmission } from '../../../src/submissions/store.ts'
import { saveCompletion } from '../../../src/uploads/store.ts'
import { processFile } from '../../../src/works/process.ts'
import { listWorksOf } from '../../../src/works/store.ts'
import { checkedWork } from '../../support/checked.ts'
import { storeCall } from '../../support/database.ts'
import { aForm, sendForm } from '../../support/forms.ts'
import { aPng, sha256Of } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

/** A picture that is an archive as well: a whole, empty ZIP follows its end. */
async function twoInOne(): Promise<Uint8Array<ArrayBuffer>> {
  const png = await aPng(40, 40)
  const archive = new Uint8Array(22)
  archive.set([0x50, 0x4b, 5, 6])
  return new Uint8Array([...png, ...archive])
}

async function throughTheForm(call: Call, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const file = new File([bytes], 'poster.png', { type: 'image/png' })
  await sendForm(new Visitor(), paths.submit('en', call.slug), aForm({ 'works.0.file': file }))
  const id = await env.DB.prepare('select id from works').first<string>('id')
  await processFile(env, id ?? '', new Date())
  const reason = await env.DB.prepare('select reason from works').first<string>('reason')
  return reason ?? ''
}

async function inThePlaceOf(submissionId: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const submission = await findSubmission(env.DB, submissionId)
  const call = submission && (await findCallById(env.DB, submission.callId))
  const [work] = await listWorksOf(env.DB, submissionId)
  if (!submission || !call || !work) throw new Error('Nothing stored')
  const sha256 = await sha256Of(bytes)
  const file = { name: 'other.png', size: bytes.length, sha256, type: 'image/png' }
  const taken = await replaceFile(env, {
    submission,
    call,
    work,
    file,
    now: new Date(),
    address: 'one',
  })
  if (!taken.ok) throw new Error(taken.refusal.kind)
  await env.ORIGINALS.put(taken.value.objectKey, bytes)
  await saveCompletion(env.DB, taken.value, new Date())
  await processFile(env, work.id, new Date())
  const reason = await env.DB.prepare('select reason from uploads where id = ?1')
    .bind(taken.value.id)
    .first<string>('reason')
  return reason ?? ''
}

test('a file that is two things is found out at every door, with the same reason', async () => {
  const bytes = await twoInOne()

  expect((await checkedWork(bytes)).work.reason).toBe('two-kinds')
  const { submissionId } = await checkedWork(await aPng(400, 300))
  expect(await inThePlaceOf(submissionId, bytes)).toBe('two-kinds')
  expect((await listWorksOf(env.DB, submissionId))[0]?.state).toBe('ready')
})

test('the form without script is no other door', async () => {
  expect(await throughTheForm(await storeCall(), await twoInOne())).toBe('two-kinds')
})
