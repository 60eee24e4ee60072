import type { FileFacts } from '../formats/facts.ts'
import type { Source } from '../formats/source.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import { inScreenColours, lcms } from './colour.ts'
import { pngOf } from './decode/encoding.ts'
import { reduceJpeg } from './decode/jpeg.ts'
import { reducePng } from './decode/png.ts'
import { NotReducedError, type Reduced } from './decode/reduced.ts'
import { reduceTiff } from './decode/tiff.ts'
import { upright } from './decode/turning.ts'
import type { PageFault } from './pdf/page.ts'
import { largestPdf, renderFirstPage } from './pdf.ts'

/** A picture that the picture engine can read, standing for a file that it cannot. */
export type Intermediate = { bytes: Uint8Array<ArrayBuffer>; width: number; height: number }

/** `beyond`: the file may be fine, but this house cannot make a picture of it. */
export type PictureFault = Exclude<PageFault, 'too-heavy'> | 'beyond'

/** Made this large the page fills the widest rendition and still fits beside PDFium. */
const pageBounds = { width: 2560, longestSide: 4600 }

/** What the engine reads at most, less a little. */
const mostBytes = 19_500_000

/** Makes a large picture smaller as it is read, and turns it upright. One at a time in an isolate. */
export async function reduceToIntermediate(
  source: Source,
  facts: FileFacts,
): Promise<Result<Intermediate, PictureFault>> {
  try {
    // Nothing here holds on to the picture as it lay while the one that is turned is written.
    const picture = upright(await reduce(source, facts), facts.orientation)
    return accept(await pngOf(picture, mostBytes))
  } catch (error) {
    if (!(error instanceof NotReducedError)) throw error
    return refuse(error.fault === 'damaged' ? 'damaged' : 'beyond')
  }
}

async function reduce(source: Source, { format, orientation }: FileFacts): Promise<Reduced> {
  switch (format) {
    case 'jpeg':
      return inScreenColours(await reduceJpeg(source, { orientation }))
    case 'png':
      return reducePng(source, orientation)
    case 'tiff':
      return reduceTiff(source, lcms)
    case 'webp':
    case 'pdf':
      throw new NotReducedError('not-understood')
  }
}

type Page = Intermediate & { pages: number }

/** Draws the first page of a PDF. One at a time in an isolate. */
export async function drawIntermediate(
  bucket: R2Bucket,
  object: Pick<R2Object, 'key' | 'size'>,
): Promise<Result<Page, PictureFault>> {
  if (object.size > largestPdf) return refuse('beyond')
  const stored = await bucket.get(object.key)
  if (!stored) throw new Error(`The object ${object.key} went away while it was read`)

  const page = await renderFirstPage(stored, pageBounds)
  if (!page.ok) return refuse(page.refusal === 'too-heavy' ? 'beyond' : page.refusal)
  const { width, height, data, pages } = page.value
  const picture: Reduced = {
    width,
    height,
    model: 'rgb',
    alpha: false,
    samples: data,
    profile: null,
  }
  return accept({ ...(await pngOf(picture, mostBytes)), pages })
}
