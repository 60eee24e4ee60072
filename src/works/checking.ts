import { formatOf } from '../files/sniffing.ts'
import { MissingFileError } from '../keeping/failure.ts'
import { readHashed } from '../platform/hashing.ts'
import {
  type MadePicture,
  makePicture,
  makePlaceholder,
  UnreadablePictureError,
} from '../platform/pictures.ts'
import { newId } from '../shared/ids.ts'
import { findWorkToCheck, type WorkToCheck } from './checking-store.ts'
import { dimensionsOf } from './dimensions.ts'
import { type Inspected, inspect } from './inspection.ts'
import { type Shown, saveDamage, saveReady, saveRefusal } from './verdict-store.ts'
import { avifWidths, imagesLimits, type Rendition, renditionWidths, widthsFor } from './work.ts'

/**
 * Checks the stored bytes of a file against its commitment and makes its renditions: the work's own,
 * or one that is to replace it. A message that comes twice finds it checked already; a crash on the
 * way begins again from the original.
 */
export async function check(env: Env, workId: string, now: Date): Promise<void> {
  const work = await findWorkToCheck(env.DB, workId)
  if (!work) return

  const object = await env.ORIGINALS.get(work.objectKey)
  if (!object) throw new MissingFileError(`The original of work ${workId} is not in the store`)

  const read = await readHashed(env.ORIGINALS, object, imagesLimits.bytes)
  if (read.size !== work.size || read.sha256 !== work.sha256) {
    return saveDamage(env.DB, work, `works/${newId()}`, now)
  }

  const inspected = inspect(read.bytes, read.size, work)
  if (!inspected.ok) {
    return saveRefusal(env.DB, work, inspected.refusal, formatOf(read.bytes), now)
  }
  await show(env, work, read.bytes, inspected.value, now)
}

async function show(
  env: Env,
  work: WorkToCheck,
  original: Uint8Array<ArrayBuffer>,
  inspected: Inspected,
  now: Date,
): Promise<void> {
  try {
    await saveReady(env.DB, work, await render(env, original, inspected), now)
  } catch (error) {
    if (!(error instanceof UnreadablePictureError)) throw error
    await saveRefusal(env.DB, work, 'cannot-be-decoded', inspected.format, now)
  }
}

async function render(
  env: Env,
  original: Uint8Array<ArrayBuffer>,
  { format, dimensions }: Inspected,
): Promise<Shown> {
  const largest = await makePicture(env.IMAGES, original, largestWidth, 'image/webp')
  const upright = uprightSize(dimensions, dimensionsOf('webp', largest.bytes))
  const widths = widthsFor(upright.width)
  const renditions: Array<Rendition> = []
  for (const width of widths) {
    const isLargest = width === widths.at(-1)
    const made = await Promise.all([
      isLargest ? largest : makePicture(env.IMAGES, original, width, 'image/webp'),
      ...(avifWidths.includes(width)
        ? [makePicture(env.IMAGES, original, width, 'image/avif')]
        : []),
    ])
    for (const picture of made) renditions.push(await keep(env, picture, width, upright))
  }
  const placeholder = dimensions.alpha ? null : await makePlaceholder(env.IMAGES, original)
  return { format, ...upright, placeholder, renditions, shownFrom: 'original', facts: null }
}

const largestWidth = Math.max(...renditionWidths)

type Size = { width: number; height: number }

/** Width and height as looked at: the picture engine has turned the picture upright. */
function uprightSize(stored: Size, seen: Size | null): Size {
  if (!seen) throw new UnreadablePictureError('The picture engine answered with no picture')
  const ratio = seen.width / seen.height
  const isTurned =
    Math.abs(ratio - stored.height / stored.width) < Math.abs(ratio - stored.width / stored.height)
  return isTurned
    ? { width: stored.height, height: stored.width }
    : { width: stored.width, height: stored.height }
}

/** File first, row second. The name is the content's, so writing it twice changes nothing. */
async function keep(env: Env, made: MadePicture, width: number, upright: Size): Promise<Rendition> {
  await env.RENDITIONS.put(made.name, made.bytes, {
    onlyIf: { etagDoesNotMatch: '*' },
    httpMetadata: { contentType: made.type },
  })
  const height = Math.max(1, Math.round((width * upright.height) / upright.width))
  return { width, height, type: made.type, name: made.name, bytes: made.bytes.byteLength }
}
