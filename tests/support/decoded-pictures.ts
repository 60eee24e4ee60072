import sharp from 'sharp'
import type { Reduced } from '../../src/imaging/decode/reduced.ts'
import { differenceOf } from './colours.ts'

/** The RGB samples of a reduced picture, on white where it is transparent. */
export async function samplesOf({ width, height, model, alpha, samples }: Reduced) {
  const channels = model === 'grey' ? (alpha ? 2 : 1) : alpha ? 4 : 3
  const picture = sharp(samples, { raw: { width, height, channels } })
  const onWhite = await picture
    .toColourspace('srgb')
    .flatten({ background: '#fff' })
    .png()
    .toBuffer()
  return sharp(onWhite).toColourspace('srgb').removeAlpha().raw().toBuffer()
}

/** How far a reduced picture is from what a decoder that everyone uses makes of the same bytes. */
export async function farFromSharp(bytes: Uint8Array, reduced: Reduced) {
  const { width, height } = reduced
  const plain = await sharp(bytes).toColourspace('srgb').png().toBuffer()
  const reference = await sharp(plain)
    .flatten({ background: '#fff' })
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  return differenceOf(await samplesOf(reduced), reference)
}
