import pdfium from '@hyzyla/pdfium/pdfium.wasm'
import { type Result, refuse } from '../shared/result.ts'
import { type Engine, startEngine } from './pdf/engine.ts'
import {
  type Bounds,
  drawFirstPage,
  OutOfMemoryError,
  openDocument,
  type PageFault,
  type RenderedPage,
  type StoredPdf,
} from './pdf/page.ts'

/** Larger documents are not opened here: with their pictures they would not fit in a Worker. */
export const largestPdf = 48 * 1024 * 1024

/** What the engine may take of the Worker's 128 MB; the picture it makes needs the rest. */
const memoryLimit = 88 * 1024 * 1024
/** An engine that grew beyond this is not kept: its memory never shrinks. */
const memoryKept = 40 * 1024 * 1024

let idle: Engine | null = null

/**
 * The first page of a document of at most `largestPdf` bytes, as large as `bounds` allow.
 * One at a time, if memory matters: each takes an engine of its own while it runs.
 */
export async function renderFirstPage(
  pdf: StoredPdf,
  bounds: Bounds,
): Promise<Result<RenderedPage, PageFault>> {
  if (pdf.size > largestPdf) return refuse('too-heavy')
  const engine = idle ?? startEngine(pdfium, memoryLimit)
  idle = null
  try {
    const document = await openDocument(engine, pdf)
    const page = document.ok ? drawFirstPage(engine, document.value, bounds) : document
    // PDFium draws on without what it found no room for: such a picture is no proof of the poster.
    if (engine.wantedTooMuch()) return refuse('too-heavy')
    if (engine.memory().length <= memoryKept) idle = engine
    return page
  } catch (error) {
    if (engine.wantedTooMuch() || error instanceof OutOfMemoryError) return refuse('too-heavy')
    if (error instanceof WebAssembly.RuntimeError) return refuse('damaged')
    throw error
  }
}
