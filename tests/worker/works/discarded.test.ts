import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { replaceFile } from '../../../src/artist/replace-file.ts'
import { sweepOrphans } from '../../../src/operations/sweep/orphans.ts'
import { verify } from '../../../src/operations/verify/verify.ts'
import { findSubmission } from '../../../src/submissions/store.ts'
import { saveCompletion } from '../../../src/uploads/store.ts'
import { processFile } from '../../../src/works/process.ts'
import { findWork } from '../../../src/works/store.ts'
import { aPng, sha256Of } from '../../support/pictures.ts'
import { aStoredWork, type StoredWork } from '../../support/stored-works.ts'

const now = new Date()
const keys = async () => (await env.ORIGINALS.list()).objects.map(({ key }) => key)
const reasonOf = async ({ workId }: StoredWork) => {
  const work = await findWork(env.DB, workId)
  return [work?.state, work?.reason]
}
const foreign: Array<[string, string, string]> = [
  ['an archive', 'PK\x03\x04'.padEnd(900, 'x'), 'format-not-accepted'],
  ['a web page', '<!doctype html><script>alert(1)</script>', 'format-not-accepted'],
  ['a photograph of a phone', '\0\0\0\x18ftypheic\0\0\0\0mif1', 'heif'],
]

test.each(foreign)(
  '%s that arrives as a poster is refused and its bytes are gone',
  async (_, text, reason) => {
    const stored = await aStoredWork(ascii(text))

    await processFile(env, stored.workId, now)

    expect(await reasonOf(stored)).toEqual(['refused', reason])
    expect(await keys()).toEqual([])
    expect(await env.DB.prepare('select received_at is not null as r from files').first('r')).toBe(
      1,
    )
    const verified = await verify(env, { phase: 'originals', after: '' }, now)
    expect([verified.findings, verified.checked.files]).toEqual([[], 0])
    await processFile(env, stored.workId, now)
    expect(await reasonOf(stored)).toEqual(['refused', reason])
  },
)

test('a damaged picture, and a format this call does not take, stay for who asks about them', async () => {
  const damaged = await aStoredWork((await aPng(30, 40)).slice(0, 60))
  const pdf = await aStoredWork(ascii('%PDF-1.7\n'.padEnd(99, ' ')), { call: damaged.call })

  await processFile(env, damaged.workId, now)
  await processFile(env, pdf.workId, now)

  expect((await keys()).toSorted()).toEqual([damaged.objectKey, pdf.objectKey].toSorted())
})

test('what was to replace a poster and is no picture goes at once; the poster stays', async () => {
  const stored = await aStoredWork(await aPng(300, 400))
  await processFile(env, stored.workId, now)
  const submission = await findSubmission(env.DB, stored.submissionId)
  const work = await findWork(env.DB, stored.workId)
  if (!submission || !work) throw new Error('Nothing stored')
  const bytes = ascii('GIF89a'.padEnd(200, 'x'))
  const file = { name: 'b.gif', size: 200, sha256: await sha256Of(bytes), type: 'image/gif' }
  const asked = { submission, call: stored.call, work, file, now, address: 'one' }
  const replaced = await replaceFile(env, asked)
  if (!replaced.ok) throw new Error(replaced.refusal.kind)
  await env.ORIGINALS.put(replaced.value.objectKey, bytes)
  await saveCompletion(env.DB, replaced.value, now)

  await processFile(env, stored.workId, now)

  expect([await reasonOf(stored), await keys()]).toEqual([['ready', null], [stored.objectKey]])
})

test('bytes that a crash left behind go with what no row names', async () => {
  const stored = await aStoredWork(ascii('MZ'.padEnd(300, 'x')))
  const dying = {
    ...env,
    ORIGINALS: { ...bucketOf(env.ORIGINALS), delete: died },
  } as unknown as Env

  await expect(processFile(dying, stored.workId, now)).rejects.toThrow('killed')
  expect([await reasonOf(stored), await keys()]).toEqual([
    ['refused', 'format-not-accepted'],
    [stored.objectKey],
  ])

  await sweepOrphans(env, 'originals', new Date(now.getTime() + 3 * 86_400_000))
  expect(await keys()).toEqual([])
})

const bucketOf = (bucket: R2Bucket) => ({
  get: bucket.get.bind(bucket),
  head: bucket.head.bind(bucket),
})

async function died(): Promise<void> {
  throw new Error('killed')
}

/** One byte a sign. */
function ascii(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}
