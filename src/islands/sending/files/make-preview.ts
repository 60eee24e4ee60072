import type { Preview } from './prepared.ts'

const qualities = [0.86, 0.72, 0.5]

/**
 * In the worker: a small picture of a large one, drawn by the browser's own decoder and turned the
 * right way up. Null where the format is unknown to it or the picture too large for its memory.
 */
export async function makePreview(
  file: File,
  most: { width: number; bytes: number },
): Promise<Preview | null> {
  const bitmap = await smallBitmap(file, most.width)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  return packed(canvas, most.bytes)
}

const mostPixels = 100_000_000
const finest = 0.95

/** In the worker: the whole picture in another format. Null where it is too large to be drawn. */
export async function convert(file: File, type: string): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file)
  if (bitmap.width * bitmap.height > mostPixels) return null
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  const blob = await canvas.convertToBlob({ type, quality: finest })
  return blob.size > 0 && blob.type === type ? blob : null
}

/** As good as fits into so many bytes. */
export async function packed(canvas: OffscreenCanvas, bytes: number): Promise<Preview | null> {
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality })
    if (blob.size > 0 && blob.size <= bytes) {
      return { blob, width: canvas.width, height: canvas.height }
    }
  }
  return null
}

/** Never drawn larger than it is. */
async function smallBitmap(file: File, width: number): Promise<ImageBitmap> {
  const bitmap = await createImageBitmap(file, { resizeWidth: width, resizeQuality: 'high' })
  return bitmap
}
