import { type Result, refuse } from '../shared/result.ts'
import { OutOfFuelError } from './metering.ts'
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
import pdfium from './pdf/pdfium.metered.wasm'

/** Larger documents are not opened here: with their pictures they would not fit in a Worker. */
export const largestPdf = 48 * 1024 * 1024

/**
 * Of the Worker's 128 MB what the picture does not need, and five to ten seconds of a processor.
 * Most posters take less than one.
 */
const allowance = { memory: 88 * 1024 * 1024, work: 60_000_000_000 }
/** An engine that grew beyond this is not kept: its memory never shrinks. */
const memoryKept = 40 * 1024 * 1024

let idle: Engine | null = null

/**
 * The first page of a document of at most `largestPdf` bytes, as large as `bounds` allow. Pauses
 * while it draws; one at a time, if memory matters: each takes an engine of its own while it runs.
 */
export async function renderFirstPage(
  pdf: StoredPdf,
  bounds: Bounds,
  work = allowance.work,
): Promise<Result<RenderedPage, PageFault>> {
  if (pdf.size > largestPdf) return refuse('too-heavy')
  const engine = idle ?? startEngine(pdfium, allowance)
  idle = null
  try {
    engine.give(work)
    const document = await openDocument(engine, pdf)
    const page = document.ok ? await drawFirstPage(engine, document.value, bounds) : document
    // PDFium draws on without what it found no room for: such a picture is no proof of the poster.
    if (engine.wantedTooMuch()) return refuse('too-heavy')
    if (engine.memory().length <= memoryKept) idle = engine
    return page
  } catch (error) {
    if (engine.wantedTooMuch() || isTooMuch(error)) return refuse('too-heavy')
    if (error instanceof WebAssembly.RuntimeError) return refuse('damaged')
    throw error
  }
}

/** Too long, too large, or nested so deep that the stack runs over, which is a RangeError. */
function isTooMuch(error: unknown): boolean {
  const kinds = [OutOfFuelError, OutOfMemoryError, RangeError]
  return kinds.some((kind) => error instanceof kind)
}
