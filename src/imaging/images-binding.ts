import { hex } from '../shared/ids.ts'

export type MadePicture = {
  type: 'image/webp' | 'image/avif'
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** The picture engine could not read the file: the file's fault, not ours. */
export class UnreadablePictureError extends Error {
  override name = 'UnreadablePictureError'
}

/** The picture engine itself failed: its quota is used up, or it does not answer. */
export class PictureEngineError extends Error {
  override name = 'PictureEngineError'
}

/** What the engine says of a file: no picture, too many pixels, not supported, not to be decoded. */
const saidOfFile = [9412, 9413, 9520, 9523]

const quality = { 'image/webp': 84, 'image/avif': 60 }

/** One upright, metadata-free sRGB picture at most `width` pixels wide, named by its content. */
export async function makePicture(
  images: ImagesBinding,
  original: Uint8Array<ArrayBuffer>,
  width: number,
  type: MadePicture['type'],
): Promise<MadePicture> {
  const bytes = await transform(images, original, width, type)
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  const name = `${hex(digest).slice(0, 40)}.${type === 'image/webp' ? 'webp' : 'avif'}`
  return { type, name, bytes }
}

/** A picture a few pixels wide, small enough to stand in the page itself. */
export async function makePlaceholder(
  images: ImagesBinding,
  original: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const bytes = await transform(images, original, 16, 'image/webp')
  return `data:image/webp;base64,${btoa(String.fromCharCode(...bytes))}`
}

async function transform(
  images: ImagesBinding,
  original: Uint8Array<ArrayBuffer>,
  width: number,
  type: MadePicture['type'],
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const result = await images
      .input(new Blob([original]).stream())
      .transform({ width, fit: 'scale-down' })
      .output({ format: type, quality: quality[type] })
    return new Uint8Array(await result.response().arrayBuffer())
  } catch (error) {
    if (isSaidOfFile(error)) {
      throw new UnreadablePictureError('The picture could not be decoded', { cause: error })
    }
    throw new PictureEngineError('The picture engine failed', { cause: error })
  }
}

function isSaidOfFile(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return saidOfFile.some((one) => one === code)
}
