import { env } from 'cloudflare:workers'
import type { Format } from '../../src/formats/format.ts'
import { sourceOf } from '../../src/formats/source.ts'
import { reducePng } from '../../src/imaging/decode/png.ts'
import { putPreview } from '../../src/platform/previews.ts'
import { submit } from '../../src/submissions/commit.ts'
import { processFile } from '../../src/works/process.ts'
import { listWorksOf } from '../../src/works/store.ts'
import type { Work } from '../../src/works/work.ts'
import { storeCall } from './database.ts'
import { aDefinition, aDraft, aWorkDraft } from './factories.ts'
import { sha256Of } from './pictures.ts'

export const everyFormat: Array<Format> = ['jpeg', 'png', 'webp', 'tiff', 'pdf']

export type Checked = { work: Work; submissionId: string; uploadId: string; key: string }

/** A work whose bytes lie in the store and have been checked, with a preview if one is given. */
export async function checkedWork(
  bytes: Uint8Array<ArrayBuffer>,
  preview?: Uint8Array<ArrayBuffer>,
): Promise<Checked> {
  const { files } = aDefinition()
  const call = await storeCall({ files: { ...files, formats: everyFormat, megabytes: 200 } })
  const objectKey = `works/${crypto.randomUUID()}`
  await env.ORIGINALS.put(objectKey, bytes)
  const sha256 = await sha256Of(bytes)
  const file = { name: 'a-poster', size: bytes.length, sha256, type: 'image/png' }
  const entered = await submit(env, call, aDraft({ works: [aWorkDraft({ file })] }), {
    idempotencyKey: crypto.randomUUID(),
    now: new Date(),
    stored: [objectKey],
  })
  if (!entered.ok) throw new Error('Refused')
  const [made] = entered.value.works
  if (!made) throw new Error('No work')
  if (preview) await putPreview(env.ORIGINALS, made.upload.id, preview)
  await processFile(env, made.id, new Date())
  const submissionId = entered.value.submission.id
  const [work] = await listWorksOf(env.DB, submissionId)
  if (!work) throw new Error('No work')
  return { work, submissionId, uploadId: made.upload.id, key: entered.value.key }
}

/** The RGB samples of a work's largest picture, made so small that each stands for an area. */
export async function lookAt(work: Work, width: number): Promise<Uint8Array> {
  const largest = work.renditions.filter(({ type }) => type === 'image/webp').at(-1)
  const object = await env.RENDITIONS.get(largest?.name ?? '')
  if (!object) throw new Error('No rendition')
  return samplesOf(new Uint8Array(await object.arrayBuffer()), width)
}

/** The same of any picture that the picture engine reads. */
export async function samplesOf(
  picture: Uint8Array<ArrayBuffer>,
  width: number,
): Promise<Uint8Array> {
  const made = await env.IMAGES.input(new Blob([picture]).stream())
    .transform({ width, fit: 'scale-down' })
    .output({ format: 'image/png' })
  const png = new Uint8Array(await made.response().arrayBuffer())
  const { samples, model, alpha } = await reducePng(sourceOf(png))
  const channels = (model === 'grey' ? 1 : 3) + (alpha ? 1 : 0)
  const rgb = new Uint8Array((samples.length / channels) * 3)
  for (let at = 0, to = 0; to < rgb.length; at += channels, to += 3) {
    for (let colour = 0; colour < 3; colour += 1) {
      rgb[to + colour] = samples[at + (model === 'grey' ? 0 : colour)] ?? 0
    }
  }
  return rgb
}
