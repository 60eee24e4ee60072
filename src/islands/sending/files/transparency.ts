import type { FileFacts } from '../../../formats/facts.ts'

/** Looked at this wide: what is see-through anywhere still is, and a large picture takes little. */
const widest = 1024
/** A phone cannot hold more pixels at once; what is not looked at is not said. */
const mostPixels = 40_000_000

/**
 * In the worker: whether any pixel of a picture is not opaque. That a file may hold transparency says
 * nothing: most programs write it whether it is used or not.
 */
export async function isSeeThrough(
  file: File,
  { alpha, width, height }: FileFacts,
): Promise<boolean> {
  if (!alpha || width * height > mostPixels) return false
  try {
    const bitmap = await createImageBitmap(file, { resizeWidth: Math.min(widest, width) })
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    context?.drawImage(bitmap, 0, 0)
    bitmap.close()
    return hasSeeThrough(context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [])
  } catch {
    return false
  }
}

function hasSeeThrough(samples: ArrayLike<number>): boolean {
  for (let at = 3; at < samples.length; at += 4) {
    if (samples[at] !== 255) return true
  }
  return false
}
