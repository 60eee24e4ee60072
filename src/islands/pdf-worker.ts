import { type Engine, startEngine } from '../imaging/pdf/engine.ts'
import { drawFirstPage, openDocument, type RenderedPage } from '../imaging/pdf/page.ts'
import { packed } from './sending/files/make-preview.ts'
import type { PdfAsked } from './sending/files/pdf-preview.ts'
import type { Answered, Preview } from './sending/files/prepared.ts'

/** The memory that a telephone can spare, and a minute or two of its processor. */
const allowance = { memory: 768 * 1024 * 1024, work: 300_000_000_000 }

addEventListener('message', ({ data }: MessageEvent<PdfAsked>) => {
  draw(data).then(
    (preview) => tell({ preview }),
    (error) => tell({ failure: String(error) }),
  )
})

async function draw({ file, engine, width, bytes }: PdfAsked): Promise<Preview | null> {
  const answer = await fetch(engine)
  const pdfium = startEngine(await WebAssembly.compile(await answer.arrayBuffer()), allowance)
  const page = await pageOf(pdfium, file, width)
  if (!page) return null
  const canvas = new OffscreenCanvas(page.width, page.height)
  canvas.getContext('2d')?.putImageData(pictureOf(page), 0, 0)
  return packed(canvas, bytes)
}

async function pageOf(pdfium: Engine, file: Blob, width: number): Promise<RenderedPage | null> {
  const document = await openDocument(pdfium, { size: file.size, body: file.stream() })
  if (!document.ok) return null
  const page = await drawFirstPage(pdfium, document.value, { longestSide: width * 1.5, width })
  return page.ok && !pdfium.wantedTooMuch() ? page.value : null
}

function pictureOf({ width, height, data }: RenderedPage): ImageData {
  const picture = new ImageData(width, height)
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    picture.data[to] = data[from] ?? 0
    picture.data[to + 1] = data[from + 1] ?? 0
    picture.data[to + 2] = data[from + 2] ?? 0
    picture.data[to + 3] = 255
  }
  return picture
}

function tell(answered: Answered): void {
  postMessage(answered)
}
