import type { FileFacts } from '../files/facts.ts'
import { readFacts } from '../files/reading.ts'
import { formatOf, isHeif } from '../files/sniffing.ts'
import { sourceOf } from '../files/source.ts'
import { MissingFileError } from '../keeping/failure.ts'
import { type Read, readHashed } from '../platform/hashing.ts'
import { UnreadablePictureError } from '../platform/pictures.ts'
import { drawStand, reduceToStand } from '../platform/picturing.ts'
import { deletePreview, findPreview } from '../platform/previews.ts'
import { render } from '../platform/renditions.ts'
import { sourceIn } from '../platform/stored-source.ts'
import { newId } from '../shared/ids.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import { findWorkToCheck, type WorkToCheck } from './checking-store.ts'
import { previewSize } from './inspection.ts'
import { hasSameShape, type Size, shownSize, uprightSize, wayOf } from './showing.ts'
import { type Shown, saveDamage, saveReady, saveRefusal } from './verdict-store.ts'
import { imagesLimits, type RefusalReason, type ShownFrom } from './work.ts'

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

  const shown = await show(env, work, read)
  if (shown.ok) await saveReady(env.DB, work, shown.value, now)
  else await saveRefusal(env.DB, work, shown.refusal, formatOf(read.bytes), now)
  if (!shown.ok || shown.value.shownFrom !== 'preview') {
    await deletePreview(env.ORIGINALS, work.uploadId)
  }
}

async function show(
  env: Env,
  work: WorkToCheck,
  read: Read,
): Promise<Result<Shown, RefusalReason>> {
  const format = formatOf(read.bytes)
  if (isHeif(read.bytes)) return refuse('heif')
  if (!format || !work.formats.includes(format)) return refuse('format-not-accepted')

  const facts = await readFacts(sourceOfRead(env, work, read))
  if (!facts.ok) return facts
  const way = wayOf(facts.value, read.size, work)
  if (!way.ok) return way

  switch (way.value) {
    case 'engine': {
      // What the engine cannot read may still be read here: not every kind of JPEG is known to it.
      const shown = await rendered(env, read.bytes, facts.value, 'original')
      return shown.ok ? shown : reduced(env, work, read, facts.value, shown.refusal)
    }
    case 'reduce':
      return reduced(env, work, read, facts.value, 'too-large-to-show')
    case 'page': {
      const page = await drawStand(env.ORIGINALS, { key: work.objectKey, size: read.size })
      if (page.ok) return rendered(env, page.value.bytes, drawn(facts.value, page.value), 'page')
      if (page.refusal !== 'beyond') return refuse(page.refusal)
      return fromPreview(env, work, facts.value, 'too-large-to-show')
    }
    case 'preview':
      return fromPreview(env, work, facts.value, 'too-large-to-show')
  }
}

async function reduced(
  env: Env,
  work: WorkToCheck,
  read: Read,
  facts: FileFacts,
  otherwise: RefusalReason,
): Promise<Result<Shown, RefusalReason>> {
  const stand = await reduceToStand(sourceOfRead(env, work, read), facts)
  if (stand.ok) return rendered(env, stand.value.bytes, facts, 'reduced')
  return stand.refusal === 'beyond'
    ? fromPreview(env, work, facts, otherwise)
    : refuse(stand.refusal)
}

function sourceOfRead(env: Env, { objectKey }: WorkToCheck, { bytes, size }: Read) {
  return bytes.length === size ? sourceOf(bytes) : sourceIn(env.ORIGINALS, { key: objectKey, size })
}

/** A page whose own size could not be read has the shape that it was drawn in. */
function drawn(facts: FileFacts, { width, height, pages }: Size & { pages: number }): FileFacts {
  return facts.millimetres ? { ...facts, pages } : { ...facts, width, height, pages }
}

async function rendered(
  env: Env,
  picture: Uint8Array<ArrayBuffer>,
  facts: FileFacts,
  shownFrom: ShownFrom,
): Promise<Result<Shown, RefusalReason>> {
  try {
    const sizeOf = (seen: Size) => shownSize(facts, seen)
    const { alpha, ...made } = await render(env, picture, sizeOf)
    const seen = { ...facts, alpha: facts.alpha && alpha }
    return accept({ format: facts.format, ...made, shownFrom, facts: seen })
  } catch (error) {
    if (!(error instanceof UnreadablePictureError)) throw error
    return refuse('cannot-be-decoded')
  }
}

/** The picture that the artist's browser made, if it sent one and it can be of this poster. */
async function fromPreview(
  env: Env,
  work: WorkToCheck,
  facts: FileFacts,
  otherwise: RefusalReason,
): Promise<Result<Shown, RefusalReason>> {
  const preview = await findPreview(env.ORIGINALS, work.uploadId)
  const size = preview && previewSize(preview)
  if (!size || !hasSameShape(size, uprightSize(facts))) return refuse(otherwise)
  return rendered(env, preview, facts, 'preview')
}
