import type { Answered, Preview } from './prepared.ts'

/** What the worker that draws documents is asked. */
export type PdfAsked = { file: File; engine: string; width: number; bytes: number }

/**
 * The first page of a document as a picture, at most so wide and so heavy, drawn in a worker of its
 * own that loads PDFium only now. Null where it is locked, damaged or too large for this device.
 */
export function previewOfPdf(
  file: File,
  most: { width: number; bytes: number },
  { worker: url, engine, signal }: { worker: string; engine: string; signal?: AbortSignal },
): Promise<Preview | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(url, { type: 'module' })
    const stop = (preview: Preview | null) => {
      signal?.removeEventListener('abort', leave)
      worker.terminate()
      resolve(preview)
    }
    const leave = () => {
      worker.terminate()
      reject(signal?.reason)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      stop('preview' in data ? data.preview : null)
    })
    worker.addEventListener('error', () => stop(null))
    if (signal?.aborted) return leave()
    signal?.addEventListener('abort', leave)
    worker.postMessage({ file, engine, ...most } satisfies PdfAsked)
  })
}
