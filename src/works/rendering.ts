import { formatOf, isHeif } from '../formats/detect.ts'
import type { FileFacts } from '../formats/facts.ts'
import { readFacts } from '../formats/reading.ts'
import { sourceOf } from '../formats/source.ts'
import type { Turn } from '../imaging/exclusive.ts'
import { UnreadablePictureError } from '../imaging/images-binding.ts'
import { previewSize } from '../imaging/preview-size.ts'
import { drawIntermediate, reduceToIntermediate } from '../imaging/rasterise.ts'
import type { Size } from '../imaging/rendition.ts'
import { render } from '../imaging/renditions.ts'
import type { Read } from '../platform/hashing.ts'
import { findPreview } from '../platform/previews.ts'
import { sourceIn } from '../platform/stored-source.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import type { Shown } from './process-result-store.ts'
import type { WorkToCheck } from './process-store.ts'
import { hasSameShape, renderStrategyOf, shownSize, uprightSize } from './render-strategy.ts'
import type { RefusalReason, ShownFrom } from './work.ts'

/** Makes a file's renditions in the way that it needs, or says why there are none. */
export async function show(
  env: Env,
  work: WorkToCheck,
  read: Read,
  turn: Turn,
): Promise<Result<Shown, RefusalReason>> {
  const format = formatOf(read.bytes)
  if (isHeif(read.bytes)) return refuse('heif')
  if (!format || !work.formats.includes(format)) return refuse('format-not-accepted')

  const facts = await readFacts(sourceOfRead(env, work, read))
  if (!facts.ok) {
    return facts.refusal === 'too-large-to-show' ? showUnread(env, work, read, false) : facts
  }
  const way = renderStrategyOf(facts.value, read.size, work)
  if (!way.ok) return way

  switch (way.value) {
    case 'engine': {
      // What the engine cannot read may still be read here: not every kind of JPEG is known to it.
      const shown = await rendered(env, read.bytes, facts.value, 'original')
      return shown.ok ? shown : reduced(env, work, read, facts.value, shown.refusal, turn)
    }
    case 'reduce':
      return reduced(env, work, read, facts.value, 'too-large-to-show', turn)
    case 'page': {
      const stored = { key: work.objectKey, size: read.size }
      const page = await turn(() => drawIntermediate(env.ORIGINALS, stored))
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
  turn: Turn,
): Promise<Result<Shown, RefusalReason>> {
  const stand = await turn(() => reduceToIntermediate(sourceOfRead(env, work, read), facts))
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
  return answered(async () => {
    const { alpha, ...made } = await render(env, picture, (seen) => shownSize(facts, seen))
    const seen = { ...facts, alpha: facts.alpha && alpha }
    return { format: facts.format, ...made, shownFrom, facts: seen }
  })
}

/** What the picture engine cannot read is the file's fault. */
async function answered(shown: () => Promise<Shown>): Promise<Result<Shown, RefusalReason>> {
  try {
    return accept(await shown())
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

/**
 * Shows a file that must not be looked into: by the picture that the artist's browser made. Once
 * that was tried in vain it is refused.
 */
export async function showUnread(
  env: Env,
  { uploadId, formats }: WorkToCheck,
  { bytes }: Read,
  isPreviewTried: boolean,
): Promise<Result<Shown, RefusalReason>> {
  const format = formatOf(bytes)
  if (!format || !formats.includes(format)) return refuse('format-not-accepted')
  const preview = isPreviewTried ? null : await findPreview(env.ORIGINALS, uploadId)
  if (!preview || !previewSize(preview)) return refuse('too-large-to-show')
  return answered(async () => {
    const { alpha: _, ...made } = await render(env, preview, (seen) => seen)
    return { format, ...made, shownFrom: 'preview', facts: null }
  })
}
