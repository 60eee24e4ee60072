import { accept, type Result, refuse } from '../../shared/result.ts'
import type { Engine } from './engine.ts'

/** A document as it lies in the store: what R2 answers has this shape. */
export type StoredPdf = { size: number; body: ReadableStream<Uint8Array> }

/** The largest picture that is wanted, in pixels. */
export type Bounds = { longestSide: number; width: number }

/** The first page on white, RGB with 8 bits each, upright and cropped as a print would be. */
export type RenderedPage = {
  width: number
  height: number
  channels: 3
  data: Uint8Array<ArrayBuffer>
  /** Pages of the whole document. */
  pages: number
}

/** `too-heavy`: this document needs more memory than the house has. It may be perfectly fine. */
export type PageFault = 'needs-password' | 'damaged' | 'no-pages' | 'page-too-large' | 'too-heavy'

type Document = { address: number; handle: number }

const passwordWanted = 4
const unknownSecurity = 5
const annotations = 0x01
const redFirst = 0x10
const limitedImageCache = 0x200
const asPrinted = 0x800
const bgrx = 4 - 1
/** Rows drawn at a time, so that the engine never holds a whole large picture. */
const bandRows = 512
/** A thread of a page would be drawn as a line that nobody can look at. */
const longestToShortest = 200

/** Copies the document straight into the engine's memory and opens it. */
export async function openDocument(
  engine: Engine,
  { size, body }: StoredPdf,
): Promise<Result<Document, PageFault>> {
  const address = await engine.call('malloc', size)
  if (address === 0) return refuse('too-heavy')
  let length = 0
  const reader = body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (length + part.value.length > size) {
      await engine.call('free', address)
      return refuse('damaged')
    }
    engine.memory().set(part.value, address + length)
    length += part.value.length
  }
  const handle = await engine.call('FPDF_LoadMemDocument64', address, length, 0)
  if (handle !== 0) return accept({ address, handle })
  const error = await engine.call('FPDF_GetLastError')
  await engine.call('free', address)
  return refuse(
    error === passwordWanted || error === unknownSecurity ? 'needs-password' : 'damaged',
  )
}

/**
 * Draws the first page, band by band. What was taken from the engine is given back, but not when the
 * engine fails: then it is of no use any more.
 */
export async function drawFirstPage(
  engine: Engine,
  document: Document,
  bounds: Bounds,
): Promise<Result<RenderedPage, PageFault>> {
  const page = await pageOf(engine, document, bounds)
  await engine.call('FPDF_CloseDocument', document.handle)
  await engine.call('free', document.address)
  return page
}

async function pageOf(
  engine: Engine,
  document: Document,
  bounds: Bounds,
): Promise<Result<RenderedPage, PageFault>> {
  const pages = await engine.call('FPDF_GetPageCount', document.handle)
  if (pages < 1) return refuse('no-pages')
  const page = await engine.call('FPDF_LoadPage', document.handle, 0)
  if (page === 0) return refuse('damaged')
  const size = await sizeOf(engine, page, bounds)
  const data = size && (await drawn(engine, page, size))
  await engine.call('FPDF_ClosePage', page)
  return data ? accept({ ...size, channels: 3, data, pages }) : refuse('page-too-large')
}

type Size = { width: number; height: number }

async function sizeOf(engine: Engine, page: number, bounds: Bounds): Promise<Size | null> {
  const width = await engine.call('FPDF_GetPageWidthF', page)
  const height = await engine.call('FPDF_GetPageHeightF', page)
  if (!(width > 0 && height > 0)) return null
  const longest = Math.max(width, height)
  if (longest / Math.min(width, height) > longestToShortest) return null
  const scale = Math.min(bounds.longestSide / longest, bounds.width / width)
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

async function drawn(
  engine: Engine,
  page: number,
  { width, height }: Size,
): Promise<Uint8Array<ArrayBuffer>> {
  const data = new Uint8Array(width * height * 3)
  const rows = Math.min(height, bandRows)
  const address = await engine.call('malloc', width * rows * 4)
  if (address === 0) throw new OutOfMemoryError()
  const bitmap = await engine.call('FPDFBitmap_CreateEx', width, rows, bgrx, address, width * 4)
  if (bitmap === 0) throw new OutOfMemoryError()
  const flags = annotations | asPrinted | redFirst | limitedImageCache
  for (let top = 0; top < height; top += rows) {
    await engine.call('FPDFBitmap_FillRect', bitmap, 0, 0, width, rows, 0xffffffff)
    await engine.call('FPDF_RenderPageBitmap', bitmap, page, 0, -top, width, height, 0, flags)
    const pixels = engine.memory().subarray(address)
    const end = Math.min(rows, height - top) * width
    for (let at = 0, to = top * width * 3; at < end * 4; at += 4, to += 3) {
      data[to] = pixels[at] ?? 0
      data[to + 1] = pixels[at + 1] ?? 0
      data[to + 2] = pixels[at + 2] ?? 0
    }
  }
  await engine.call('FPDFBitmap_Destroy', bitmap)
  await engine.call('free', address)
  return data
}

/** The engine had no room left for a picture. */
export class OutOfMemoryError extends Error {
  override name = 'OutOfMemoryError'
}
