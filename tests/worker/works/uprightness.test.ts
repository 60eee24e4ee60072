import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { dimensionsOf } from '../../../src/imaging/dimensions.ts'
import { submit } from '../../../src/submissions/commit.ts'
import { processFile } from '../../../src/works/process.ts'
import { listWorksOf } from '../../../src/works/store.ts'
import { storeCall } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { aPng, sha256Of } from '../../support/pictures.ts'

/** A real JPEG, wide as stored, whose Exif says how it is to be turned and who took it. */
async function aTurnedJpeg(orientation: number): Promise<Uint8Array<ArrayBuffer>> {
  const png = await aPng(900, 600)
  const made = await env.IMAGES.input(new Blob([png]).stream()).output({ format: 'image/jpeg' })
  const jpeg = new Uint8Array(await made.response().arrayBuffer())
  const secret = new TextEncoder().encode('Exif-Secret-Author\0')
  const tiff = new Uint8Array(38 + secret.length)
  const view = new DataView(tiff.buffer)
  tiff.set([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2])
  const entry = (at: number, tag: number, type: number, count: number) => {
    view.setUint16(at, tag)
    view.setUint16(at + 2, type)
    view.setUint32(at + 4, count)
  }
  entry(10, 0x0112, 3, 1)
  view.setUint16(18, orientation)
  entry(22, 0x013b, 2, secret.length)
  view.setUint32(30, 38)
  tiff.set(secret, 38)
  const length = 2 + 6 + tiff.length
  const marker = [0xff, 0xe1, length >> 8, length & 255, 0x45, 0x78, 0x69, 0x66, 0, 0]
  return new Uint8Array([...jpeg.subarray(0, 2), ...marker, ...tiff, ...jpeg.subarray(2)])
}

async function renditionsOf(bytes: Uint8Array<ArrayBuffer>) {
  const call = await storeCall()
  await env.ORIGINALS.put('works/turned', bytes)
  const file = { name: 'a.jpg', size: bytes.length, sha256: await sha256Of(bytes), type: '' }
  const entered = await submit(env, call, aDraft({ works: [aWorkDraft({ file })] }), {
    idempotencyKey: crypto.randomUUID(),
    now: new Date(),
    stored: ['works/turned'],
  })
  if (!entered.ok) throw new Error('Refused')
  await processFile(env, entered.value.works[0]?.id ?? '', new Date())
  const [work] = await listWorksOf(env.DB, entered.value.submission.id)
  const objects = await Promise.all(
    (work?.renditions ?? []).map(async ({ name, type, width, height }) => {
      const object = await env.RENDITIONS.get(name)
      return {
        type,
        width,
        height,
        bytes: new Uint8Array((await object?.arrayBuffer()) ?? new ArrayBuffer()),
      }
    }),
  )
  return { work, objects }
}

test.each([
  [1, 900, 600],
  [3, 900, 600],
  [6, 600, 900],
  [8, 600, 900],
])('a photograph with orientation %i stands upright', async (orientation, width, height) => {
  const { work, objects } = await renditionsOf(await aTurnedJpeg(orientation))

  expect([work?.state, work?.width, work?.height]).toEqual(['ready', width, height])
  for (const { type, bytes, ...said } of objects.filter((one) => one.type === 'image/webp')) {
    expect(type).toBe('image/webp')
    expect(dimensionsOf('webp', bytes)).toMatchObject(said)
  }
})

test('nothing that the camera wrote is left in any rendition', async () => {
  const original = await aTurnedJpeg(6)
  const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
  expect(text(original)).toContain('Exif-Secret-Author')

  const { objects } = await renditionsOf(original)

  expect(objects).toHaveLength(3)
  for (const { bytes } of objects)
    expect(text(bytes)).not.toMatch(/Exif|Secret|XMP|http:\/\/ns\.adobe/)
})
