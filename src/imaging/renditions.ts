import { dimensionsOf } from './dimensions.ts'
import {
  type MadePicture,
  makePicture,
  makePlaceholder,
  UnreadablePictureError,
} from './images-binding.ts'
import { avifWidths, type Rendition, renditionWidths, type Size, widthsFor } from './rendition.ts'

export type Rendered = Size & {
  renditions: Array<Rendition>
  placeholder: string | null
  /** Whether any pixel is not opaque: the engine writes transparency only where there is some. */
  alpha: boolean
}

const largestWidth = Math.max(...renditionWidths)

/**
 * Makes and keeps a picture in every width. `sizeOf` says how large the poster is, from what the
 * engine made of it: that gives all of them their shape. Where one sees through there is no placeholder,
 * which would show.
 */
export async function render(
  env: Env,
  picture: Uint8Array<ArrayBuffer>,
  sizeOf: (seen: Size) => Size,
): Promise<Rendered> {
  const largest = await makePicture(env.IMAGES, picture, largestWidth, 'image/webp')
  const seen = dimensionsOf('webp', largest.bytes)
  if (!seen) throw new UnreadablePictureError('The picture engine answered with no picture')
  const size = sizeOf(seen)
  const widths = widthsFor(seen.width)
  const renditions: Array<Rendition> = []
  for (const width of widths) {
    const isLargest = width === widths.at(-1)
    const made = await Promise.all([
      isLargest ? largest : makePicture(env.IMAGES, picture, width, 'image/webp'),
      ...(avifWidths.includes(width)
        ? [makePicture(env.IMAGES, picture, width, 'image/avif')]
        : []),
    ])
    for (const one of made) renditions.push(await keep(env, one, width, size))
  }
  const { alpha } = seen
  const placeholder = alpha ? null : await makePlaceholder(env.IMAGES, picture)
  return { ...size, renditions, placeholder, alpha }
}

/** File first, row second. The name is the content's, so writing it twice changes nothing. */
async function keep(env: Env, made: MadePicture, width: number, size: Size): Promise<Rendition> {
  await env.RENDITIONS.put(made.name, made.bytes, {
    onlyIf: { etagDoesNotMatch: '*' },
    httpMetadata: { contentType: made.type },
  })
  const height = Math.max(1, Math.round((width * size.height) / size.width))
  return { width, height, type: made.type, name: made.name, bytes: made.bytes.byteLength }
}
