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
  const address = engine.call('malloc', size)
  if (address === 0) return refuse('too-heavy')
  let length = 0
  const reader = body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (length + part.value.length > size) {
      engine.call('free', address)
      return refuse('damaged')
    }
    engine.memory().set(part.value, address + length)
    length += part.value.length
  }
  const handle = engine.call('FPDF_LoadMemDocument64', address, length, 0)
  if (handle !== 0) return accept({ address, handle })
  const error = engine.call('FPDF_GetLastError')
  engine.call('free', address)
  return refuse(
    error === passwordWanted || error === unknownSecurity ? 'needs-password' : 'damaged',
  )
}

/** Draws the first page, band by band. Everything taken from the engine is given back. */
export function drawFirstPage(
  engine: Engine,
  document: Document,
  bounds: Bounds,
): Result<RenderedPage, PageFault> {
  let page = 0
  try {
    const pages = engine.call('FPDF_GetPageCount', document.handle)
    if (pages < 1) return refuse('no-pages')
    page = engine.call('FPDF_LoadPage', document.handle, 0)
    if (page === 0) return refuse('damaged')
    const size = sizeOf(engine, page, bounds)
    if (!size) return refuse('page-too-large')
    return accept({ ...size, channels: 3, data: drawn(engine, page, size), pages })
  } finally {
    if (page !== 0) engine.call('FPDF_ClosePage', page)
    engine.call('FPDF_CloseDocument', document.handle)
    engine.call('free', document.address)
  }
}

type Size = { width: number; height: number }

function sizeOf(engine: Engine, page: number, bounds: Bounds): Size | null {
  const width = engine.call('FPDF_GetPageWidthF', page)
  const height = engine.call('FPDF_GetPageHeightF', page)
  if (!(width > 0 && height > 0)) return null
  const longest = Math.max(width, height)
  if (longest / Math.min(width, height) > longestToShortest) return null
  const scale = Math.min(bounds.longestSide / longest, bounds.width / width)
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

function drawn(engine: Engine, page: number, { width, height }: Size): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(width * height * 3)
  const rows = Math.min(height, bandRows)
  const address = engine.call('malloc', width * rows * 4)
  if (address === 0) throw new OutOfMemoryError()
  const bitmap = engine.call('FPDFBitmap_CreateEx', width, rows, bgrx, address, width * 4)
  if (bitmap === 0) throw new OutOfMemoryError()
  const flags = annotations | asPrinted | redFirst | limitedImageCache
  for (let top = 0; top < height; top += rows) {
    engine.call('FPDFBitmap_FillRect', bitmap, 0, 0, width, rows, 0xffffffff)
    engine.call('FPDF_RenderPageBitmap', bitmap, page, 0, -top, width, height, 0, flags)
    const pixels = engine.memory().subarray(address)
    const end = Math.min(rows, height - top) * width
    for (let at = 0, to = top * width * 3; at < end * 4; at += 4, to += 3) {
      data[to] = pixels[at] ?? 0
      data[to + 1] = pixels[at + 1] ?? 0
      data[to + 2] = pixels[at + 2] ?? 0
    }
  }
  engine.call('FPDFBitmap_Destroy', bitmap)
  engine.call('free', address)
  return data
}

/** The engine had no room left for a picture. */
export class OutOfMemoryError extends Error {
  override name = 'OutOfMemoryError'
}
